import { describe, expect, it } from 'vitest';
import { type Day, followUpPack, packInMarkdown, Verdict } from '../../src/index.js';
import { given } from '../given.js';
import { id } from '../ids.js';
import { say } from '../said.js';
import { drafted, goal, target } from './a-plan.js';

const asOf = '2025-02-01' as Day;

/** A verdict as the evaluation gives it, with what a case is about. */
const verdict = (name: string, more: object): Verdict =>
  Verdict.parse({
    target: id(name),
    ...{ progress: null, final: true, missing: [], marks: [], inputs: [], rules: [] },
    ...{ ruleVersion: '1', referenceVersion: '1', asOf, knownAt: `${asOf}T10:00:00.000Z`, judgedOn: '2025-01-01' },
    sentence: { da: 'Sådan står det.', en: 'So it stands.' },
    ...more,
  });

const meeting = (name: string, on: string) => say('ScheduleFollowUp', { followUp: id(name), forum: 'Udvalget', on });
const action = (name: string, about: string, dueOn: string) =>
  say('AgreeCorrectiveAction', {
    correctiveAction: id(name),
    target: id(about),
    ...{ cause: 'Mentorer mangler', text: `Tiltag ${name}`, owner: 'Jobcentret', dueOn },
  });

const stream = given(
  drafted,
  goal('g2', { title: 'Flere i job' }),
  goal('g1', { title: 'Færre ledige' }),
  target('t1', ['g1', 'g2'], { responsible: 'Ungeenheden' }),
  target('t2', ['g2']),
  target('t3'),
  target('t4', ['g2']),
  meeting('fu1', '2024-05'),
  say(
    'HoldFollowUp',
    {
      followUp: id('fu1'),
      heldOn: '2024-05-10',
      conclusions: [{ target: id('t2'), conclusion: 'Vi ser på det igen' }],
    },
    { effectiveOn: '2024-05-10' },
  ),
  meeting('fu2', '2025-02'),
  action('a1', 't4', '2025-01'),
  say('MakeCommitment', { commitment: id('c1'), text: 'Alle får et tilbud.', dueOn: '2024-12-31' }),
  say('MakeCommitment', { commitment: id('c2'), text: 'Åbent hus', dueOn: '2025-06' }),
);
const plan = stream.at();
const owedFigure = { input: 'observation', reason: 'not-published', period: '2024-12' };
const verdicts = [
  verdict('t1', { status: 'awaiting-observation', final: false, missing: [owedFigure] }),
  verdict('t2', { status: 'not-met' }),
  verdict('t3', { status: 'awaiting-assessment', missing: [{ input: 'assessment', reason: 'not-assessed' }] }),
  verdict('t4', { status: 'not-met', missing: [{ input: 'benchmark', reason: 'will-not-be-measured' }] }),
];
const followUp = plan.followUps.get(id('fu2') as never)!;
const pack = followUpPack({ id: id('plan'), plan, followUp, asOf, verdicts, changes: [] });

describe('the pack of a meeting', () => {
  it('shows each target once, under the first of its goals, in the order of the plan', () => {
    expect(pack.goals).toEqual([
      { goal: id('g2'), label: 'Flere i job', targets: [id('t2'), id('t4')] },
      { goal: id('g1'), label: 'Færre ledige', targets: [id('t1')] },
      { targets: [id('t3')] },
    ]);
  });

  it('says what there is to decide: what is not met without an action, what awaits the forum, what is past its time', () => {
    expect(
      pack.toDecide.map(({ what, target: on, correctiveAction, commitment }) => [
        what,
        on ?? commitment,
        correctiveAction,
      ]),
    ).toEqual([
      ['not-met-without-action', id('t2'), undefined],
      ['assessment-due', id('t3'), undefined],
      ['action-overdue', id('t4'), id('a1')],
      ['commitment-overdue', id('c1'), undefined],
    ]);
  });

  it('says who owes what by when; what nobody will give is owed by nobody', () => {
    expect(pack.owed).toEqual([
      {
        ...{ from: 'Ungeenheden', input: 'observation', period: '2024-12', by: '2025-01-01' },
        targets: [{ target: id('t1'), label: 't1 «Resultatmål t1»' }],
      },
      {
        ...{ from: 'Udvalget', input: 'assessment', by: '2025-01-01' },
        targets: [{ target: id('t3'), label: 't3 «Resultatmål t3»' }],
      },
    ]);
  });

  it('says in each row what is awaited and from whom, and lets somebody be named for what nobody gives', () => {
    const told = packInMarkdown(pack, 'da');
    expect(told).toContain('| Resultatmål t1 |  |  | Afventer tallet for december 2024 fra Ungeenheden |');
    expect(told).toContain('| Resultatmål t3 |  |  | Afventer vurderingen fra mødet |');
    expect(told).not.toContain('Ansvaret for manglende oplysninger');
    const missing = [
      { input: 'observation', reason: 'not-stated', period: '2024' },
      { input: 'baseline', reason: 'not-stated' },
    ];
    const verdictsWithout = [verdict('t2', { status: 'awaiting-baseline', final: false, missing })];
    const without = followUpPack({ id: id('plan'), plan, followUp, asOf, verdicts: verdictsWithout, changes: [] });
    expect(packInMarkdown(without, 'da')).toContain('| Afventer udgangspunktet og tallet for 2024 |');
    expect(packInMarkdown(without, 'da')).toContain(
      '- Ansvaret for manglende oplysninger skal placeres (1): »Resultatmål t2«',
    );
    expect(packInMarkdown(without, 'en')).toContain('Awaiting the baseline and the figure for 2024');
  });

  it('names in a row also what nobody can give: the target is counted under it', () => {
    const missing = [
      { input: 'benchmark', reason: 'unknown-members' },
      { input: 'observation', reason: 'not-published', period: '2024' },
    ];
    const waiting = [verdict('t1', { status: 'awaiting-benchmark', final: false, missing })];
    const told = followUpPack({ id: id('plan'), plan, followUp, asOf, verdicts: waiting, changes: [] });
    expect(packInMarkdown(told, 'da')).toContain('Afventer sammenligningstallet og tallet for 2024 fra Ungeenheden');
    expect(packInMarkdown(told, 'en')).toContain('Awaiting the benchmark and the figure for 2024 from Ungeenheden');
    const together = [...missing, { input: 'baseline', reason: 'not-stated', period: '2023' }];
    const nobody = [verdict('t2', { status: 'awaiting-baseline', final: false, missing: together })];
    const all = followUpPack({ id: id('plan'), plan, followUp, asOf, verdicts: nobody, changes: [] });
    expect(packInMarkdown(all, 'da')).toContain(
      'Afventer udgangspunktet for 2023, sammenligningstallet og tallet for 2024',
    );
  });

  it('says whose plan it is, and of an empty part that there is nothing in it', () => {
    const told = packInMarkdown(pack, 'da');
    expect(told).toContain('Beskæftigelsesplan 2024-2025 (Tønder)');
    expect(told).toContain('## Ændringer i planen siden sidste møde\n\nPlanen er ikke ændret.');
  });

  it('tells what moved and what changed in whole words, each once, and how it was before', () => {
    const long = 'Flere unge skal senest en måned efter deres første henvendelse have en plan for uddannelse eller job';
    const after = stream
      .when(say('ReviseTarget', { target: id('t2'), wording: long }, '2024-06-01'))
      .then(['TargetRevised'])
      .at();
    const change = { kind: 'target', id: id('t2'), label: 't2 «Flere unge skal senest…»', change: 'changed' } as const;
    const told = packInMarkdown(
      followUpPack({
        ...{ id: id('plan'), plan: after, followUp, asOf, verdicts },
        changes: [{ ...change, fields: [{ field: 'wording', after: long }] }],
      }),
      'da',
    );
    expect(told).toContain(`- Resultatmålet »${long}«: ordlyd ændret`);
    expect(told).toContain('- »Resultatmål t1«: Sådan står det.');
  });

  it('tells what the forum concluded last time', () => {
    expect(pack.sinceLast?.conclusions).toEqual([
      { target: id('t2'), label: 't2 «Resultatmål t2»', conclusion: 'Vi ser på det igen' },
    ]);
  });

  it('is read from the overview and what to decide, by goal, to who owes what, in both languages', () => {
    const headings = (language: 'da' | 'en') =>
      packInMarkdown(pack, language)
        .split('\n')
        .filter((line) => line.startsWith('## '))
        .map((line) => line.slice(3));
    expect(headings('da')).toEqual([
      ...['Overblik', 'Til beslutning', 'Resultatmål efter mål', 'Hvad der står anderledes end på sidste møde'],
      ...['Ændringer i planen siden sidste møde', 'Konklusioner på sidste møde'],
      ...['Hvem skylder hvilke oplysninger hvornår', 'Tiltag', 'Åbne tilsagn'],
    ]);
    expect(headings('en').slice(0, 3)).toEqual(['Overview', 'For decision', 'Targets by goal']);
    const danish = packInMarkdown(pack, 'da');
    expect(danish).toContain('| **Flere i job** |  |  |  |\n| Resultatmål t2 |  |  | Ikke nået |');
    expect(danish).toContain('- Ikke nået eller ikke på vej, og ingen tiltag er besluttet (1): »Resultatmål t2«');
    expect(danish).toContain(
      '| **Ungeenheden** |  |  |\n| Tallet for december 2024 | 1. januar 2025 (overskredet) | »Resultatmål t1« |',
    );
    expect(danish).toContain('- Tilsagn, hvis frist er overskredet (1): »Alle får et tilbud«');
    expect(danish).toContain('- Alle får et tilbud (frist: 31. december 2024).');
  });
});
