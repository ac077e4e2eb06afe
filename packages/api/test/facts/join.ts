import { isDeepStrictEqual } from 'node:util';
import type { ExampleInMemory } from '../support/example-in-memory.js';
import { expressed } from './expressed.js';
import type { FactKind, FactsFile } from './facts-file.js';
import { type Fields, listed } from './listed.js';

/** A field that the model says otherwise than the list. */
export interface Difference {
  readonly id: string;
  readonly field: string;
  readonly listed: unknown;
  readonly said: unknown;
}

/** What became of the listed facts of one kind. An id that is there with a difference counts under `different`. */
export interface Joined {
  readonly kind: FactKind;
  readonly listed: number;
  readonly present: readonly string[];
  readonly different: readonly Difference[];
  readonly leftOut: readonly string[];
  /** In the plan under a code that the list does not have. */
  readonly added: readonly string[];
}

const differences = (id: string, facts: Fields, said: Fields): Difference[] =>
  Object.entries(facts)
    .filter(([field, value]) => !isDeepStrictEqual(value, said[field]))
    .map(([field, value]) => ({ id, field, listed: value, said: said[field] }));

const joinKind = (kind: FactKind, facts: ReadonlyMap<string, Fields>, said: ReadonlyMap<string, Fields>): Joined => {
  const found = [...facts].filter(([id]) => said.has(id));
  const different = found.flatMap(([id, fields]) => differences(id, fields, said.get(id) ?? {}));
  const otherwise = new Set(different.map(({ id }) => id));
  return {
    kind,
    listed: facts.size,
    present: found.map(([id]) => id).filter((id) => !otherwise.has(id)),
    different,
    leftOut: [...facts.keys()].filter((id) => !said.has(id)),
    added: [...said.keys()].filter((id) => !facts.has(id)),
  };
};

/** Joins a plan with its listed facts by code, kind by kind. */
export const joinFacts = (facts: FactsFile, loaded: ExampleInMemory): readonly Joined[] => {
  const said = expressed(loaded);
  return (Object.keys(said) as FactKind[]).map((kind) => joinKind(kind, listed(facts, kind), said[kind]));
};
