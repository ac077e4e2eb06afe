import type * as z from 'zod';
import type { subjectIds } from '../values/ids.js';
import type { Language } from '../words/language.js';
import { annexes } from './annexes.js';
import { budgetLines } from './budget-lines.js';
import { commitments } from './commitments.js';
import { consultations } from './consultations.js';
import { correctiveActions } from './corrective-actions.js';
import { figures } from './figures.js';
import { followUps } from './follow-ups.js';
import { frameworks } from './frameworks.js';
import { goals } from './goals.js';
import { initiatives } from './initiatives.js';
import { investmentCases } from './investment-cases.js';
import { notes } from './notes.js';
import { partnerships } from './partnerships.js';
import { ratingRules } from './rating-rules.js';
import { recognitions } from './recognitions.js';
import { statements } from './statements.js';
import type { Called } from './subject-kind.js';
import { targetGroups } from './target-groups.js';
import { targets } from './targets.js';

/**
 * Everything a plan holds many of, one line each, in the order of the document. The state's maps, the document's lists, the
 * rows, the events of a plan and their rules follow from it.
 */
export const subjectsOfAPlan = {
  framework: frameworks,
  consultation: consultations,
  statement: statements,
  goal: goals,
  targetGroup: targetGroups,
  target: targets,
  initiative: initiatives,
  commitment: commitments,
  budgetLine: budgetLines,
  investmentCase: investmentCases,
  partnership: partnerships,
  ratingRule: ratingRules,
  followUp: followUps,
  correctiveAction: correctiveActions,
  figure: figures,
  annex: annexes,
  recognition: recognitions,
  note: notes,
} satisfies Record<keyof typeof subjectIds, object>;

type Table = typeof subjectsOfAPlan;

export type SubjectKind = keyof Table;

/** A subject of a kind, as it stands. */
export type SubjectOf<Kind extends SubjectKind> = z.output<Table[Kind]['schema']>;

/** The name of the list that a kind of subject stands in. */
export type ListOf<Kind extends SubjectKind> = Table[Kind]['list'];

/** Everything that can happen to subjects of a plan. */
export type SubjectEvents = { [Kind in SubjectKind]: Table[Kind]['events'] }[SubjectKind];

const kinds = Object.keys(subjectsOfAPlan) as SubjectKind[];
const lists = kinds.map((kind) => subjectsOfAPlan[kind].list);

// TypeScript does not follow names through a loop: that each name has its value is true here, and is claimed nowhere else.
const named = <Named>(names: readonly string[], values: readonly unknown[], like: object): Named => {
  const made: Record<string, unknown> = { ...like };
  names.forEach((name, index) => {
    made[name] = values[index];
  });
  return made as Named;
};

/**
 * Something of each kind of subject, by kind, in the order of the table.
 *
 * @param like has the same fields: to begin with a copy of it costs a tenth of putting another together
 */
export const byKind = <Made extends Readonly<Record<SubjectKind, unknown>>>(
  make: (kind: SubjectKind) => unknown,
  like: object = {},
): Made => named(kinds, kinds.map(make), like);

/** The same, by the lists that the kinds of subject stand in; what else `like` has is kept. */
export const byList = <Made extends Readonly<Record<SubjectKind, unknown>>, Like extends object = object>(
  made: Made,
  like?: Like,
): Like & { readonly [Kind in SubjectKind as ListOf<Kind>]: Made[Kind] } =>
  named(
    lists,
    kinds.map((kind) => made[kind]),
    like ?? {},
  );

/** The kinds of subject that a plan holds many of, each with the name of its list in a plan and its document. */
export const subjectLists = byKind<{ readonly [Kind in SubjectKind]: ListOf<Kind> }>(
  (kind) => subjectsOfAPlan[kind].list,
);

/** Whether something is called as a kind of subject is. */
export const isSubjectKind = (kind: string): kind is SubjectKind => Object.hasOwn(subjectsOfAPlan, kind);

const planCalled: Called = ['plan', 'planen', 'plan'];

const calledOf = (kind: string): Called | undefined => {
  if (kind === 'plan') return planCalled;
  return isSubjectKind(kind) ? subjectsOfAPlan[kind].called : undefined;
};

/** A kind of subject of a plan, or the plan, by itself: `resultatmål`, `target`; nothing for what is none. */
export const subjectKindInWords = (kind: string, language: Language): string => {
  const [da, , en] = calledOf(kind) ?? [];
  return (language === 'da' ? da : en) ?? '';
};

/** One of a kind that the reader knows: `resultatmålet`, `the target`; nothing for what is no kind of subject. */
export const knownSubjectInWords = (kind: string, language: Language): string => {
  const [, da, en] = calledOf(kind) ?? [];
  if (en === undefined) return '';
  return language === 'da' ? (da ?? '') : `the ${en}`;
};
