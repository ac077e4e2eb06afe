/** Something sent or answered, as it stands in the contract. */
export interface Shown {
  readonly value: unknown;
}

/** By the operation's id, then by the point that it shows. */
export type ShownBy = Readonly<Record<string, Readonly<Record<string, Shown>>>>;

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

// Which millisecond of the second is settled hangs on what else was noted in it.
const fraction = /(T\d\d:\d\d:\d\d)\.\d{3}Z/g;

/** Events and plans have another id in every run: those that nobody chose are told by the order in which they come. */
const steady = (value: unknown, chosen: (id: string) => boolean): unknown => {
  const found = new Map<string, string>();
  const named = (id: string): string => {
    if (chosen(id)) return id;
    const known = found.get(id) ?? `018d5a2c-7b40-7c1e-9d20-3f5e6a0001${String(found.size + 10)}`;
    found.set(id, known);
    return known;
  };
  return JSON.parse(JSON.stringify(value).replace(anyId, named).replace(fraction, '$1.000Z'));
};

/** The examples as they are committed: one a line. */
export const textOf = (parts: Readonly<Record<string, ShownBy>>, chosen: (id: string) => boolean): string => {
  const lines = Object.entries(parts).map(([part, operations]) => {
    const told = Object.entries(operations).map(([operation, shown]) => {
      const each = Object.entries(shown).map(
        ([point, example]) => `      ${JSON.stringify(point)}: ${JSON.stringify(steady(example, chosen))}`,
      );
      return `    ${JSON.stringify(operation)}: {\n${each.join(',\n')}\n    }`;
    });
    return `  ${JSON.stringify(part)}: {\n${told.join(',\n')}\n  }`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
};
