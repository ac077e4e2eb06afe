import { describe, expect, it } from 'vitest';
import { history, planStream, type Recorded } from '../../src/index.js';
import { given } from '../given.js';
import { id } from '../ids.js';
import { approved, decidedOn, drafted, goal } from '../plan/a-plan.js';
import { type Context, type Said, say } from '../said.js';

type Actor = Recorded['actor'];

const editor: Actor = { id: 'jc-1', role: 'editor', name: 'Jobcenter Tønder' };
const council: Actor = { id: 'toender-byraad', role: 'approver' };

/** What history tells of the last command, recorded by somebody. */
const toldOf = (actor: Actor, ...commands: readonly Said[]) =>
  history(
    planStream,
    given(drafted, ...commands).events.map((event) => ({ ...event, actor })),
  ).at(-1)?.sentence;

const assumed: Context = { effectiveOn: '2023-12-31', dateBasis: 'inferred' };

describe('an act is told of whoever did it', () => {
  const inferredYear: Context = { ...assumed, decision: { body: 'Byrådet', takenOn: '2023' } };
  const inferredDay: Context = {
    effectiveOn: '2024-01-01',
    decision: { body: 'Byrådet', takenOn: '2023-12-14', takenOnBasis: 'inferred' },
  };
  const running = say(
    'LaunchInitiative',
    { initiative: id('in1'), title: 'Mentorer', running: true, began: '2013' },
    assumed,
  );
  const unknown = say('LaunchInitiative', {
    initiative: id('in1'),
    title: 'Mentorer',
    running: true,
    began: 'unknown',
  });
  const line = (more: object) =>
    say('AdoptBudgetLine', { budgetLine: id('b1'), label: 'Løn', role: 'line', period: '2024', ...more } as never);

  it.each<readonly [string, Actor, readonly Said[], string, string]>([
    [
      'an editor records what is so',
      editor,
      [goal('g1')],
      'Jobcenter Tønder registrerede målet »Mål g1« med virkning fra den 1. januar 2024.',
      'Jobcenter Tønder recorded the goal “Mål g1”, effective 1 January 2024.',
    ],
    [
      'a body decides what an editor records under its decision',
      editor,
      [goal('g1', {}, decidedOn('2023-12-14'))],
      'Kommunalbestyrelsen vedtog målet »Mål g1« den 14. december 2023 (registreret af Jobcenter Tønder).',
      'Kommunalbestyrelsen adopted the goal “Mål g1” on 14 December 2023 (recorded by Jobcenter Tønder).',
    ],
    [
      'an approver is a body',
      council,
      [goal('g1')],
      'Tønder Byråd vedtog målet »Mål g1« med virkning fra den 1. januar 2024.',
      'Tønder Byråd adopted the goal “Mål g1”, effective 1 January 2024.',
    ],
    [
      'what an approver decides is told once, by the name the decision gives',
      council,
      [approved],
      'Kommunalbestyrelsen godkendte planen den 14. december 2023.',
      'Kommunalbestyrelsen approved the plan on 14 December 2023.',
    ],
    [
      'a decision of a year holds from a day that is assumed',
      council,
      [say('ApprovePlan', {}, inferredYear)],
      'Byrådet godkendte planen i 2023 med virkning fra den 31. december 2023 (dagen er antaget; dokumentet viser den ikke).',
      'Byrådet approved the plan in 2023, effective 31 December 2023 (the day is assumed; the document does not show it).',
    ],
    [
      'the day of a decision may be assumed where the day it holds from is not',
      council,
      [say('ApprovePlan', {}, inferredDay)],
      'Byrådet godkendte planen den 14. december 2023 (dagen er antaget; dokumentet viser den ikke) med virkning fra den 1. januar 2024.',
      'Byrådet approved the plan on 14 December 2023 (the day is assumed; the document does not show it), effective 1 January 2024.',
    ],
    [
      'what nobody decides is recorded, under whatever decision',
      editor,
      [say('AttachAnnex', { annex: id('a1'), title: 'Bilag' }, decidedOn('2023-12-14'))],
      'Jobcenter Tønder vedlagde bilaget »Bilag« med virkning fra den 14. december 2023 efter beslutning i Kommunalbestyrelsen den 14. december 2023.',
      'Jobcenter Tønder attached the annex “Bilag”, effective 14 December 2023, by decision of Kommunalbestyrelsen on 14 December 2023.',
    ],
    [
      'a made-up day says that it is',
      editor,
      [goal('g1', {}, { effectiveOn: '2024-06-01', dateBasis: 'illustration' })],
      'Jobcenter Tønder registrerede målet »Mål g1« med virkning fra den 1. juni 2024 (tænkt eksempel).',
      'Jobcenter Tønder recorded the goal “Mål g1”, effective 1 June 2024 (made up as an illustration).',
    ],
    [
      'work that runs already was set going by nobody here',
      editor,
      [running],
      'Jobcenter Tønder registrerede, at indsatsen »Mentorer« er i gang (siden 2013).',
      'Jobcenter Tønder recorded that the initiative “Mentorer” is running (since 2013).',
    ],
    [
      'since when it runs may be unknown',
      editor,
      [unknown],
      'Jobcenter Tønder registrerede, at indsatsen »Mentorer« er i gang (siden hvornår er ukendt).',
      'Jobcenter Tønder recorded that the initiative “Mentorer” is running (since when is unknown).',
    ],
    [
      'a budget line has its amount and its year',
      editor,
      [line({ amount: '83808000', category: 'Forsørgelse' })],
      'Jobcenter Tønder registrerede budgetlinjen »Løn« under »Forsørgelse« på 83.808.000 kr. for 2024 med virkning fra den 1. januar 2024.',
      'Jobcenter Tønder recorded the budget line “Løn” under “Forsørgelse” of DKK 83,808,000 for 2024, effective 1 January 2024.',
    ],
    [
      'a budget line below nothing saves',
      editor,
      [line({ amount: '-700000' })],
      'Jobcenter Tønder registrerede budgetlinjen »Løn« med en besparelse på 700.000 kr. for 2024 med virkning fra den 1. januar 2024.',
      'Jobcenter Tønder recorded the budget line “Løn” with a saving of DKK 700,000 for 2024, effective 1 January 2024.',
    ],
    [
      'a budget line without an amount says so',
      editor,
      [line({ missing: 'not-available' })],
      'Jobcenter Tønder registrerede budgetlinjen »Løn« for 2024 uden beløb (det er ikke oplyst) med virkning fra den 1. januar 2024.',
      'Jobcenter Tønder recorded the budget line “Løn” for 2024 without an amount (it is not stated), effective 1 January 2024.',
    ],
    [
      'a printed total is no budget line',
      editor,
      [line({ amount: '100', role: 'printed-total' })],
      'Jobcenter Tønder registrerede den trykte sum »Løn« på 100 kr. for 2024 med virkning fra den 1. januar 2024.',
      'Jobcenter Tønder recorded the printed total “Løn” of DKK 100 for 2024, effective 1 January 2024.',
    ],
    [
      'a wish is a wish',
      editor,
      [say('MakeStatement', { statement: id('s1'), kind: 'wish', text: 'Projektet ønskes gentaget.' })],
      'Jobcenter Tønder registrerede ønsket »Projektet ønskes gentaget« med virkning fra den 1. januar 2024.',
      'Jobcenter Tønder recorded the wish “Projektet ønskes gentaget”, effective 1 January 2024.',
    ],
    [
      'a law tells when it takes effect, not when it was told of',
      editor,
      [
        say('ReferenceFramework', {
          framework: id('f1'),
          kind: 'law',
          title: 'Ansvar til a-kasserne',
          takesEffectOn: '2024-01-01',
        }),
      ],
      'Jobcenter Tønder henviste til loven »Ansvar til a-kasserne«, som træder i kraft den 1. januar 2024.',
      'Jobcenter Tønder referred to the act “Ansvar til a-kasserne”, which takes effect on 1 January 2024.',
    ],
  ])('%s', (_rule, actor, commands, da, en) => {
    expect(toldOf(actor, ...commands)).toEqual({ da, en });
  });
});
