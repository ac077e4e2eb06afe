import { createScanner, type JSONScanner } from 'jsonc-parser';
import { survivesAsDouble } from '../../edge/index.js';
import { type Fault, problem } from '../../problems/index.js';
import { cut, mostFaults, refuseFile } from '../request/faults.js';

/** The scanner's kinds of token, and its word for no error; its own enum is gone when the code runs. */
const token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineBreak: 14,
  blank: 15,
  end: 17,
} as const;
const noError = 0;

const deepestNesting = 32;
/** Names and values read before others have their turn, and how many a file may hold. */
const tokensAStep = 2000;
const mostTokens = 6_000_000;

interface JsonReading {
  /** What of the text is looked at, and where of the whole it begins: after so many lines, and so many characters of one. */
  scanner: JSONScanner;
  window: string;
  lines: number;
  characters: number;
  /** The parts of the text that were not looked at yet, the last one first. */
  readonly parts: string[];
  readonly faults: Fault[];
  /** Texts that were read: a file says few things many times, and each is held once. */
  readonly texts: Map<string, string>;
  tokens: number;
  /** At how many names and values others have their turn next. */
  turnAt: number;
}

const refuseJson = (errors: readonly Fault[]): never => {
  throw problem('invalid-json', { errors: [...errors] });
};

/** How many lines of the text end, and how many characters of the next stand, before the token. */
const placeOf = ({ scanner, window, lines, characters }: JsonReading) => {
  const before = window.slice(0, scanner.getTokenOffset());
  const lastBreak = before.lastIndexOf('\n');
  return lastBreak === -1
    ? { lines, characters: characters + before.length }
    : { lines: lines + before.split('\n').length - 1, characters: before.length - lastBreak - 1 };
};

const refuseSyntax = (reading: JsonReading): never => {
  const { lines, characters } = placeOf(reading);
  const detail = `Not JSON at line ${lines + 1}, character ${characters + 1}`;
  return refuseJson([...reading.faults, { pointer: '', code: 'syntax', detail }]);
};

/**
 * Looks at what follows, from the token on that reached the end of what was looked at: it may go on. Of one that fills all of it
 * twice as much is looked at next, so that a long text is not read over and over.
 */
const goOn = (reading: JsonReading): void => {
  const { parts, window } = reading;
  const from = reading.scanner.getTokenOffset();
  Object.assign(reading, placeOf(reading));
  let next = window.slice(from);
  const enough = from === 0 ? 2 * window.length : 0;
  do next += parts.pop() ?? '';
  while (next.length < enough && parts.length > 0);
  reading.window = next;
  reading.scanner = createScanner(next, false);
};

const isBlank = (kind: number): boolean => kind === token.blank || kind === token.lineBreak;

const mayGoOn = ({ scanner, window, parts }: JsonReading): boolean =>
  scanner.getPosition() >= window.length && parts.length > 0;

const next = (reading: JsonReading): number => {
  let kind: number = reading.scanner.scan();
  while (isBlank(kind) || mayGoOn(reading)) {
    if (mayGoOn(reading)) goOn(reading);
    kind = reading.scanner.scan();
  }
  reading.tokens += 1;
  if (Number(reading.scanner.getTokenError()) !== noError) refuseSyntax(reading);
  if (reading.tokens > mostTokens) refuseFile('too-many-values', `The file holds more than ${mostTokens} values`);
  return kind;
};

const pointerOf = (path: readonly (string | number)[]): string =>
  path.map((step) => `/${cut(String(step)).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const note = ({ faults }: JsonReading, path: readonly (string | number)[], code: string, detail: string): void => {
  faults.push({ pointer: pointerOf(path), code, detail });
  if (faults.length >= mostFaults) refuseJson(faults);
};

const refuseText = (reading: JsonReading, path: readonly (string | number)[], found: string): void => {
  if (found.includes('\0')) note(reading, path, 'null-character', 'Text cannot hold U+0000');
  if (/\p{Surrogate}/u.test(found)) note(reading, path, 'lone-surrogate', 'Text cannot hold half of a surrogate pair');
};

const longestRemembered = 40;
const mostRemembered = 10_000;

const asRemembered = ({ texts }: JsonReading, text: string): string => {
  if (text.length > longestRemembered) return text;
  const before = texts.get(text);
  if (before === undefined && texts.size < mostRemembered) texts.set(text, text);
  return before ?? text;
};

const scalar = (reading: JsonReading, kind: number, path: readonly (string | number)[]): unknown => {
  const { scanner } = reading;
  switch (kind) {
    case token.string: {
      const found = scanner.getTokenValue();
      refuseText(reading, path, found);
      return asRemembered(reading, found);
    }
    case token.number: {
      const found = scanner.getTokenValue();
      // -0.0 is what a rounded figure below 0 is written as: it is 0, as it is in any other file.
      if (!survivesAsDouble(found.replace(/^-/, '')))
        note(
          reading,
          path,
          'inexact-number',
          'The number cannot be held exactly; write it with fewer digits or as text',
        );
      return Number(found) || 0;
    }
    case token.true:
      return true;
    case token.false:
      return false;
    case token.null:
      return null;
    default:
      return refuseSyntax(reading);
  }
};

function* array(reading: JsonReading, path: (string | number)[]): Generator<void, readonly unknown[]> {
  const items: unknown[] = [];
  let kind = next(reading);
  if (kind === token.closeBracket) return items;
  for (;;) {
    path.push(items.length);
    items.push(yield* value(reading, kind, path));
    path.pop();
    kind = next(reading);
    if (kind === token.closeBracket) return items;
    if (kind !== token.comma) refuseSyntax(reading);
    kind = next(reading);
  }
}

const memberName = (reading: JsonReading, kind: number, path: readonly (string | number)[]): string => {
  if (kind !== token.string) refuseSyntax(reading);
  const name = reading.scanner.getTokenValue();
  refuseText(reading, path, name);
  if (next(reading) !== token.colon) refuseSyntax(reading);
  return name;
};

function* object(reading: JsonReading, path: (string | number)[]): Generator<void, Readonly<Record<string, unknown>>> {
  const members: Record<string, unknown> = {};
  let kind = next(reading);
  if (kind === token.closeBrace) return members;
  for (;;) {
    const name = memberName(reading, kind, path);
    path.push(name);
    if (Object.hasOwn(members, name)) note(reading, path, 'duplicate-name', 'The name stands twice in one object');
    if (name === '__proto__') note(reading, path, 'reserved-name', 'The name cannot be used');
    const read = yield* value(reading, next(reading), path);
    if (name !== '__proto__') members[name] = read;
    path.pop();
    kind = next(reading);
    if (kind === token.closeBrace) return members;
    if (kind !== token.comma) refuseSyntax(reading);
    kind = next(reading);
  }
}

function* value(reading: JsonReading, kind: number, path: (string | number)[]): Generator<void, unknown> {
  if (reading.tokens >= reading.turnAt) {
    reading.turnAt = reading.tokens + tokensAStep;
    yield;
  }
  if (kind !== token.openBrace && kind !== token.openBracket) return scalar(reading, kind, path);
  if (path.length >= deepestNesting)
    refuseJson([
      ...reading.faults,
      { pointer: pointerOf(path), code: 'too-deep', detail: `Nesting deeper than ${deepestNesting}` },
    ]);
  return kind === token.openBrace ? yield* object(reading, path) : yield* array(reading, path);
}

/**
 * Reads JSON as strictly as any body (names twice, numbers that no double holds, U+0000 and lone surrogates are refused), but
 * in steps, so that a large file holds nobody up, and bounded in what it may hold.
 *
 * @param parts the text, one part after the other: it is never laid together as a whole
 */
export function* readJsonInSteps(parts: readonly string[]): Generator<void, unknown> {
  const reading: JsonReading = {
    scanner: createScanner('', false),
    window: '',
    lines: 0,
    characters: 0,
    parts: [...parts].reverse(),
    faults: [],
    texts: new Map(),
    tokens: 0,
    turnAt: tokensAStep,
  };
  const read = yield* value(reading, next(reading), []);
  if (next(reading) !== token.end) refuseSyntax(reading);
  if (reading.faults.length > 0) refuseJson(reading.faults);
  return read;
}
