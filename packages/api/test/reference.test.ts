import { referenceKinds, referenceVersion } from '@planspor/domain';
import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { type Api, openApi } from './support/api.js';

interface Row {
  readonly key?: string;
  readonly code?: string;
  readonly year?: number;
  readonly validFrom: string;
  readonly source: string;
  readonly certainty: string;
  readonly note?: string;
}

describeOnEachDatabase('reference data', (database) => {
  let api: Api;
  const read = (kind: string, on?: string) => api.get(`/v1/reference/${kind}${on === undefined ? '' : `?on=${on}`}`);
  const rows = async (kind: string, on?: string): Promise<Row[]> => (await read(kind, on)).body.items;
  const keys = async (kind: string, on: string) => (await rows(kind, on)).map(({ key, code }) => key ?? code);

  beforeAll(async () => {
    api = await openApi(database());
  });

  test.each(referenceKinds)('of %s is read whole, each row with its source and how well it is known', async (kind) => {
    const { status, body, headers } = await read(kind);
    expect(status).toBe(200);
    expect(body).toMatchObject({ kind, referenceVersion });
    expect(body.items.length).toBeGreaterThan(0);
    for (const item of body.items as Row[]) {
      expect(item.source).not.toBe('');
      expect(item.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (item.certainty === 'unverified') expect(item.note).toBeTruthy();
    }
    const again = await api.get(`/v1/reference/${kind}`, { 'if-none-match': headers.etag ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  test('is read by day: what held then and nothing else', async () => {
    expect(await rows('municipalities', '2024-06-30')).toHaveLength(98);
    expect(await keys('regions', '2026-12-31')).toContain('1085');
    expect(await keys('regions', '2027-01-01')).not.toContain('1085');
    expect(await keys('goal-levels', '2024-12-31')).toContain('ministerial');
    expect(await keys('goal-levels', '2025-01-01')).not.toContain('ministerial');
    expect(await keys('bodies', '2024-12-31')).toContain('rar');
    expect(await keys('bodies', '2025-01-01')).not.toContain('rar');
    expect(await keys('target-group-schemes', '2017-01-01')).toEqual(['lab-2014']);
    expect((await read('goal-sets', '2020-07-01')).body.items).toMatchObject([{ year: 2020, number: 3 }]);
    expect(await rows('units', '2006-12-31')).toEqual([]);
  });

  test('says what is doubtful and what is confirmed', async () => {
    const areas = new Map((await rows('labour-market-areas', '2024-01-01')).map((area) => [area.code, area]));
    expect(areas.get('rar-vestjylland')).toMatchObject({
      certainty: 'confirmed',
      members: expect.arrayContaining(['791']),
    });
    expect(areas.get('rar-sydjylland')).toMatchObject({
      certainty: 'unverified',
      note: expect.stringContaining('Middelfart'),
    });
    const duties = new Map((await rows('duties')).map((duty) => [duty.key, duty]));
    expect([...duties.keys()]).not.toContain('job-centre');
    expect(duties.get('repatriation-described')).toMatchObject({
      law: {
        da: 'Repatrieringsloven § 5, ændret ved lov 1190 af 8. juni 2021',
        en: expect.stringContaining('act 1190 of 8 June 2021'),
      },
    });
  });

  test('of a kind that does not exist, or on something that is no day, is 400', async () => {
    expect((await read('laws')).status).toBe(400);
    expect((await read('duties', '2024')).status).toBe(400);
    expect((await api.get('/v1/reference/duties?asOf=2024-01-01')).status).toBe(400);
  });
});
