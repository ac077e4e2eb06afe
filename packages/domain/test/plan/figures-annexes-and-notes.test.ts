import { describe, expect, it } from 'vitest';
import { given } from '../given.js';
import { id } from '../ids.js';
import { type DataOf, say } from '../said.js';
import { drafted, goal } from './a-plan.js';

const cite = (name: string, more: Partial<DataOf<'CiteFigure'>> = {}) =>
  say('CiteFigure', {
    figure: id(name),
    code: name,
    label: 'Ledige',
    area: { kind: 'municipality', code: '550' },
    ...more,
  });
const correct = (changes: Omit<DataOf<'CorrectFigure'>, 'figure'>, on?: string) =>
  say('CorrectFigure', { figure: id('fi1'), ...changes }, on);

describe('a cited figure', () => {
  it('says a value, the words printed, or why there is neither', () => {
    given(drafted)
      .when(cite('fi1', { value: 242, period: '2023-07', kind: 'level', qualifier: 'about' }))
      .then(['FigureCited']);
    given(drafted)
      .when(cite('fi1', { valueText: 'godt 1.000' }))
      .then(['FigureCited']);
    given(drafted)
      .when(cite('fi1', { missing: 'unreadable' }))
      .then(['FigureCited']);
    given(drafted).when(cite('fi1')).refuses({ type: 'field-required', field: 'value' });
  });

  it('corrected says one of them still', () => {
    const stream = given(drafted, cite('fi1', { value: 242 }));
    stream.when(correct({ value: null })).refuses({ type: 'field-required', field: 'value' });
    stream.when(correct({ value: null, missing: 'unreadable' })).then(['FigureCorrected']);
    stream.when(correct({ value: 242 }, '2024-05-01')).changesNothing();
  });

  it('must exist before it is corrected, and has an id and a code of its own', () => {
    given(drafted)
      .when(correct({ value: 1 }))
      .refuses({ type: 'unknown-subject', field: 'figure' });
    given(drafted, cite('fi1', { value: 1 }))
      .when(cite('fi1', { value: 2 }))
      .refuses('already-exists');
    given(drafted, cite('fi1', { value: 1 }))
      .when(cite('fi2', { code: 'fi1', value: 1 }))
      .refuses('code-taken');
    given(drafted, cite('fi1', { value: 1 }), cite('fi2', { value: 1 }))
      .when(correct({ code: 'fi2' }))
      .refuses('code-taken');
  });

  it('may be of an indicator that this plan knows nothing of', () => {
    given(drafted)
      .when(cite('fi1', { value: 1, indicator: id('i1') }))
      .then(['FigureCited']);
  });
});

describe('an annex', () => {
  const attach = say('AttachAnnex', {
    annex: id('a1'),
    code: 'a1',
    title: 'Repatriering',
    basis: 'repatriation',
    text: 'Borgere vejledes om repatriering',
  });
  const replace = say(
    'ReplaceAnnex',
    {
      annex: id('a1'),
      title: 'Repatriering, revideret',
      uri: 'https://www.toender.dk/bilag.pdf',
      sha256: 'a'.repeat(64),
    },
    '2024-05-01',
  );
  const remove = say('RemoveAnnex', { annex: id('a1') }, '2024-06-01');
  const annexOf = (stream: ReturnType<typeof given>) => stream.at().annexes.get(id('a1') as never);

  it('replaced stands whole in the old one’s place: what the new one does not say is no longer said', () => {
    const after = annexOf(given(drafted, attach, replace));
    expect(after).toMatchObject({
      title: 'Repatriering, revideret',
      status: 'attached',
      adoptedOn: '2024-01-01',
      changedOn: '2024-05-01',
    });
    for (const field of ['code', 'basis', 'text']) expect(after).not.toHaveProperty(field);
  });

  it('removed is neither replaced nor removed again', () => {
    const stream = given(drafted, attach, remove);
    expect(annexOf(stream)).toMatchObject({ status: 'removed', title: 'Repatriering' });
    stream
      .when({ ...replace, effectiveOn: '2024-07-01' })
      .refuses({ type: 'wrong-state', state: 'removed', allowed: ['attached'] });
    stream.when({ ...remove, effectiveOn: '2024-07-01' }).refuses('wrong-state');
  });

  it('has an id and a code of its own', () => {
    const other = { annex: id('a2'), title: 'Budget' };
    given(drafted, attach)
      .when(say('AttachAnnex', { ...other, annex: id('a1') }))
      .refuses('already-exists');
    given(drafted, attach)
      .when(say('AttachAnnex', { ...other, code: 'a1' }))
      .refuses('code-taken');
    given(drafted, attach, say('AttachAnnex', other))
      .when(say('ReplaceAnnex', { ...other, code: 'a1' }))
      .refuses('code-taken');
  });
});

describe('recognition', () => {
  const prize = say('GrantRecognition', {
    recognition: id('r1'),
    code: 'r1',
    title: 'CSR-prisen',
    giver: 'Tønder Kommune',
    recipient: 'En lokal virksomhed',
    frequency: 'hvert år',
  });

  it('is granted once under its id and code', () => {
    given(drafted, prize)
      .when(say('GrantRecognition', { recognition: id('r1'), title: 'En anden', giver: 'Tønder Kommune' }))
      .refuses('already-exists');
    given(drafted, prize)
      .when(say('GrantRecognition', { recognition: id('r2'), code: 'r1', title: 'En anden', giver: 'Tønder Kommune' }))
      .refuses('code-taken');
  });
});

describe('a note', () => {
  const note = (more: Partial<DataOf<'AddNote'>> = {}) =>
    say('AddNote', { note: id('n1'), code: 'n1', kind: 'conflict', text: 'To tal for samme måned', ...more });

  it('is about the plan as a whole, or about subjects that exist, ended or not', () => {
    given(drafted).when(note()).then(['NoteAdded']);
    given(drafted, goal('g1'), say('RetireGoal', { goal: id('g1') }))
      .when(note({ subjects: [{ kind: 'goal', id: id('g1') }] }))
      .then(['NoteAdded']);
    given(drafted, goal('g1'))
      .when(
        note({
          subjects: [
            { kind: 'target', id: id('g1') },
            { kind: 'goal', id: id('g1') },
            { kind: 'figure', id: id('fi1') },
          ],
        }),
      )
      .refuses(
        { type: 'unknown-subject', subject: { kind: 'target', id: id('g1') }, field: 'subjects' },
        { type: 'unknown-subject', subject: { kind: 'figure', id: id('fi1') } },
      );
  });

  it('may be about an indicator, which is another stream and is not looked up', () => {
    given(drafted)
      .when(note({ subjects: [{ kind: 'indicator', id: id('i1') }] }))
      .then(['NoteAdded']);
  });

  it('is added once under its id and code', () => {
    given(drafted, note())
      .when(note({ text: 'Andet' }))
      .refuses('already-exists');
    given(drafted, note())
      .when(say('AddNote', { note: id('n2'), code: 'n1', kind: 'gap', text: 'Mangler' }))
      .refuses('code-taken');
  });
});
