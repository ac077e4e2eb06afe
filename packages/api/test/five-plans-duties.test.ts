import { describe, expect, it } from 'vitest';
import { exampleNames } from '../src/demo/examples.js';
import { dutiesOn, dutyStates } from './support/duties-of-examples.js';
import { exampleInMemory } from './support/example-in-memory.js';

describe('the law under which each plan was made', () => {
  const plans = new Map(exampleNames().map((name) => [name, exampleInMemory(name)]));
  const exampleOf = (name: string) => plans.get(name) ?? exampleInMemory(name);
  const statesOf = (name: string, asOf: string) => dutyStates(exampleOf(name), asOf);

  it.each(exampleNames())(
    'finds no duty of %s met by an act on an inferred day, and none late for want of a record',
    (name) => {
      const year = Number(exampleOf(name).documentAt('2030-01-01').period.slice(0, 4));
      for (const asOf of [`${year}-04-01`, `${year}-07-01`, `${year + 1}-07-01`, '2026-11-01']) {
        const { duties } = dutiesOn(exampleOf(name), asOf);
        for (const { key, state, evidence } of duties.filter((duty) =>
          ['met', 'not-met', 'late'].includes(duty.state),
        )) {
          expect(evidence, `${key} is ${state} on ${asOf}`).not.toEqual([]);
          expect(evidence.filter(({ dateBasis }) => dateBasis !== undefined && dateBasis !== 'printed')).toEqual([]);
        }
      }
    },
  );

  it('shows the five ministerial goals of 2024 years after they were abolished', () => {
    const document = plans.get('toender-2024')?.documentAt('2027-01-01');
    expect(document?.goals.filter(({ level }) => level === 'ministerial').map(({ code }) => code)).toEqual([
      'g1',
      'g2',
      'g3',
      'g4',
      'g5',
    ]);
    expect(statesOf('toender-2024', '2027-01-01')).toMatchObject({
      'ministerial-goals-answered 2024': 'not-documented',
    });
  });

  it('asks Tønder for an approval by the council, which no document shows', () => {
    expect(statesOf('toender-2024', '2024-06-01')).toEqual({
      'approved-before-year-begins': 'not-recorded',
      'forwarded-to-regional-council': 'not-recorded',
      'repatriation-described': 'met',
      'ministerial-goals-answered 2024': 'not-documented',
      'follow-ups-held': 'open',
    });
  });

  it('does not hold Sønderborg’s policy of four years against the law of the yearly plan, and says that this is in doubt', () => {
    expect(statesOf('soenderborg-2019-2022', '2022-06-01')).toEqual({
      'approved-before-year-begins': 'not-applicable',
      'forwarded-to-regional-council': 'not-applicable',
      'repatriation-described': 'met',
      'ministerial-goals-answered 2019': 'not-applicable',
      'ministerial-goals-answered 2020': 'not-applicable',
      'ministerial-goals-answered 2021': 'not-applicable',
      'ministerial-goals-answered 2022': 'not-applicable',
    });
    const doubt = dutiesOn(exampleOf('soenderborg-2019-2022'), '2022-06-01').duties[0];
    expect(doubt?.sentence.da).toContain('er ikke afklaret');
  });

  it('finds Aabenraa’s seven goals answered, and no word on repatriation', () => {
    expect(statesOf('aabenraa-2019', '2019-06-01')).toEqual({
      'approved-before-year-begins': 'not-documented',
      'forwarded-to-regional-council': 'not-recorded',
      'repatriation-described': 'not-recorded',
      'ministerial-goals-answered 2019': 'not-documented',
      'follow-ups-held': 'open',
    });
  });

  it('asks Tårnby in 2017 for nothing about repatriation', () => {
    expect(statesOf('taarnby-2017', '2017-06-01')).toEqual({
      'approved-before-year-begins': 'not-documented',
      'forwarded-to-regional-council': 'not-recorded',
      'ministerial-goals-answered 2017': 'not-documented',
    });
  });
});
