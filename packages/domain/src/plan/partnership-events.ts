import * as z from 'zod';
import { MunicipalityCode } from '../values/area.js';
import { changes } from '../values/changes.js';
import { GoalId, InitiativeId, PartnershipId } from '../values/ids.js';
import { Period } from '../values/period.js';
import { Code, Prose, Title } from '../values/text.js';
import type { PlanEventDefinitions } from './plan-event.js';

/** What sort of party it is; `internal` is a unit of the municipality itself. */
const Party = z.strictObject({
  code: Code.optional(),
  name: Title,
  kind: z.enum([
    'municipality',
    'job-centre',
    'unemployment-fund',
    'company',
    'education',
    'health',
    'state',
    'foreign-authority',
    'union',
    'employers',
    'association',
    'supplier',
    'funder',
    'network',
    'internal',
    'other',
  ]),
  municipality: MunicipalityCode.optional(),
});

/** An agreement with others. One shared by several plans has one id, recorded in each. */
export const partnershipFields = {
  code: Code.optional(),
  title: Title,
  parties: z.array(Party).min(1).max(100),
  purpose: Prose.optional(),
  period: Period.optional(),
  initiatives: z.array(InitiativeId).max(50).optional(),
  goals: z.array(GoalId).max(50).optional(),
} as const;

export const partnershipEvents = {
  PartnershipAgreed: {
    command: 'AgreePartnership',
    schemaVersion: 1,
    accountable: false,
    data: z.strictObject({ partnership: PartnershipId, ...partnershipFields }),
    da: 'indgik partnerskabet {partnership} med {parties:names}',
    en: 'agreed the partnership {partnership} with {parties:names}',
    recorded: {
      da: 'registrerede partnerskabet {partnership} med {parties:names}',
      en: 'recorded the partnership {partnership} with {parties:names}',
    },
  },
  PartnershipChanged: {
    command: 'ChangePartnership',
    schemaVersion: 1,
    accountable: false,
    revises: true,
    data: z.strictObject({ partnership: PartnershipId, ...changes(partnershipFields) }),
    da: 'ændrede partnerskabet {partnership}',
    en: 'changed the partnership {partnership}',
    recorded: {
      da: 'registrerede en ændring af partnerskabet {partnership}',
      en: 'recorded a change of the partnership {partnership}',
    },
  },
  PartnershipEnded: {
    command: 'EndPartnership',
    schemaVersion: 1,
    accountable: false,
    revises: true,
    data: z.strictObject({ partnership: PartnershipId }),
    da: 'afsluttede partnerskabet {partnership}',
    en: 'ended the partnership {partnership}',
    recorded: {
      da: 'registrerede, at partnerskabet {partnership} er afsluttet',
      en: 'recorded that the partnership {partnership} is ended',
    },
  },
} satisfies PlanEventDefinitions;
