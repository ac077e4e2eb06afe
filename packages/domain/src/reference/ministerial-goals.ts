import type { Bilingual } from './dated.js';

/**
 * The goals that the minister for employment has issued since 2017, in our own short words. A goal that was carried on
 * from year to year keeps its key, so that a plan's answers can be followed across goal sets.
 */
export const ministerialGoals = {
  'dignified-casework': {
    da: 'Værdig sagsbehandling for alle ledige',
    en: 'Dignified case work for all unemployed people',
  },
  upskilling: {
    da: 'Opkvalificering af flere ledige',
    en: 'More unemployed people upskilled',
  },
  'refugee-self-support': {
    da: 'Flere selvforsørgende flygtninge og familiesammenførte',
    en: 'More refugees and reunified family members supporting themselves',
  },
  'disability-employment': {
    da: 'Flere med handicap i arbejde',
    en: 'More people with disabilities at work',
  },
  'qualified-labour': {
    da: 'Virksomhederne får den kvalificerede arbejdskraft, de mangler',
    en: 'Companies get the qualified labour they need',
  },
  'work-or-education': {
    da: 'Flere i arbejde eller uddannelse frem for på offentlig forsørgelse',
    en: 'More people in work or education rather than on public support',
  },
  'cash-benefit-progress': {
    da: 'Kontanthjælpsmodtagere i arbejde eller et skridt nærmere',
    en: 'Cash benefit recipients into work or a step closer to it',
  },
  'fraud-and-errors': {
    da: 'Styrket indsats mod socialt bedrageri og fejludbetaling',
    en: 'A stronger effort against benefit fraud and wrong payments',
  },
  'vulnerable-unemployed': {
    da: 'Indsats til alle udsatte ledige',
    en: 'An offer of help to every vulnerable unemployed person',
  },
  'edge-of-labour-market': {
    da: 'Borgere på kanten, også langtidsledige, tættere på arbejdsmarkedet',
    en: 'People on the edge, the long-term unemployed among them, closer to the labour market',
  },
  'youth-education': {
    da: 'Flere unge med en erhvervskompetencegivende uddannelse',
    en: 'More young people with a vocational qualification',
  },
} as const satisfies Record<string, Bilingual>;

/** The key of a ministerial goal, stable across the years. */
export type MinisterialGoalKey = keyof typeof ministerialGoals;
