import { type Exported, readExport, verdictsIn } from '@planspor/domain';
import * as Either from 'fp-ts/lib/Either.js';
import { describe, expect, test } from 'vitest';
import { Day, Instant } from '../src/index.js';

const plan = '019b76da-a800-7d68-ab75-6fe58b8fcdcb';
const drafted = { title: 'Plan', municipality: '550', period: '2024', kind: 'plan', language: 'da' };

const line = (version: number, type: string, data: object, more: object = {}) =>
  JSON.stringify({
    kind: 'event',
    ...(version === 1 ? { streamType: 'plan' } : {}),
    envelope: {
      ledger: '550',
      position: version,
      stream: plan,
      version,
      id: `019b76da-a800-7000-8000-00000000000${version}`,
      type,
      schemaVersion: 1,
      recordedAt: Date.UTC(2024, 0, version),
      effectiveOn: '2024-01-01',
      correlationId: 'c',
      commandId: 'k',
      bodyHash: '0',
      previousHash: '0',
    },
    body: JSON.stringify({ actor: { id: 'me', role: 'editor' }, data }),
    ...more,
  });

const opening = line(1, 'PlanDrafted', drafted);
const read = (...lines: string[]) =>
  readExport(
    `{"kind":"header"}\n${lines.join('\n')}\n${JSON.stringify({ kind: 'trailer', events: lines.filter((each) => each.startsWith('{"kind":"event"')).length })}\n`,
  );
const faults = (...lines: string[]) => Either.swap(read(...lines));

describe('an export', () => {
  test('holds the events of each stream by version', () => {
    const exported = read(opening, line(2, 'PlanRetitled', { title: 'Ny' }));
    expect(exported).toMatchObject(Either.right({ indicators: new Map(), groups: new Map() }));
    const events = Either.isRight(exported) ? exported.right.plans.get(plan) : undefined;
    expect(events?.map(({ type, version, recordedAt }) => [type, version, recordedAt])).toEqual([
      ['PlanDrafted', 1, '2024-01-01T00:00:00.000Z'],
      ['PlanRetitled', 2, '2024-01-02T00:00:00.000Z'],
    ]);
  });

  test.each([
    ['no JSON', 'not json', 3, 'is no line of an export'],
    ['a number', '7', 3, 'is no line of an export'],
    ['an event without an envelope', '{"kind":"event"}', 3, 'is no event of an export'],
    [
      'a stream that does not say what it is',
      line(2, 'PlanRetitled', { title: 'x' }).replace(plan, newer()),
      3,
      'does not say what kind of stream it begins',
    ],
    [
      'a moment that no date can hold',
      line(2, 'PlanRetitled', { title: 'x' }).replace(/"recordedAt":\d+/, '"recordedAt":9000000000000000'),
      3,
      'is no event of an export',
    ],
    ['a body that is a number', line(2, 'PlanRetitled', {}, { body: '7' }), 3, undefined],
    ['a version that leaves one out', line(3, 'PlanRetitled', { title: 'x' }), 3, undefined],
    ['a body that is no JSON', line(2, 'PlanRetitled', {}, { body: '{' }), 3, undefined],
    ['data that do not fit', line(2, 'PlanRetitled', { title: 7 }), 3, undefined],
    ['a type that nobody knows', line(2, 'PlanBurnt', {}), 3, 'unknown event type PlanBurnt'],
  ])('with %s is told with its line', (_, wrong, at, detail) => {
    expect(faults(opening, wrong)).toMatchObject(
      Either.right(expect.arrayContaining([expect.objectContaining({ line: at, ...(detail && { detail }) })])),
    );
  });

  test('is held by its envelopes, whatever a body says', () => {
    const body = JSON.stringify({ actor: { id: 'me', role: 'editor' }, data: { title: 'Ny' }, version: 9, id: 'x' });
    const exported = read(opening, line(2, 'PlanRetitled', {}, { body }));
    expect(Either.isRight(exported) && exported.right.plans.get(plan)?.map(({ version }) => version)).toEqual([1, 2]);
  });

  test.each([
    ['nothing at all', ''],
    ['a download that broke off', `{"kind":"header"}\n${opening}\n`],
    ['lines that were taken out', `{"kind":"header"}\n${opening}\n{"kind":"trailer","events":2}\n`],
  ])('that is not whole says so: %s', (_, file) => {
    expect(Either.swap(readExport(file))).toMatchObject(
      Either.right([expect.objectContaining({ detail: 'is not where the export ends: the file is not whole' })]),
    );
  });

  test('of several files counts lines through all of them', () => {
    const whole = `${opening}\n{"kind":"trailer","events":1}\n`;
    expect(Either.swap(readExport(whole, 'x\n{"kind":"trailer","events":0}\n'))).toEqual(
      Either.right([{ line: 3, pointer: '', detail: 'is no line of an export' }]),
    );
  });

  test('without a plan, or before it, gives no verdicts; of erased content it says so', () => {
    const point = { asOf: Day.parse('2024-02-01'), knownAt: Instant.parse('2024-02-01T00:00:00.000Z') };
    const verdicts = (id: string, ...lines: string[]) => {
      const exported = read(...lines);
      return Either.isLeft(exported) ? exported : verdictsIn(exported.right, id, point);
    };
    expect(verdicts(plan, opening)).toEqual(Either.right([]));
    expect(verdicts(newer(), opening)).toEqual(Either.left({ reason: 'unknown-plan' }));
  });

  test('of erased content says that it is gone, where a slice would rest on it', () => {
    const { body: _, ...gone } = JSON.parse(line(2, 'PlanRetitled', { title: 'Jens' }));
    const event = gone.envelope.id;
    const exported = read(
      opening,
      JSON.stringify(gone),
      line(3, 'EventAnnulled', { event }),
      line(4, 'EventErased', { event, legalBasis: 'A law' }),
    );
    const on = (knownAt: string) =>
      Either.chainW((all: Exported) =>
        verdictsIn(all, plan, { asOf: Day.parse('2024-02-01'), knownAt: Instant.parse(knownAt) }),
      )(exported);
    expect(on('2024-01-02T12:00:00.000Z')).toMatchObject(
      Either.left({ reason: 'content-erased', events: [{ version: 2 }] }),
    );
    expect(on('2024-02-01T00:00:00.000Z')).toEqual(Either.right([]));
  });
});

function newer(): string {
  return plan.replace(/b$/, 'c');
}
