import { describe, expect, it } from 'vitest';
import { dutyStates } from './support/duties-of-examples.js';
import { exampleInMemory } from './support/example-in-memory.js';

describe('the law under which each plan was made', () => {
  const plans = new Map(
    ['toender-2024', 'soenderborg-2019-2022', 'aabenraa-2019', 'taarnby-2017'].map((name) => [
      name,
      exampleInMemory(name),
    ]),
  );
  const statesOf = (name: string, asOf: string) => dutyStates(plans.get(name) ?? exampleInMemory(name), asOf);

  it('shows the five ministerial goals of 2024 years after they were abolished', () => {
    const document = plans.get('toender-2024')?.documentAt('2027-01-01');
    expect(document?.goals.filter(({ level }) => level === 'ministerial').map(({ code }) => code)).toEqual([
      'g1',
      'g2',
      'g3',
      'g4',
      'g5',
    ]);
    expect(statesOf('toender-2024', '2027-01-01')).toMatchObject({ 'ministerial-goals-answered 2024': 'met' });
  });

  it('asks Tønder for an approval by the council, which no document shows', () => {
    expect(statesOf('toender-2024', '2024-06-01')).toEqual({
      'approved-before-year-begins': 'late',
      'forwarded-to-regional-council': 'late',
      'repatriation-described': 'met',
      'ministerial-goals-answered 2024': 'met',
      'job-centre': 'met',
      'follow-ups-held': 'open',
    });
  });

  it('holds Sønderborg against the goals of four years, of which one is not known', () => {
    expect(statesOf('soenderborg-2019-2022', '2022-06-01')).toEqual({
      'approved-before-year-begins': 'late',
      'forwarded-to-regional-council': 'late',
      'repatriation-described': 'met',
      'ministerial-goals-answered 2019': 'late',
      'ministerial-goals-answered 2020': 'not-decidable',
      'ministerial-goals-answered 2021': 'late',
      'ministerial-goals-answered 2022': 'open',
      'job-centre': 'met',
    });
  });

  it('finds Aabenraa’s seven goals answered, and no word on repatriation', () => {
    expect(statesOf('aabenraa-2019', '2019-06-01')).toEqual({
      'approved-before-year-begins': 'met',
      'forwarded-to-regional-council': 'late',
      'repatriation-described': 'open',
      'ministerial-goals-answered 2019': 'met',
      'job-centre': 'met',
      'follow-ups-held': 'open',
    });
  });

  it('asks Tårnby in 2017 for nothing about repatriation', () => {
    expect(statesOf('taarnby-2017', '2017-06-01')).toEqual({
      'approved-before-year-begins': 'met',
      'forwarded-to-regional-council': 'late',
      'ministerial-goals-answered 2017': 'met',
      'job-centre': 'met',
    });
  });
});
