import * as Either from 'fp-ts/lib/Either.js';
import { type JSONVisitor, visit } from 'jsonc-parser';
import type { Fault } from '../problems/index.js';
import { survivesAsDouble } from './exact-number.js';
import { pointerTo } from './pointer.js';

/** Objects and arrays may be this deep; the outermost is 1. */
const deepestNesting = 32;

/**
 * Reads JSON strictly: what cannot be carried without loss is refused, with all its places. Besides syntax (no
 * comments, no trailing commas) these are names twice in one object, numbers that no double holds, U+0000, lone
 * surrogates and the name `__proto__`. A syntax error or too deep nesting ends the reading, so its fault is the last.
 */
export function readJson(text: string): Either.Either<readonly Fault[], unknown> {
  const faults = scan(text);
  return faults.length > 0 ? Either.left(faults) : parsed(text);
}

type JsonPath = () => readonly (string | number)[];

/** Enough to see what is wrong; a body made of nothing but faults must not fill the memory. */
const enoughFaults = 1000;
const endOfScan = new Error('end of scan');

function scan(text: string): readonly Fault[] {
  const faults: Fault[] = [];
  try {
    visit(text, visitor(text, faults), { disallowComments: true });
  } catch (thrown) {
    if (thrown !== endOfScan) throw thrown;
  }
  return faults;
}

function visitor(text: string, faults: Fault[]): JSONVisitor {
  const names: Set<string>[] = [];
  let depth = 0;
  const refuse = (path: JsonPath, code: string, detail: string) => {
    if (faults.length >= enoughFaults) throw endOfScan;
    faults.push({ pointer: pointerTo(path()), code, detail });
  };
  const refuseText = (path: JsonPath, found: string) => {
    if (found.includes('\0')) refuse(path, 'null-character', 'Text cannot hold U+0000');
    if (/\p{Surrogate}/u.test(found)) refuse(path, 'lone-surrogate', 'Text cannot hold half of a surrogate pair');
  };
  // The visitor recurses, so too deep nesting must end it before the stack does.
  const enter = (path: JsonPath) => {
    depth += 1;
    if (depth <= deepestNesting) return;
    refuse(path, 'too-deep', `Nesting deeper than ${deepestNesting}`);
    throw endOfScan;
  };
  const leave = () => {
    depth -= 1;
  };

  return {
    onObjectBegin: (_offset, _length, _line, _character, path) => {
      enter(path);
      names.push(new Set());
    },
    onObjectProperty: (name, _offset, _length, _line, _character, path) => {
      const seen = names.at(-1);
      const at = () => [...path(), name];
      if (seen?.has(name)) refuse(at, 'duplicate-name', 'The name stands twice in one object');
      if (name === '__proto__') refuse(at, 'reserved-name', 'The name cannot be used');
      refuseText(at, name);
      seen?.add(name);
    },
    onObjectEnd: () => {
      names.pop();
      leave();
    },
    onArrayBegin: (_offset, _length, _line, _character, path) => enter(path),
    onArrayEnd: leave,
    onLiteralValue: (value, offset, length, _line, _character, path) => {
      if (typeof value === 'string') refuseText(path, value);
      if (typeof value !== 'number' || survivesAsDouble(text.slice(offset, offset + length))) return;
      refuse(path, 'inexact-number', 'The number cannot be held exactly; write it with fewer digits or as text');
    },
    onError: (_error, _offset, _length, line, character) => {
      refuse(() => [], 'syntax', `Not JSON at line ${line + 1}, character ${character + 1}`);
      throw endOfScan;
    },
  };
}

/** The scan is stricter than the parser except in oddities of white space, where the parser has the last word. */
function parsed(text: string): Either.Either<readonly Fault[], unknown> {
  return Either.tryCatch(
    () => JSON.parse(text),
    () => [{ pointer: '', code: 'syntax', detail: 'Not JSON' }],
  );
}
