import { type Bilingual, type CalendarDay, type Dated, inForce, type Sourced } from './dated.js';

/** A level of the goal hierarchy, as plans use it. */
export type GoalLevelEntry = Sourced & { readonly key: string; readonly name: Bilingual };

const since2007 = {
  validFrom: '2007-01-01',
  source: 'The words of municipal employment plans',
  certainty: 'plan-text',
} as const;

/**
 * The levels a goal may stand on, from the minister's down to daily operation. A level that has ended can still be
 * read, and a goal adopted while it held keeps it.
 */
export const goalLevels: readonly Dated<GoalLevelEntry>[] = [
  {
    key: 'ministerial',
    name: { da: 'Ministermål', en: 'Ministerial goal' },
    ...since2007,
    validTo: '2024-12-31',
    source: 'Act 1482 of 23 December 2014, § 19; act 1656 of 30 December 2024, § 1, no. 3',
    certainty: 'inferred',
    note: 'Abolished by act 1656 of 30 December 2024; the last day is inferred.',
  },
  { key: 'local-political', name: { da: 'Lokalpolitisk mål', en: 'Local political goal' }, ...since2007 },
  { key: 'overall', name: { da: 'Overordnet mål', en: 'Overall goal' }, ...since2007 },
  { key: 'strategic', name: { da: 'Strategisk mål', en: 'Strategic goal' }, ...since2007 },
  { key: 'theme', name: { da: 'Tema', en: 'Theme' }, ...since2007 },
  { key: 'operational', name: { da: 'Operationelt mål', en: 'Operational goal' }, ...since2007 },
  { key: 'vision', name: { da: 'Vision', en: 'Vision' }, ...since2007 },
  { key: 'principle', name: { da: 'Princip', en: 'Principle' }, ...since2007 },
  {
    key: 'guiding-mark',
    name: { da: 'Pejlemærke', en: 'Guiding mark' },
    ...since2007,
    note: 'Used in place of goals by some municipalities since the employment reform of 2025.',
  },
  { key: 'other', name: { da: 'Andet', en: 'Other' }, ...since2007 },
];

/** A goal level by its key, whether or not it still holds; `undefined` for an unknown key. */
export const goalLevel = (key: string): Dated<GoalLevelEntry> | undefined =>
  goalLevels.find((level) => level.key === key);

/** The levels on which a goal can be adopted on a day. */
export const goalLevelsOn = (day: CalendarDay): readonly Dated<GoalLevelEntry>[] => inForce(goalLevels, day);
