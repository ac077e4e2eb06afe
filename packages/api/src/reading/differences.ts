import {
  causesInSteps,
  comparison,
  type Day,
  DifferenceCause,
  difference,
  figureDifferences,
  figuresInSteps,
  figuresSpokenOf,
  type GroupState,
  type IndicatorState,
  type InSteps,
  nothingOf,
  type PlanDocument,
  type PlanState,
  type SubjectComparison,
  SubjectDifference,
  type SubjectsOf,
  subjectDifference,
} from '@planspor/domain';
import { z } from 'zod';
import type { Slice } from './slice.js';

/** A stream at a point with its document there. */
export interface ShownSlice<State, Document> {
  readonly at: Slice<State>;
  readonly document: Document;
}

const Cause = z.strictObject({
  ...DifferenceCause.shape,
  stream: z.string().optional().meta({ description: 'Of two streams: whose event it is' }),
});

/** How a subject differs, and the events that make it so. */
export const Differing = z.strictObject({
  ...SubjectDifference.shape,
  counterpart: z.string().optional().meta({ description: 'Its id in the other stream' }),
  causes: z
    .array(Cause)
    .meta({ description: 'The events that make the difference; none where the calendar alone does' }),
});
export type Differing = z.output<typeof Differing>;

type KnownOn<State> = Pick<Slice<State>, 'id' | 'known' | 'asOf'>;

/** The differences of two slices, each with what made it: the events that count in one of them only, or those of either stream. */
function* withCauses<State>(
  from: KnownOn<State>,
  to: KnownOn<State>,
  differences: readonly SubjectComparison[],
  subjectsOf?: SubjectsOf,
): InSteps<readonly Differing[]> {
  if (from.id === to.id) {
    const causes = yield* causesInSteps(from, to, subjectsOf);
    return differences.map((differs) => ({ ...differs, causes: [...causes(differs)] }));
  }
  const here = yield* causesInSteps(nothingOf(from), from, subjectsOf);
  const there = yield* causesInSteps(nothingOf(to), to, subjectsOf);
  return differences.map((differs) => {
    const { kind, id, counterpart = id } = differs;
    return {
      ...differs,
      causes: [
        ...here({ kind, id }).map((cause) => ({ ...cause, stream: from.id })),
        ...there({ kind, id: counterpart }).map((cause) => ({ ...cause, stream: to.id })),
      ],
    };
  });
}

/** Between two slices of a plan, or of two plans: subject by subject. */
export const planDifferences = (
  { at: from, document: before }: ShownSlice<PlanState, PlanDocument>,
  { at: to, document: after }: ShownSlice<PlanState, PlanDocument>,
): InSteps<readonly Differing[]> =>
  withCauses(from, to, from.id === to.id ? difference(before, after) : comparison(before, after));

/** What there is one of in a stream: its definition, under the id it has in either. */
const definitionDifference = <State extends { readonly definition: object | undefined }>(
  kind: string,
  from: Slice<State>,
  to: Slice<State>,
): readonly SubjectComparison[] =>
  subjectDifference(kind, from.id, from.state.definition, to.state.definition).map((differs) =>
    from.id === to.id ? differs : { ...differs, counterpart: to.id },
  );

const figuresAtPoint = ({ known, asOf, recordedAt }: Slice<IndicatorState>) =>
  figuresInSteps(known.events.slice(), { asOf, knownAt: recordedAt });

// What is known of figures counts whatever day its recording was told for.
const onAnyDay = <State>({ id, known }: Slice<State>): KnownOn<State> => ({ id, known, asOf: '9999-12-31' as Day });

/** Between two slices of an indicator, or of two: the definition, then figure by figure. */
export function* indicatorDifferences(
  { at: from }: ShownSlice<IndicatorState, object>,
  { at: to }: ShownSlice<IndicatorState, object>,
): InSteps<readonly Differing[]> {
  const figures = yield* figureDifferences(yield* figuresAtPoint(from), yield* figuresAtPoint(to));
  return [
    ...(yield* withCauses(from, to, definitionDifference('indicator', from, to), figuresSpokenOf)),
    ...(yield* withCauses(onAnyDay(from), onAnyDay(to), figures, figuresSpokenOf)),
  ];
}

/** Between two slices of a comparison group, or of two. */
export const groupDifferences = (
  { at: from }: ShownSlice<GroupState, object>,
  { at: to }: ShownSlice<GroupState, object>,
): InSteps<readonly Differing[]> => withCauses(from, to, definitionDifference('group', from, to));
