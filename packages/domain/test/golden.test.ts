import * as Either from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { ConditionKind } from '../src/conditions/kinds.js';
import { currentForm, type EventDefinition, readHistory } from '../src/index.js';
import { withoutErased } from '../src/stream/erasure.js';
import { fingerprint, goldenFiles, historyOf } from './golden-files.js';
import { definitions, type EventType } from './said.js';
import { dataPaths, schemaPaths } from './schema-paths.js';

const types = Object.keys(definitions) as EventType[];
const definitionOf = (type: EventType): EventDefinition => definitions[type];

describe('a golden file', () => {
  it.each(goldenFiles.map((file) => [file.name, file] as const))(
    '%s is an event as it was stored, and is read in current form',
    (_, file) => {
      expect([file.event.type, file.event.schemaVersion]).toEqual([file.type, file.version]);
      const { kind, history } = historyOf(file);
      const read = readHistory(kind, history);
      expect(read).toEqual(Either.right(withoutErased(currentForm(kind.definitions, history))));
      expect(Either.isRight(read) && read.right.at(-1)).toMatchObject({
        type: file.type,
        schemaVersion: definitionOf(file.type as EventType).schemaVersion,
      });
    },
  );

  it('is never edited', () => {
    const changed = goldenFiles
      .filter(({ event, sha256 }) => fingerprint(event) !== sha256)
      .map(({ name, event }) => `${name} (now ${fingerprint(event)})`);
    const once =
      'events were once stored like this and must be readable for ever: put the file back, raise schemaVersion, and add a golden file of the new version';
    expect(changed, `edited, but ${once}`).toEqual([]);
  });

  it('stands for every version of every event', () => {
    const wanted = types.flatMap((type) =>
      Array.from({ length: definitionOf(type).schemaVersion }, (_, index) => `${type}.v${index + 1}`),
    );
    const found = new Set(goldenFiles.map(({ type, version }) => `${type}.v${version}`));
    expect(wanted.filter((name) => !found.has(name))).toEqual([]);
    expect([...found].filter((name) => !wanted.includes(name))).toEqual([]);
  });
});

describe('an event definition', () => {
  it('has a command of its own', () => {
    const commands = types.map((type) => definitionOf(type).command);
    expect(new Set(commands).size).toBe(commands.length);
    expect(commands.filter((command) => types.includes(command as EventType))).toEqual([]);
  });

  it('can bring every older version up to date, one version at a time', () => {
    const steps = types.map((type) => [type, Object.keys(definitionOf(type).upcast ?? {})]);
    const needed = types.map((type) => [
      type,
      Array.from({ length: definitionOf(type).schemaVersion - 1 }, (_, index) => String(index + 1)),
    ]);
    expect(steps).toEqual(needed);
  });
});

describe('the golden files of today', () => {
  it('show every kind of condition as it is stored', () => {
    const stored = JSON.stringify(goldenFiles.map(({ event }) => event.data));
    expect(ConditionKind.options.filter((kind) => !stored.includes(`"kind":"${kind}"`))).toEqual([]);
  });

  const today = goldenFiles.filter(({ type, version }) => version === definitionOf(type as EventType).schemaVersion);

  it('use every field of their event', () => {
    const unused = types.flatMap((type) => {
      const used = new Set(
        today.filter((file) => file.type === type).flatMap(({ event }) => Object.keys(event.data as object)),
      );
      const fields = schemaPaths(definitionOf(type).data).filter((path) => !path.includes('.'));
      return fields.filter((field) => !used.has(field)).map((field) => `${type}.${field}`);
    });
    expect(unused).toEqual([]);
  });

  it('use every field inside those fields, in one of the places where its like may stand', () => {
    // An area, a baseline or a condition may stand in many places: `area.code` counts wherever it is, `by` anywhere in a condition.
    const likes = (path: string) => {
      const steps = path.split('.');
      return [steps.slice(-2).join('.'), `${steps[0]} … ${steps.at(-1)}`];
    };
    const used = new Set(today.flatMap(({ event }) => dataPaths(event.data)).flatMap(likes));
    // A verdict is an answer that is kept; what it may hold is tried where it is made.
    const known = types
      .flatMap((type) => schemaPaths(definitionOf(type).data))
      .filter((path) => !path.startsWith('verdicts.'));
    expect([...new Set(known)].filter((path) => !likes(path).some((like) => used.has(like)))).toEqual([]);
  });

  it('use every field of the envelope', () => {
    const used = new Set(today.flatMap(({ event }) => dataPaths({ ...event, data: undefined })));
    const optional = [
      'dateBasis',
      'decision.reference',
      'decision.uri',
      'reason',
      'source.document',
      'source.locator',
      'causationId',
      'actor.role',
    ];
    expect(optional.filter((path) => !used.has(path))).toEqual([]);
  });
});
