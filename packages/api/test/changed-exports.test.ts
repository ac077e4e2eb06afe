import {
  type Anchor,
  anchorOf,
  newSigner,
  readSignedCheckpoint,
  signingType,
  verifyExport,
} from '@planspor/projections';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { judge } from '../../projections/test/audit/second-verifier.js';
import { type Api, openApi } from './support/api.js';
import { changed, type FileHeader, type FileLine, linesIn, type OpenedFile, opened } from './support/exported-files.js';
import { id } from './support/ids.js';
import { atLeast, goal, target, unemployed } from './support/seeds.js';

const checkpointKey = newSigner('planspor.example', signingType);
const indicator = id('indicator');
const zeros = '0'.repeat(64);

type Change = (file: OpenedFile) => unknown;
const inHeader =
  (change: (header: FileHeader) => unknown): Change =>
  ({ header }) =>
    change(header);
/** What the header says of one of its ledgers. */
const ofLedger = (name: string, said: object): Change =>
  inHeader(({ ledgers }) => ledgers.map((each) => (each.ledger === name ? Object.assign(each, said) : each)));
const inEvent =
  (type: string, change: (line: FileLine) => unknown): Change =>
  ({ lines }) =>
    lines.filter(({ envelope }) => envelope?.type === type).map(change);
const without =
  (...parts: readonly ('salt' | 'body')[]) =>
  (line: FileLine): void => {
    for (const part of parts) delete line[part];
  };
/** Of a whole ledger the trailer says the moment too. */
const atMoment =
  (moment: string): Change =>
  ({ header, trailer }) => {
    header.knownAt = moment;
    if (trailer.commands !== undefined) trailer.commands.until = Date.parse(moment);
  };

const lowered = (line: FileLine) => {
  line.body = line.body?.replace('65', '55') ?? '';
};
const misfit = { kind: 'altered', detail: 'the content does not fit its hash' };
const inFirstLine = (detail: unknown) => ({ kind: 'altered', line: 1, detail });
const saying = (text: string) => expect.stringContaining(text);

/** What somebody changes in an export, and what shows it; the trailer is made anew each time. */
const ofEither: readonly (readonly [string, Change, object])[] = [
  ['a figure', inEvent('TargetSet', lowered), misfit],
  [
    'a figure, and its salt taken out',
    inEvent('TargetSet', (line) => {
      lowered(line);
      delete line.salt;
    }),
    misfit,
  ],
  ['a salt taken out', inEvent('TargetSet', without('salt')), misfit],
  ['a text taken out, and its salt left', inEvent('TargetSet', without('body')), misfit],
  ['a content taken out', inEvent('TargetSet', without('salt', 'body')), { kind: 'erased' }],
  ['what erased another content taken out', inEvent('EventErased', without('salt', 'body')), { kind: 'erased' }],
  [
    'the type of a stream',
    inEvent('PlanDrafted', (line) => {
      line.streamType = 'group';
    }),
    { kind: 'altered', detail: saying('says that it is a group and began with PlanDrafted') },
  ],
  [
    'the type of a stream, not said',
    inEvent('PlanDrafted', (line) => {
      delete line.streamType;
    }),
    { kind: 'altered', detail: saying('is not said') },
  ],
  [
    'the type of a stream, said again',
    inEvent('TargetSet', (line) => {
      line.streamType = 'plan';
    }),
    { kind: 'altered', detail: saying('has begun before') },
  ],
  [
    'the moment put where nothing has been recorded yet',
    atMoment('2999-01-01T00:00:00.000Z'),
    inFirstLine(saying('2999-01-01T00:00:00.000Z, which has not come yet')),
  ],
  [
    'the moment put before what was recorded',
    atMoment('2020-01-01T00:00:00.000Z'),
    { kind: 'unexpected', detail: saying('recorded after 2020-01-01T00:00:00.000Z') },
  ],
];

const ofALedger: readonly (readonly [string, Change, object])[] = [
  [
    'a second ledger in the header',
    inHeader(({ ledgers }) => ledgers.push(...ledgers.map((each) => ({ ...each, ledger: 'dk' })))),
    inFirstLine('the header of a ledger names the ledgers 550, dk'),
  ],
  [
    'a plan in the header',
    inHeader((header) => {
      header.plan = indicator;
    }),
    inFirstLine(`the header of a ledger names the plan ${indicator}`),
  ],
];

const commandLine = {
  kind: 'command',
  ledger: '550',
  caller: 'x',
  commandId: 'y',
  requestHash: zeros,
  stream: indicator,
  outcome: 'refused',
  decidedOn: 0,
  recordedAt: 1,
};

const ofABundle: readonly (readonly [string, Change, object])[] = [
  [
    'another plan in the header',
    inHeader((header) => {
      header.plan = indicator;
    }),
    { kind: 'missing', detail: 'the plan that the header names is not in it' },
  ],
  [
    'no plan in the header',
    inHeader((header) => {
      delete header.plan;
    }),
    inFirstLine('the header of a plan names no plan'),
  ],
  [
    'a ledger named twice, once with a root of one’s own',
    inHeader(({ ledgers }) => ledgers.push(...ledgers.slice(0, 1).map((each) => ({ ...each, root: zeros })))),
    inFirstLine('the header of a plan names the ledgers 550, dk, 550'),
  ],
  [
    'the head in the header',
    ofLedger('550', { head: zeros }),
    { kind: 'proof', detail: saying('not the head that the header says of ledger 550') },
  ],
  [
    'the checkpoint in the header',
    inHeader(({ ledgers: [own, common] }) => Object.assign(own ?? {}, { checkpoint: common?.checkpoint })),
    inFirstLine(saying('the checkpoint of ledger 550 in the header')),
  ],
  [
    'a command put in',
    ({ lines }) => lines.push(commandLine),
    { kind: 'unexpected', detail: 'a command does not belong into the bundle of a plan' },
  ],
];

describeOnEachDatabase('an export that somebody changed and sealed anew', (database) => {
  const files = { ledger: '', plan: '' };
  const anchors: Record<string, Anchor[]> = {};
  let before: Anchor;
  beforeAll(async () => {
    const api = await openApi(database(), { checkpointKey });
    const opening = { id: indicator, ledger: 'dk', data: unemployed, effectiveOn: '2023-01-01' };
    await api.post('/v1/indicators', opening, { 'idempotency-key': 'a-key' });
    const plan = await api.draft();
    before = await checkpoint(api, '550');
    const noted = await api.command(plan, 'notes', { kind: 'gap', text: 'Jens' }, { effectiveOn: '2023-09-01' });
    const event = noted.body.events[0].id;
    await api.command(plan, 'annulments', { event }, { reason: 'Et navn' });
    const decision = { body: 'Byrådet', takenOn: '2023-11-24' };
    const erased = await api.command(plan, 'erasures', { event, legalBasis: 'A law' }, { decision });
    expect(erased.status, erased.text).toBe(200);
    await api.batch(plan, [goal('g1')], { effectiveOn: '2023-10-01' });
    await api.batch(plan, [target('t1', ['g1'], { condition: atLeast(65) })], { effectiveOn: '2024-02-01' });
    for (const ledger of ['550', 'dk']) anchors[ledger] = [await checkpoint(api, ledger)];
    files.plan = (await api.get(`/v1/plans/${plan}/export`)).text;
    files.ledger = (await api.get('/v1/ledgers/550/export')).text;
  });

  const checkpoint = async (api: Api, ledger: string): Promise<Anchor> => {
    const read = readSignedCheckpoint((await api.get(`/v1/ledgers/${ledger}/checkpoint`)).text);
    if (read.fault !== undefined) throw new Error(read.fault);
    return anchorOf(read.value.checkpoint);
  };

  describe.each([
    ['ledger', [...ofEither, ...ofALedger]],
    ['plan', [...ofEither, ...ofABundle]],
  ] as const)('of a %s', (scope, changes) => {
    test('holds while nothing is changed', async () => {
      const text = changed(files[scope], () => undefined);
      expect(text).toBe(files[scope]);
      expect(await verifyExport(linesIn(text), anchors)).toMatchObject({
        faults: [],
        erased: [expect.any(Number)],
        unwitnessed: [],
        uncompared: [],
      });
    });

    test.each(changes)('shows it: %s', async (_, change, fault) => {
      const text = changed(files[scope], change);
      expect(text).not.toBe(files[scope]);
      const { faults } = await verifyExport(linesIn(text), anchors);
      expect(faults).toContainEqual(expect.objectContaining(fault));
    });

    test('shows it in the trailer too, which counts the events', async () => {
      const text = files[scope].replace(/"events":\d+(?=,"[^\n]*\n$)/, '"events":99');
      const { faults } = await verifyExport(linesIn(text), anchors);
      expect(faults).toMatchObject([
        { kind: 'missing', detail: expect.stringMatching(/^the trailer counts 99 events/) },
      ]);
    });
  });

  test('shows it to whoever reads the bytes alone: a text without its salt is none', () => {
    const { ledger } = files;
    expect(judge(ledger)).toEqual({ holds: true });
    for (const half of ['salt', 'body'] as const) {
      const text = changed(ledger, inEvent('TargetSet', without(half)));
      expect(judge(text), half).toMatchObject({ holds: false });
    }
  });

  describe('a bundle, held against what was kept', () => {
    const verified = (...kept: readonly Anchor[]) => verifyExport(linesIn(files.plan), { ...anchors, 550: kept });
    const hashOf = (position: number) =>
      opened(files.plan).lines.find(({ envelope }) => envelope?.ledger === '550' && envelope.position === position)
        ?.hash ?? '';

    test('shows the hash of each event that is in it', async () => {
      const kept = (hash: string) => ({ name: 'the answer', size: 2, hash });
      expect(await verified(kept(hashOf(2)))).toMatchObject({ faults: [], uncompared: [], unwitnessed: ['550'] });
      expect((await verified(kept(zeros))).faults).toMatchObject([{ kind: 'rewritten', position: 2 }]);
    });

    test('shows the root of its own size', async () => {
      const [now] = anchors[550] ?? [];
      const other = { ...now, name: 'a note', size: now?.size ?? 0, root: zeros };
      expect((await verified(other)).faults).toMatchObject([{ kind: 'rewritten', position: other.size }]);
    });

    test('shows nothing else, and says of what', async () => {
      const unknown = { name: 'the answer', size: 9999, hash: zeros };
      expect(await verified(unknown, before)).toMatchObject({
        faults: [],
        unwitnessed: ['550'],
        uncompared: [
          { ledger: '550', anchor: unknown },
          { ledger: '550', anchor: before },
        ],
      });
    });
  });

  test('of an epoch that a smaller checkpoint did not know is one that was continued since', async () => {
    const later = ofLedger('550', { epoch: 2 });
    expect((await verifyExport(linesIn(changed(files.ledger, later)), { 550: [before] })).faults).toEqual([]);
    const newer = { ...before, epoch: 2 };
    expect((await verifyExport(linesIn(files.ledger), { 550: [newer] })).faults).toMatchObject([
      { kind: 'altered', line: 1, detail: saying('is in epoch 1, and the checkpoint') },
    ]);
  });
});
