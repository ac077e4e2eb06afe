import { cut, refuse } from '../request/faults.js';

/** A JSON object. */
export type Members = Readonly<Record<string, unknown>>;

export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Something in a body, and where it stands there. */
export interface Placed {
  readonly value: unknown;
  readonly pointer: string;
}

const escaped = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');
const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** A path of names as a JSON pointer. */
export const pointerOf = (path: readonly string[]): string => path.map((step) => `/${escaped(step)}`).join('');

const membersOf = ({ value, pointer }: Placed): readonly Placed[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).map(([name, member]) => ({ value: member, pointer: `${pointer}/${escaped(name)}` }))
    : [];

const memberOf = ({ value, pointer }: Placed, name: string): readonly Placed[] =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? [{ value: (value as Members)[name], pointer: `${pointer}/${escaped(name)}` }]
    : [];

/** What stands at a JSON pointer in which `*` is any member; several pointers may be given, with a comma between them. */
export const placesAt = (body: unknown, at: string): readonly Placed[] =>
  at.split(',').flatMap((one) => {
    const steps = one.trim() === '' ? [] : one.trim().replace(/^\//, '').split('/');
    const found = steps.reduce<readonly Placed[]>(
      (places, step) => places.flatMap((place) => (step === '*' ? membersOf(place) : memberOf(place, unescaped(step)))),
      [{ value: body, pointer: '' }],
    );
    return found.length > 0
      ? found
      : refuse([
          { pointer: '/query/at', code: 'no-such-place', detail: `Nothing stands at "${cut(one)}" in the body` },
        ]);
  });

/** A member that is text; undefined where there is none. */
export const textIn = (members: Members, name: string): string | undefined => {
  const value = members[name];
  return typeof value === 'string' ? value : undefined;
};
