import { append, sha256, warmStreams } from '@planspor/projections';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { watched } from '../../../test/support/watched.js';
import { type Api, openApi } from './support/api.js';
import { id, newId, newKey } from './support/ids.js';
import { goal, target } from './support/seeds.js';

const never = new Promise<void>(() => undefined);

const note = (number: number) => ({
  type: 'AddNote',
  data: { note: newId(), kind: 'gap', text: `Forbehold nummer ${number}` },
});

describeOnEachDatabase('a command on a plan that is kept', (database) => {
  test('asks the database twice at most, in few words, however long the plan is', async () => {
    const { db, sent } = watched(database().db);
    const api = await openApi({ db }, { followAfter: never });
    const plan = await api.draft();
    const asked: string[][] = [];
    for (const more of [1, 200, 400]) {
      const notes = Array.from({ length: more }, (_, index) => note(index));
      const batch = await api.batch(plan, notes);
      expect(batch.status, batch.text.slice(0, 500)).toBe(200);
      sent.length = 0;
      const answer = await api.command(plan, 'notes', { kind: 'gap', text: 'Endnu et forbehold' });
      expect(answer.status, answer.text).toBe(200);
      asked.push([...sent]);
    }
    for (const statements of asked) {
      expect(statements.length).toBeLessThanOrEqual(2);
      expect(statements.join(' ').length).toBeLessThan(8_000);
    }
    await api.get(`/v1/plans/${plan}`);
    sent.length = 0;
    await api.get(`/v1/plans/${plan}`);
    expect(sent).toHaveLength(1);
  });
});

describeOnEachDatabase('a command with its read models', (database) => {
  test('sends two statements, one to record it and one for all rows that it touches', async () => {
    const { db, sent } = watched(database().db);
    const api = await openApi({ db });
    const plan = await api.draft();
    const rows = async (version: number) => {
      for (;;) {
        const { rows: found } = await sql<{ version: number }>`
          select max(version) as version from history_rows where stream = ${plan}`.execute(database().db);
        if (found[0]?.version === version) return;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    await api.command(plan, 'notes', { kind: 'gap', text: 'Det første forbehold' });
    await rows(2);
    // What is made when it is quiet has been made.
    const due = () => database().db.selectFrom('view_marks').select('stream').where('due', 'is not', null).execute();
    await expect.poll(due).toEqual([]);
    sent.length = 0;
    for (let number = 3; number <= 12; number += 1) {
      expect((await api.command(plan, 'notes', { kind: 'gap', text: `Forbehold ${number}` })).status).toBe(200);
      await rows(number);
    }
    const isOurs = (each: string) => each.includes('append(') || each.includes('project(');
    expect(sent.filter(isOurs)).toHaveLength(20);
    // The follower may have looked everywhere meanwhile, as it does now and then: the same few questions each time.
    expect(new Set(sent.filter((each) => !isOurs(each))).size).toBeLessThanOrEqual(8);
  });
});

/** A number for each step, the same in every run. */
const dice = (seed: number) => {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
};

const day = (number: number) => new Date(Date.UTC(2023, 8, 1) + number * 11 * 86_400_000).toISOString().slice(0, 10);

describeOnEachDatabase('two servers that write in turn', (database) => {
  const reads = (plan: string, knownAt: string, version: number) =>
    [
      '',
      `?asOf=${day(20)}`,
      `?version=${version}`,
      `?knownAt=${knownAt}`,
      '/versions',
      '/history?limit=200',
      '/duties',
      '/budget',
      '/evaluation',
      '/events?limit=1000',
      `/diff?from=${day(3)}&to=${day(40)}`,
    ].map((path) => `/v1/plans/${plan}${path}`);

  const answers = async (api: Api, paths: readonly string[]) => {
    const told: (string | undefined)[][] = [];
    for (const path of paths) {
      const { status, text, headers } = await api.get(path);
      told.push([path, String(status), headers.etag, text.replace(/"requestId":"[^"]*"/, '')]);
    }
    return told;
  };

  describe.each([1, 2, 3])('over history %i', (seed) => {
    test('answer and decide as one that keeps nothing, whatever is forgotten when', async () => {
      const kept = [warmStreams(), warmStreams()];
      const cold = warmStreams();
      const servers = [];
      for (const streams of kept) servers.push(await openApi(database(), { streams }));
      const fresh = await openApi(database(), { streams: cold });
      const roll = dice(seed);
      const plan = await (servers[0] as Api).draft({}, { effectiveOn: day(0) });
      const made: string[] = [];
      const commands = (): object[] => {
        const name = newId();
        const some = made[roll(Math.max(made.length, 1))] ?? name;
        const effectiveOn = day(roll(110));
        const reason = 'Efter drøftelse';
        switch (roll(7)) {
          case 0:
            made.push(name);
            return [{ ...goal(name), effectiveOn, reason }];
          case 1:
            return [{ type: 'RewordGoal', data: { goal: id(some), title: `Mål ${roll(5)}` }, effectiveOn, reason }];
          case 2:
            return [{ type: 'RetireGoal', data: { goal: id(some) }, effectiveOn, reason }];
          case 3:
            return [{ ...target(name, [some]), effectiveOn, reason }, note(roll(4))];
          case 4:
            return [note(roll(4)), { ...note(roll(4)), effectiveOn }];
          case 5:
            return [{ type: 'RetitlePlan', data: { title: `Titel ${roll(3)}` }, effectiveOn }];
          default:
            return [
              {
                type: 'ChangePlanPeriod',
                data: { period: ['2024', '2024/2025', '2023-07/2024-06'][roll(3)] },
                effectiveOn,
                reason,
              },
            ];
        }
      };
      for (let turn = 0; turn < 15; turn += 1) {
        const server = servers[roll(2)] as Api;
        if (roll(5) === 0) kept[roll(2)]?.forget(roll(2) === 0 ? plan : undefined);
        const { items } = (await fresh.get(`/v1/plans/${plan}/events?limit=1000`)).body;
        const event = items[roll(items.length)]?.id;
        const correcting = roll(6) === 0;
        const key = newKey();
        const sending = { key, reason: 'Registreret forkert' };
        const answer = correcting
          ? await server.command(
              plan,
              roll(2) === 0 ? 'annulments' : 'corrections',
              { event, ...(roll(2) === 0 ? {} : { effectiveOn: day(roll(110)) }) },
              sending,
            )
          : await server.batch(plan, commands(), { key });
        expect([200, 400, 409, 422]).toContain(answer.status);
        cold.forget();
        const { version, recordedAt } = (await fresh.get(`/v1/plans/${plan}/versions?limit=1`)).body.items[0];
        const paths = reads(plan, recordedAt, version);
        const expected = await answers(fresh, paths);
        for (const warm of servers) expect(await answers(warm, paths)).toEqual(expected);
      }
    });
  });
});

describeOnEachDatabase('an event that a newer server wrote', (database) => {
  test('is not read over: its plan says so, and everything else is served', async () => {
    const { db } = database();
    const api = await openApi({ db });
    const [plan, other] = [await api.draft(), await api.draft()];
    const unknown = {
      commandId: newKey(),
      caller: 'newer',
      requestHash: sha256('a request'),
      stream: plan,
      streamType: 'plan',
      expected: 1,
      outcome: 'accepted',
      events: [
        {
          id: newId(),
          type: 'PlanBlessed',
          schemaVersion: 1,
          effectiveOn: '2024-01-01',
          correlationId: 'newer',
          body: { data: {}, actor: { id: 'newer', role: 'editor' } },
        },
      ],
    } as const;
    expect((await append(db, '550', [unknown]))[0]).toMatchObject({ kind: 'recorded' });
    for (const answer of [
      await api.get(`/v1/plans/${plan}`),
      await api.command(plan, 'notes', { kind: 'gap', text: 'Et forbehold' }, { ifMatch: '"2"' }),
    ])
      expect(answer.body).toMatchObject({
        status: 503,
        code: 'not-ready',
        detail: expect.stringContaining('PlanBlessed'),
      });
    expect((await api.get(`/v1/plans/${other}`)).status).toBe(200);
    expect((await api.get('/v1/plans')).body.items.map((item: { id: string }) => item.id)).toContain(other);
    expect((await api.get('/health/live')).status).toBe(200);
  });
});
