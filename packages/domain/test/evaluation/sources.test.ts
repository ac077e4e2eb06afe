import { describe, expect, it } from 'vitest';
import {
  atMost,
  by,
  change,
  country,
  figures,
  from,
  hold,
  observed,
  published,
  type Row,
  redefined,
  restated,
  steps,
  table,
  verdict,
} from './given.js';

const december = { when: by('2024-12-31') };
const ten = { condition: atMost(10), ...december };
const oneLess = { condition: change('down', 1), baseline: observed('2023-12'), ...december };
const opus = { source: 'OPUS Lis' } as const;
const later = '2025-01-10T00:00:00.000Z';

// biome-ignore format: a table reads by its rows
const sources: readonly Row[] = [
  ['baseline and figure of one source', oneLess, figures({ '2023-12': 10, '2024-12': 9 }), '2025-01-15', 'met'],
  ['of two sources', oneLess, steps(published({ '2023-12': 10 }, opus), published({ '2024-12': 9 })), '2025-01-15', 'not-comparable', { hindrance: 'other-source' }],
  ['of two sources declared equal', oneLess, { x: { definition: { equalSources: [['Jobindsats', 'STAR', 'OPUS Lis']] }, steps: [published({ '2023-12': 10 }, opus), published({ '2024-12': 9 })] } }, '2025-01-15', 'met'],
  ['declared equal by a later change of the definition', oneLess, steps(published({ '2023-12': 10 }, opus), published({ '2024-12': 9 }), redefined({ equalSources: [['STAR', 'OPUS Lis']] }, '2025-01-01')), '2025-01-15', 'met'],
  ['which does not hold before its day', oneLess, steps(published({ '2023-12': 10 }, opus), published({ '2024-12': 9 }), redefined({ equalSources: [['STAR', 'OPUS Lis']] }, '2025-02-01')), '2025-01-15', 'not-comparable', { nextTurn: '2025-02-01' }],
  ['of two methods', oneLess, steps(published({ '2023-12': 10 }, { method: 'survey 2016' }), published({ '2024-12': 9 }, { method: 'survey 2021' })), '2025-01-15', 'not-comparable', { hindrance: 'other-method' }],
  ['of two methods declared equal', oneLess, { x: { definition: { equalMethods: [['survey 2016', 'survey 2021']] }, steps: [published({ '2023-12': 10 }, { method: 'survey 2016' }), published({ '2024-12': 9 }, { method: 'survey 2021' })] } }, '2025-01-15', 'met'],
  ['the indicator’s method is that of figures that name none', oneLess, { x: { definition: { method: 'register' }, steps: [published({ '2023-12': 10 }), published({ '2024-12': 9 }, { method: 'survey' })] } }, '2025-01-15', 'not-comparable'],
  ['a stated baseline has no source to object to', { ...oneLess, baseline: from(10, '2023-12') }, steps(published({ '2024-12': 9 }, opus)), '2025-01-15', 'met'],
  ['the indicator’s own source goes before a newer one', ten, { x: { definition: { source: 'STAR' }, steps: [published({ '2024-12': 9 }), published({ '2024-12': 11 }, { ...opus, vintage: later })] } }, '2025-01-15', 'met', { actual: 9 }],
  ['where the indicator names no source, the newest counts', ten, steps(published({ '2024-12': 9 }), published({ '2024-12': 11 }, { ...opus, vintage: later })), '2025-01-15', 'not-met', { actual: 11 }],
  ['what the own source suppresses, another does not reveal', ten, { x: { definition: { source: 'STAR' }, steps: [published({ '2024-12': 'suppressed' }), published({ '2024-12': 11 }, opus)] } }, '2025-01-15', 'awaiting-observation', { missing: ['observation 2024-12 suppressed'] }],
  ['only another source has the figure', ten, { x: { definition: { source: 'STAR' }, steps: [published({ '2024-12': 9 }, opus)] } }, '2025-01-15', 'met'],
  ['the country is never the sum of its municipalities', { condition: atMost(10, { area: country }), ...december }, figures({ '2024-12': 9 }), '2025-01-15', 'awaiting-observation'],
  ['the polarity of a later definition', { condition: hold(), baseline: from(9, '2023-12'), ...december }, steps(published({ '2024-12': 10 }), redefined({ polarity: 'higher' }, '2024-06-01')), '2025-01-15', 'met'],
];

table('Figures of another source or method are not compared unless declared equal', sources);

describe('What was known, and what the source said, by a moment', () => {
  const known = steps(
    published({ '2024-12': 9 }, { recordedAt: '2025-01-05T10:00:00.000Z', vintage: '2025-01-04T06:00:00.000Z' }),
    restated({ '2024-12': 11 }, { recordedAt: '2025-01-20T10:00:00.000Z', vintage: '2025-01-12T06:00:00.000Z' }),
  );
  const status = (knownAt: string, vintage?: string) => verdict(ten, known, '2025-02-01', knownAt, vintage).status;

  // biome-ignore format: a table reads by its rows
  it.each([
    ['before the figure was recorded', '2025-01-05T09:59:59.999Z', undefined, 'awaiting-observation'],
    ['at the moment it was recorded', '2025-01-05T10:00:00.000Z', undefined, 'met'],
    ['before the restatement was recorded', '2025-01-20T09:59:59.999Z', undefined, 'met'],
    ['at the moment it was', '2025-01-20T10:00:00.000Z', undefined, 'not-met'],
    ['the vintage before it, known later', '2025-03-01T00:00:00.000Z', '2025-01-12T05:59:59.999Z', 'met'],
    ['the vintage itself', '2025-03-01T00:00:00.000Z', '2025-01-12T06:00:00.000Z', 'not-met'],
    ['a vintage before any', '2025-03-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z', 'awaiting-observation'],
    ['a vintage does not bring what was not yet recorded', '2025-01-10T00:00:00.000Z', '2025-01-15T00:00:00.000Z', 'met'],
  ])('%s', (_, knownAt, vintage, expected) => {
    expect(status(knownAt, vintage)).toBe(expected);
  });

  it('names the event and the vintage it used', () => {
    const { inputs, actual, vintage } = verdict(
      ten,
      known,
      '2025-02-01',
      '2025-03-01T00:00:00.000Z',
      '2025-01-15T00:00:00.000Z',
    );
    expect(inputs).toMatchObject([{ as: 'actual', period: '2024-12', value: 11, vintage: '2025-01-12T06:00:00.000Z' }]);
    expect(actual?.from).toEqual([{ event: inputs[0]?.event, vintage: '2025-01-12T06:00:00.000Z' }]);
    expect(vintage).toBe('2025-01-15T00:00:00.000Z');
  });

  it('a definition written down late still says what old figures measure', () => {
    expect(verdict(ten, steps(published({ '2009-06': 9 })), '2009-08-01').status).toBe('on-track');
    expect(verdict(ten, steps(published({ '2009-06': 9 })), '2009-08-01', '2009-12-01T00:00:00.000Z').status).toBe(
      'awaiting-observation',
    );
  });
});
