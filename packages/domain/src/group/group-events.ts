import * as z from 'zod';
import type { EventDefinitions } from '../stream/event.js';
import { MunicipalityCode } from '../values/area.js';
import { Code, Prose, Title } from '../values/text.js';

const members = z
  .array(MunicipalityCode)
  .max(98)
  .refine((codes) => new Set(codes).size === codes.length, 'names a municipality twice');

/** The events of a comparison group. A group may be named before its members are known. */
export const groupEvents = {
  GroupDefined: {
    command: 'DefineGroup',
    schemaVersion: 1,
    data: z.strictObject({
      code: Code.optional(),
      name: Title,
      description: Prose.optional(),
      members: members.optional(),
    }),
    da: 'definerede sammenligningsgruppen «{name}»[ med {members:municipalities}]',
    en: 'defined the comparison group “{name}”[ with {members:municipalities}]',
  },
  GroupMembersChanged: {
    command: 'ChangeGroupMembers',
    schemaVersion: 1,
    data: z.strictObject({ members: members.refine((codes) => codes.length > 0, 'names no municipality') }),
    da: 'ændrede gruppen {group}, som nu har {members:municipalities}',
    en: 'changed the group {group}, which now has {members:municipalities}',
  },
  GroupRetired: {
    command: 'RetireGroup',
    schemaVersion: 1,
    data: z.strictObject({}),
    da: 'nedlagde gruppen {group}',
    en: 'retired the group {group}',
  },
} satisfies EventDefinitions;
