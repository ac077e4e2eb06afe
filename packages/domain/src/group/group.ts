import * as z from 'zod';
import { isMunicipality } from '../reference/municipalities.js';
import { refuseUnreasoned } from '../stream/correction.js';
import { DateBasis } from '../stream/envelope.js';
import type { Refusal } from '../stream/refusal.js';
import { type Happening, type Rules, type StreamKind, streamKind } from '../stream/stream.js';
import { MunicipalityCode } from '../values/area.js';
import { Day } from '../values/day.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { groupEvents } from './group-events.js';

/** Who belonged to a group from a day on. */
const Membership = z.strictObject({
  from: Day,
  fromBasis: DateBasis.optional(),
  members: z.array(MunicipalityCode),
});

const comparisonGroupSchema = z.strictObject({
  ...groupEvents.GroupDefined.data.omit({ members: true }).shape,
  status: z.enum(['defined', 'retired']),
  definedOn: Day,
  definedOnBasis: DateBasis.optional(),
  memberships: z.array(Membership),
});

export interface ComparisonGroup extends z.output<typeof comparisonGroupSchema> {}
export const ComparisonGroup: ObjectSchema<ComparisonGroup> = comparisonGroupSchema;

export interface GroupState {
  definition: ComparisonGroup | undefined;
}

const subject = () => ({ kind: 'group', id: 'group' });

const refuseMembers = (members: readonly string[]): Refusal[] =>
  members
    .filter((code) => !isMunicipality(code))
    .map((code) => ({ type: 'value-not-allowed', field: 'members', why: `no municipality has the code ${code}` }));

const refuseRetired = (state: GroupState): Refusal[] =>
  state.definition?.status === 'retired'
    ? [{ type: 'wrong-state', subject: { kind: 'group', id: 'group' }, state: 'retired', allowed: ['defined'] }]
    : [];

const membershipFrom = (
  { effectiveOn, dateBasis }: Happening,
  members: z.output<typeof Membership>['members'],
): z.output<typeof Membership> => ({
  from: effectiveOn,
  ...(dateBasis === undefined ? {} : { fromBasis: dateBasis }),
  members,
});

const rules: Rules<GroupState, typeof groupEvents> = {
  GroupDefined: {
    subject,
    refuse: (state, data) => [
      ...(state.definition === undefined ? [] : [{ type: 'already-opened' as const, stream: 'group' }]),
      ...refuseMembers(data.members ?? []),
    ],
    evolve: (state, { members, ...data }, event) => {
      const memberships = members === undefined ? [] : [membershipFrom(event, members)];
      const definedOnBasis = event.dateBasis === undefined ? {} : { definedOnBasis: event.dateBasis };
      state.definition = { ...data, status: 'defined', definedOn: event.effectiveOn, ...definedOnBasis, memberships };
    },
  },
  GroupMembersChanged: {
    subject,
    refuse: (state, data) => [...refuseRetired(state), ...refuseMembers(data.members)],
    changesNothing: (state, data) => {
      const current = state.definition?.memberships.at(-1)?.members ?? [];
      return current.length === data.members.length && data.members.every((code) => current.includes(code));
    },
    evolve: (state, data, event) => {
      const found = state.definition;
      if (found !== undefined)
        state.definition = {
          ...found,
          memberships: [...found.memberships, membershipFrom(event, data.members)],
        };
    },
  },
  GroupRetired: {
    subject,
    refuse: refuseRetired,
    evolve: (state) => {
      if (state.definition !== undefined) state.definition = { ...state.definition, status: 'retired' };
    },
  },
};

const refuseAny = (state: GroupState, event: Happening): Refusal[] =>
  state.definition === undefined && event.type !== 'GroupDefined' ? [{ type: 'not-opened', stream: 'group' }] : [];

/** A comparison group: named municipalities, over time. */
export const groupStream: StreamKind<GroupState, typeof groupEvents> = streamKind({
  kind: 'group',
  definitions: groupEvents,
  rules,
  opening: 'GroupDefined',
  empty: (): GroupState => ({ definition: undefined }),
  copy: (state) => ({ ...state }),
  refuseAny,
  refuseRecording: refuseUnreasoned,
  count: () => 0,
  subject: (state) => state.definition,
  label: (state, kind) => (kind === 'group' ? state.definition?.name : undefined),
});
