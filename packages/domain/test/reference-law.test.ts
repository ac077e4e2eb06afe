import { describe, expect, it } from 'vitest';
import { bodyKind, bodyKinds, bodyKindsOn } from '../src/reference/bodies.js';
import { inForce, isInForce } from '../src/reference/dated.js';
import { approvalDeadline, duties, dutiesOf } from '../src/reference/duties.js';
import { goalLevel, goalLevels, goalLevelsOn } from '../src/reference/goal-levels.js';
import { goalSetOf, goalSets } from '../src/reference/goal-sets.js';
import { labourMarketAreas } from '../src/reference/labour-market-areas.js';
import { municipalities } from '../src/reference/municipalities.js';
import { regions } from '../src/reference/regions.js';
import {
  mappedNumber,
  schemeGroup,
  targetGroupScheme,
  targetGroupSchemeOn,
  targetGroupSchemes,
} from '../src/reference/target-group-schemes.js';
import { referenceVersion } from '../src/reference/version.js';

const keysOf = (from: string, to?: string) => dutiesOf(from, to).map(({ duty, year }) => `${duty.key}${year ?? ''}`);

describe('validity', () => {
  const entry = { validFrom: '2015-01-01', validTo: '2024-12-31' };
  const open = { validFrom: '2015-01-01' };

  it('includes both ends', () => {
    expect(['2014-12-31', '2015-01-01', '2024-12-31', '2025-01-01'].map((day) => isInForce(entry, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isInForce(open, '2999-01-01')).toBe(true);
    expect(inForce([entry, open], '2025-01-01')).toEqual([open]);
  });

  it('never ends before it begins, and every uncertain entry says why', () => {
    const all = [
      ...bodyKinds,
      ...duties,
      ...goalLevels,
      ...goalSets,
      ...labourMarketAreas,
      ...municipalities,
      ...regions,
      ...targetGroupSchemes,
    ];
    expect(all.filter(({ validFrom, validTo }) => validTo !== undefined && validTo < validFrom)).toEqual([]);
    expect(all.filter(({ source }) => source === '')).toEqual([]);
    expect(all.filter(({ certainty, note }) => certainty === 'unverified' && note === undefined)).toEqual([]);
  });

  it('is that of a version', () => {
    expect(referenceVersion).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

describe('ministerial goals', () => {
  it.each([
    [2017, 4],
    [2018, 5],
    [2019, 7],
    [2020, 3],
    [2021, 5],
    [2022, 5],
    [2023, 5],
    [2024, 5],
    [2025, 0],
    [2026, 0],
  ])('of %i are %i', (year, number) => {
    expect(goalSetOf(year)?.number).toBe(number);
    expect(goalSetOf(year)?.goals).toHaveLength(number);
  });

  it('of 2020 are three, as plans and news tell; of 2026 there are none', () => {
    expect(goalSetOf(2020)).toMatchObject({ status: 'issued', certainty: 'plan-text' });
    expect(goalSetOf(2020)?.goals.map(({ key }) => key)).toEqual([
      'qualified-labour',
      'refugee-self-support',
      'disability-employment',
    ]);
    expect(goalSetOf(2026)).toMatchObject({ status: 'none', number: 0 });
  });

  it('keep the minister’s “must”, and the words of their year', () => {
    for (const { goals } of goalSets)
      for (const { title } of goals)
        expect([title.da, title.en]).toEqual([
          expect.stringMatching(/(?<!\p{L})skal(?!\p{L})/u),
          expect.stringMatching(/\bmust\b/),
        ]);
    const labour = (year: number) => goalSetOf(year)?.goals.find(({ key }) => key === 'qualified-labour')?.title.da;
    expect([labour(2018), labour(2019)].every((title) => title?.includes('Nødvendig'))).toBe(true);
    expect(labour(2024)).not.toContain('Nødvendig');
    const title = (key: string) => goalSetOf(2019)?.goals.find((goal) => goal.key === key)?.title.da;
    expect(title('vulnerable-unemployed')).not.toContain('alle');
    expect(goalSetOf(2017)?.goals.find(({ key }) => key === 'youth-education')?.title.da).toContain(
      ' kompetencegivende',
    );
  });

  it('stand in a set for every year from 2017 to 2026, each valid in its own year only', () => {
    expect(goalSets.map(({ year }) => year)).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    for (const { year } of goalSets) {
      expect(inForce(goalSets, `${year}-07-01`).map((set) => set.year)).toEqual([year]);
    }
    expect(goalSetOf(2027)).toBeUndefined();
  });

  it('keep their key from year to year', () => {
    const keys = (year: number) => goalSetOf(year)?.goals.map(({ key }) => key);
    expect(keys(2024)).toEqual(keys(2023));
    expect(keys(2019)?.slice(0, 5)).toEqual(keys(2018));
    expect(keys(2024)).toEqual([
      'dignified-casework',
      'upskilling',
      'refugee-self-support',
      'disability-employment',
      'qualified-labour',
    ]);
  });

  it('ended as a level with 2024 and can still be read', () => {
    expect(goalLevelsOn('2024-12-31').map(({ key }) => key)).toContain('ministerial');
    expect(goalLevelsOn('2025-01-01').map(({ key }) => key)).not.toContain('ministerial');
    expect(goalLevel('ministerial')?.name).toEqual({ da: 'Ministermål', en: 'Ministerial goal' });
  });
});

describe('target group schemes', () => {
  it('number their groups from 1 without a gap, as many as they say', () => {
    for (const { status, groupCount, groups } of targetGroupSchemes) {
      if (status === 'expected') continue;
      expect(groups.map(({ number }) => number)).toEqual(Array.from({ length: groupCount }, (_, index) => index + 1));
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groupCount);
    }
    expect(targetGroupScheme('lab-2014')?.groupCount).toBe(14);
    expect(targetGroupScheme('lab-2020')?.groupCount).toBe(13);
  });

  it('are the law of their day, and an expected scheme is nobody’s law', () => {
    expect(targetGroupSchemeOn('2014-06-30')).toBeUndefined();
    expect(targetGroupSchemeOn('2017-01-01')?.key).toBe('lab-2014');
    expect(targetGroupSchemeOn('2019-12-31')?.key).toBe('lab-2014');
    expect(targetGroupSchemeOn('2020-01-01')?.key).toBe('lab-2020');
    expect(targetGroupSchemeOn('2027-06-01')?.key).toBe('lab-2020');
  });

  it('read the numbers that the plan of Tårnby for 2017 prints', () => {
    const danish = (number: number) => schemeGroup('lab-2014', number)?.title.da;
    expect(danish(1)).toBe('Dagpengemodtagere');
    expect(danish(5)).toBe('Sygedagpengemodtagere');
    expect(danish(11)).toBe('Personer i ressourceforløb');
    expect(danish(14)).toBe('Personer i jobafklaringsforløb');
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 10],
    [5, 6],
    [6, 11],
    [7, 9],
    [8, null],
    [9, 13],
    [10, 12],
    [11, 8],
    [12, 4],
    [13, 5],
    [14, 7],
  ])('map § 2 no. %i to § 6 no. %s', (old, current) => {
    expect(mappedNumber('lab-2014', old, 'lab-2020')).toBe(current);
    if (current !== null) expect(mappedNumber('lab-2020', current, 'lab-2014')).toBe(old);
  });

  it('map nothing they do not know', () => {
    expect(mappedNumber('lab-2014', 15, 'lab-2020')).toBeUndefined();
    expect(mappedNumber('lab-2020', 1, 'lab-2027')).toBeUndefined();
    expect(mappedNumber('lab-1990', 1, 'lab-2020')).toBeUndefined();
  });
});

describe('duties', () => {
  it('of a plan for 2024 are those of the law of 2024', () => {
    expect(keysOf('2024-01-01', '2024-12-31')).toEqual([
      'approved-before-year-begins',
      'forwarded-to-regional-council',
      'repatriation-described',
      'ministerial-goals-answered2024',
      'follow-ups-held',
    ]);
  });

  it('of a plan for 2024–2025 hold the minister’s goals for 2024 only', () => {
    expect(keysOf('2024-01-01', '2025-12-31').filter((key) => key.startsWith('ministerial'))).toEqual([
      'ministerial-goals-answered2024',
    ]);
  });

  it('of a plan for 2019–2022 ask for the goals of each year, by the last day of the year before', () => {
    const years = dutiesOf('2019-01-01', '2022-12-31').filter(({ year }) => year !== undefined);
    expect(years.map(({ year, deadline }) => [year, deadline])).toEqual([
      [2019, '2018-12-31'],
      [2020, '2019-12-31'],
      [2021, '2020-12-31'],
      [2022, '2021-12-31'],
    ]);
  });

  it('of a plan with an open end ask for no goals after they were abolished', () => {
    expect(dutiesOf('2023-01-01').flatMap(({ year }) => year ?? [])).toEqual([2023, 2024]);
  });

  it('of a plan for 2026 ask for no goals and nobody to forward it to, and no plan ever owed the name of its job centre', () => {
    expect(keysOf('2026-01-01', '2026-12-31')).toEqual([
      'approved-before-year-begins',
      'repatriation-described',
      'follow-ups-held',
    ]);
  });

  it('of a plan for 2017 do not yet ask for repatriation', () => {
    expect(keysOf('2017-01-01', '2017-12-31')).not.toContain('repatriation-described');
    expect(keysOf('2019-01-01', '2019-12-31')).toContain('repatriation-described');
  });

  it('name the deadline: 31 December before the first year', () => {
    expect(approvalDeadline('2024-01-01')).toBe('2023-12-31');
    expect(approvalDeadline('2024-05-01')).toBe('2023-12-31');
    expect(dutiesOf('2024-01-01', '2025-12-31')[0]).toMatchObject({ deadline: '2023-12-31', decidedOn: '2023-12-31' });
  });

  it('have keys of their own and texts in both languages', () => {
    expect(new Set(duties.map(({ key }) => key)).size).toBe(duties.length);
    expect(duties.every(({ text }) => text.da !== '' && text.en !== '' && text.da !== text.en)).toBe(true);
  });

  it('forward a plan only to a kind of body that exists while the duty holds', () => {
    for (const { proof, validFrom, validTo } of duties) {
      if (proof.kind !== 'forwarded') continue;
      expect(bodyKind(proof.to)).toMatchObject({ validFrom, validTo });
    }
  });
});

describe('kinds of body', () => {
  it('change with the law', () => {
    const regional = (day: string) => bodyKindsOn(day).flatMap(({ key, level }) => (level === 'regional' ? key : []));
    expect(regional('2014-12-31')).toEqual(['regional-employment-council-2007', 'region']);
    expect(regional('2024-12-31')).toEqual(['rar', 'region']);
    expect(regional('2025-01-01')).toEqual(['rbr', 'region']);
    expect(bodyKindsOn('2026-06-01').map(({ key }) => key)).toContain('job-centre');
  });

  it('have keys of their own', () => {
    expect(new Set(bodyKinds.map(({ key }) => key)).size).toBe(bodyKinds.length);
    expect(new Set(goalLevels.map(({ key }) => key)).size).toBe(goalLevels.length);
  });
});
