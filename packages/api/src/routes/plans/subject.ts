import { capital, Instant, PlanDocument, type SubjectKind, subjectLists, Uuid } from '@planspor/domain';
import { z } from 'zod';
import { answers, type EdgeServer } from '../../edge/index.js';
import { problem } from '../../problems/index.js';
import { documentOf } from '../../reading/document.js';
import { clockHeaders, clocksOf, tellClocks } from '../../reading/memento.js';
import { clocksAndVersion, pathId } from '../../reading/point.js';
import { plans } from '../../reading/read-kinds.js';
import { sliceAt } from '../../reading/slice.js';
import type { Services } from '../../services/services.js';
import { clockedAnswer, sendText } from '../sending.js';

interface AnySubject {
  readonly id: string;
  readonly code?: string | undefined;
}

/** The subjects of one kind in a plan. Commitments stand with their initiative in a document; they are found by themselves too. */
const subjectsIn = (document: PlanDocument, kind: SubjectKind): readonly AnySubject[] =>
  kind === 'commitment'
    ? [...document.commitments, ...document.initiatives.flatMap(({ commitments }) => commitments)]
    : document[subjectLists[kind]];

const isId = (text: string): boolean => z.uuid().safeParse(text).success;

/** A subject by its id or its code; 404 for one that the plan does not hold at that point. */
const subjectCalled = (document: PlanDocument, kind: SubjectKind, called: string): AnySubject => {
  const [id, code] = isId(called) ? [called.toLowerCase(), undefined] : [undefined, called];
  const found = subjectsIn(document, kind).find((subject) => subject.id === id || (code ?? false) === subject.code);
  if (found === undefined) throw problem('not-found');
  return found;
};

const dashed = (name: string): string => name.replace(/([A-Z])/g, (letter) => `-${letter.toLowerCase()}`);

const words = (name: string): string => dashed(name).replaceAll('-', ' ');

const answerOf = (kind: SubjectKind) => {
  const { version, asOf, nextChangeOn } = PlanDocument.shape;
  const subject = PlanDocument.shape[subjectLists[kind]].element as z.ZodType;
  return z
    .strictObject({ plan: Uuid, version, recordedAt: Instant, asOf, nextChangeOn, subject })
    .meta({ id: `${capital(kind)}OfPlan` });
};

function registerSubject(app: EdgeServer, services: Services, kind: SubjectKind): void {
  app.get(`/v1/plans/:plan/${dashed(subjectLists[kind])}/:${kind}`, {
    schema: {
      operationId: `readPlan${capital(kind)}`,
      summary: `One ${words(kind)} of a plan as it stands, by its id or its code`,
      tags: ['plan'],
      params: z.strictObject({
        plan: pathId,
        [kind]: z.string().min(1).max(60).meta({ description: 'Its id, or its code in this plan' }),
      }),
      querystring: z.strictObject(clocksAndVersion),
      headers: clockHeaders,
      response: answers(clockedAnswer('It, as it stands', answerOf(kind)), [
        'nothing-on-that-day',
        'version-unreadable',
        'known-at-in-future',
      ]),
    },
    handler: async (request, reply) => {
      const { plan = '', [kind]: called = '' } = request.params as Readonly<Record<string, string>>;
      const asked = clocksOf(request);
      const slice = await sliceAt(services, plans.kind, plan, asked);
      const document = documentOf(plans, slice);
      const subject = subjectCalled(document, kind, called);
      const { version, recordedAt, asOf, nextChangeOn } = document;
      tellClocks(reply, asked);
      const body = { plan, version, recordedAt, asOf, nextChangeOn, subject };
      return sendText(request, reply, JSON.stringify(body), version, new Map([[slice.ledger, slice.position]]));
    },
  });
}

/** Reading one goal, target, initiative … of a plan: a route for every kind of subject there is. */
export function registerPlanSubjects(app: EdgeServer, services: Services): void {
  for (const kind of Object.keys(subjectLists) as SubjectKind[]) registerSubject(app, services, kind);
}
