import type { Bilingual } from './dated.js';

/**
 * The goals that the minister for employment has issued since 2017, in our own short words. A goal that was carried on
 * from year to year keeps its key, so that a plan's answers can be followed across goal sets.
 */
export const ministerialGoals = {
  'dignified-casework': {
    da: 'Alle ledige skal mødes med værdig sagsbehandling',
    en: 'All unemployed people must meet dignified case work',
  },
  upskilling: {
    da: 'Opkvalificering skal nå flere ledige',
    en: 'More unemployed people must be upskilled',
  },
  'refugee-self-support': {
    da: 'Flere flygtninge og familiesammenførte skal forsørge sig selv',
    en: 'More refugees and reunited family members must support themselves',
  },
  'disability-employment': {
    da: 'Flere med handicap skal i arbejde',
    en: 'More people with disabilities must be in work',
  },
  'qualified-labour': {
    da: 'Kvalificeret arbejdskraft skal sikres virksomhederne',
    en: 'Companies must be secured qualified labour',
  },
  'work-or-education': {
    da: 'Flere skal i arbejde eller uddannelse frem for at få offentlig forsørgelse',
    en: 'More people must be in work or education rather than on public support',
  },
  'cash-benefit-progress': {
    da: 'Kontanthjælpsmodtagere skal i arbejde eller et skridt nærmere',
    en: 'Cash benefit recipients must get into work or a step closer to it',
  },
  'fraud-and-errors': {
    da: 'Indsatsen mod socialt bedrageri og fejludbetaling skal styrkes',
    en: 'The effort against benefit fraud and wrong payments must be stronger',
  },
  'vulnerable-unemployed': {
    da: 'Der skal være en indsats til udsatte ledige',
    en: 'Vulnerable unemployed people must be offered an effort',
  },
  'edge-of-labour-market': {
    da: 'Borgere på kanten, også langtidsledige, skal tættere på arbejdsmarkedet',
    en: 'People on the edge, the long-term unemployed among them, must come closer to the labour market',
  },
  'youth-education': {
    da: 'Flere unge skal have en kompetencegivende uddannelse',
    en: 'More young people must gain an education that qualifies them',
  },
} as const satisfies Record<string, Bilingual>;

/** The key of a ministerial goal, stable across the years. */
export type MinisterialGoalKey = keyof typeof ministerialGoals;
