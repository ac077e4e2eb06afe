/** A JSON pointer [RFC 6901] from steps: `pointerTo(['data', 'titel'])` is `/data/titel`; the root is ''. */
export function pointerTo(steps: readonly PropertyKey[]): string {
  return steps.map((step) => `/${shortened(String(step)).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Names come from the caller and go back to the caller: a very long one is cut. */
function shortened(step: string): string {
  return step.length <= 80 ? step : `${step.slice(0, 80)}…`;
}
