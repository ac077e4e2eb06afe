import * as z from 'zod';
import { GroupId } from './ids.js';
import type { Named } from './named-schema.js';
import { text } from './text.js';

const municipalityCodeSchema = z
  .string()
  .regex(/^\d{3}$/, 'is not a three-digit municipality code')
  .brand<'MunicipalityCode'>()
  .meta({ id: 'MunicipalityCode', description: 'The three digits of a municipality, such as 550 for Tønder' });

export interface MunicipalityCodeSchema extends Named<typeof municipalityCodeSchema> {}

/** The three-digit code of a municipality, such as `550` for Tønder. */
export const MunicipalityCode: MunicipalityCodeSchema = municipalityCodeSchema;
export type MunicipalityCode = z.output<typeof MunicipalityCode>;

const areaSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('municipality'), code: MunicipalityCode }),
    z.strictObject({ kind: z.literal('region'), code: z.string().regex(/^\d{4}$/) }),
    z.strictObject({ kind: z.literal('rar'), name: text(60) }),
    z.strictObject({ kind: z.literal('country') }),
    z.strictObject({ kind: z.literal('group'), group: GroupId }),
    z.strictObject({ kind: z.literal('joint'), codes: z.array(MunicipalityCode).min(2).max(10) }),
    z.strictObject({ kind: z.literal('other'), name: text(120) }),
  ])
  .meta({ id: 'Area' });

export interface AreaSchema extends Named<typeof areaSchema> {}

/**
 * Where a figure is measured. A joint area (two municipalities with one job centre) has figures of its own: it is never
 * the sum of its members, and the country is never the sum of its municipalities.
 */
export const Area: AreaSchema = areaSchema;
export type Area = z.output<typeof Area>;

/** One text per area, equal for equal areas: the key of a series. */
export const areaKey = (area: Area): string => {
  switch (area.kind) {
    case 'municipality':
    case 'region':
      return `${area.kind}:${area.code}`;
    case 'rar':
    case 'other':
      return `${area.kind}:${area.name}`;
    case 'country':
      return 'country';
    case 'group':
      return `group:${area.group}`;
    case 'joint':
      return `joint:${[...area.codes].sort().join('+')}`;
  }
};
