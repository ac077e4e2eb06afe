import fc from 'fast-check';
import { bent, oddText } from './bending.js';
import type { Operation, Part } from './contract.js';
import { type Draw, oneOf, seldom, type valuesOf } from './values.js';

/** A request as it is sent. */
export interface Sent {
  readonly operation: Operation;
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether all of it is as the document allows. */
  readonly allowed: boolean;
}

/** What stands at one place of a request, and whether the document allows it there. */
interface Given {
  readonly text: string;
  readonly allowed: boolean;
}

const mediaTypes = ['*/*', 'application/json', 'text/csv', 'text/event-stream', 'text/html', 'image/png', 'a b'];

/** What is meant by a header is told in words: `Prefer` is a wait, `If-Match` a tag. */
const headerTexts: Readonly<Record<string, readonly string[]>> = {
  'if-match': ['*', '*', '*', '*', '"1"', '"7-abc"', 'W/"3"'],
  'if-none-match': ['*', '"1-x"', '"2", W/"3"'],
  'accept-datetime': ['Thu, 14 Dec 2023 09:59:59 GMT', 'Mon, 30 Nov 2026 00:00:00 GMT'],
  'accept-language': ['da', 'en', 'en;q=0.5, da', 'fr'],
  prefer: ['wait=0', 'respond-async'],
  'last-event-id': ['0', '1'],
};

/** Of what is not JSON: a table that can be read, and one that cannot. */
const tables = ['area;period;value\n550;2024;7,5\n', '550;2024;1\n550;2024', '{"a":', ''];

const asHeader = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?').slice(0, 500) || '?';
const asText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** As one segment of a path; half a character, which no address can carry, is replaced. */
const inPath = (text: string): string =>
  new URLSearchParams([['', text]]).toString().slice(1).replaceAll('+', '%20') || '%20';

/** So many places are as they should be for one that is not. */
const rarely = 25;

/** Requests that the operations allow, and such as are a little beside. */
export function requestsOf(
  operations: readonly Operation[],
  values: ReturnType<typeof valuesOf>,
  credentials: readonly string[],
): (draw: Draw) => Sent {
  const headerText = (draw: Draw, name: string): string | undefined => {
    if (name === 'idempotency-key') return draw(fc.uuid);
    const said = headerTexts[name];
    return said === undefined ? undefined : oneOf(draw, said);
  };

  const given = (draw: Draw, parameter: Part): Given => {
    const name = String(parameter.name);
    if (seldom(draw, rarely)) return { text: oddText(draw), allowed: false };
    const said = parameter.in === 'header' ? headerText(draw, name) : undefined;
    // A cursor that no page told is no cursor, whatever it looks like.
    return { text: said ?? asText(values(draw, parameter.schema, name)), allowed: name !== 'cursor' };
  };

  const among = (draw: Draw, { parameters }: Operation, place: string) =>
    parameters
      .filter((each) => each.in === place && (each.required === true || seldom(draw, 4)))
      .map((each) => ({ name: String(each.name), ...given(draw, each) }));

  const addressOf = (draw: Draw, operation: Operation): Given => {
    const places = among(draw, operation, 'path');
    const path = places.reduce((at, { name, text }) => at.replace(`{${name}}`, inPath(text)), operation.path);
    const asked = among(draw, operation, 'query');
    const query = new URLSearchParams(asked.map(({ name, text }): [string, string] => [name, text]));
    const strange = seldom(draw, rarely);
    if (strange) query.append(oneOf(draw, ['limit', 'asOf', 'nothing', '']), oddText(draw).slice(0, 200));
    return {
      text: query.size === 0 ? path : `${path}?${query}`,
      allowed: !strange && [...places, ...asked].every(({ allowed }) => allowed),
    };
  };

  const bodyOf = (draw: Draw, { bodies }: Operation): (Given & { readonly type: string }) | undefined => {
    const types = Object.keys(bodies);
    if (types.length === 0) return undefined;
    const type = types.includes('application/json') && !seldom(draw, 4) ? 'application/json' : oneOf(draw, types);
    if (!type.endsWith('json')) return { type, text: oneOf(draw, tables), allowed: false };
    const { example, schema } = bodies[type] ?? {};
    const whole = example !== undefined && seldom(draw, 3) ? example : values(draw, schema, '');
    const bad = seldom(draw, 3);
    const text = JSON.stringify(bad ? bent(draw, whole) : whole) ?? 'null';
    return seldom(draw, rarely) ? { type, text: text.slice(1), allowed: false } : { type, text, allowed: !bad };
  };

  const credential = (draw: Draw): readonly string[][] => {
    const [usual, ...others] = credentials;
    if (usual === undefined) return [];
    return [['authorization', `Bearer ${seldom(draw, 12) ? oneOf(draw, [...others, 'x', oddText(draw)]) : usual}`]];
  };

  return (draw) => {
    const operation = oneOf(draw, operations);
    const address = addressOf(draw, operation);
    const body = bodyOf(draw, operation);
    const headers = among(draw, operation, 'header');
    const usual = !seldom(draw, 10);
    return {
      operation,
      method: operation.method === 'GET' && seldom(draw, 12) ? 'HEAD' : operation.method,
      target: address.text,
      headers: Object.fromEntries([
        ...(usual ? [] : [['accept', oneOf(draw, mediaTypes)]]),
        ...(seldom(draw, 8) ? [['accept-language', headerText(draw, 'accept-language') ?? '']] : []),
        ...headers.map(({ name, text }) => [name, asHeader(text)]),
        ...(body === undefined ? [] : [['content-type', body.type]]),
        ...credential(draw).map(([name, text]) => [name, asHeader(text ?? '')]),
      ]),
      ...(body === undefined ? {} : { body: body.text }),
      allowed: usual && address.allowed && headers.every(({ allowed }) => allowed) && body?.allowed !== false,
    };
  };
}
