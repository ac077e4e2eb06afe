import type { Refusal } from './refusal.js';
import type { Happening, StreamKind } from './stream.js';

const annulled = (events: readonly Happening[], id: string): boolean =>
  events.some((event) => event.type === 'EventAnnulled' && (event.data as { event: string }).event === id);

const dataFaults = <State>(kind: StreamKind<State>, original: Happening, data: unknown): readonly Refusal[] => {
  const parsed = kind.definitions[original.type]?.data.safeParse(data);
  if (parsed === undefined || parsed.success) return [];
  const faults = parsed.error.issues.map((issue) => ({ pointer: `/${issue.path.join('/')}`, detail: issue.message }));
  return [{ type: 'corrected-data-invalid', event: original.id, faults }];
};

const subjectMoved = <State>(kind: StreamKind<State>, original: Happening, data: unknown): readonly Refusal[] => {
  const rule = kind.rules[original.type];
  if (rule === undefined || rule.subject(original.data as never).id === rule.subject(data as never).id) return [];
  return [{ type: 'not-correctable', event: original.id, why: 'a correction may not move it to another subject; annul it and record anew' }];
};

/** Whether a correction or annulment names an event it may replace. What it leads to is judged over the whole history. */
export const refuseCorrection = <State>(kind: StreamKind<State>, events: readonly Happening[], correction: Happening): readonly Refusal[] => {
  const data = correction.data as { event: string; data?: unknown };
  const original = events.find((event) => event.id === data.event);
  if (original === undefined) return [{ type: 'unknown-event', event: data.event }];
  if (original.type === 'EventCorrected' || original.type === 'EventAnnulled')
    return [{ type: 'not-correctable', event: original.id, why: 'it is itself a correction; correct the event it names again' }];
  if (annulled(events, original.id)) return [{ type: 'not-correctable', event: original.id, why: 'it has been annulled; record it anew' }];
  if (correction.type === 'EventAnnulled')
    return original.type === kind.opening ? [{ type: 'not-correctable', event: original.id, why: 'it opens the stream; correct it instead' }] : [];
  if (data.data === undefined) return [];
  const faults = dataFaults(kind, original, data.data);
  return faults.length > 0 ? faults : subjectMoved(kind, original, data.data);
};
