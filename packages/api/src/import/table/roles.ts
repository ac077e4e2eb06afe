/** What a column can hold, in the order in which columns are looked for. */
export const roles = [
  'area',
  'areaName',
  'period',
  'population',
  'value',
  'upTo',
  'rating',
  'missing',
  'status',
  'flag',
  'qualifier',
  'numerator',
  'denominator',
  'field',
  'vintage',
  'source',
  'method',
  'action',
  'multiplier',
  'frequency',
] as const;
export type ColumnRole = (typeof roles)[number];

/** The roles that are fields of an observation in plain JSON. */
export const fieldRoles = [
  'area',
  'period',
  'population',
  'value',
  'upTo',
  'rating',
  'missing',
  'status',
  'qualifier',
  'numerator',
  'denominator',
  'field',
] as const satisfies readonly ColumnRole[];

/**
 * The headers by which a column is known without being named, the surest first; compared without case. They are those of
 * jobindsats, Statistics Denmark and SDMX, and of our own exports, plain and Danish.
 */
export const usualHeaders: Readonly<Record<ColumnRole, readonly string[]>> = {
  area: ['områdekode', 'kommunekode', 'ref_area', 'geo', 'area', 'område', 'kommune', 'kommunenavn'],
  areaName: ['areaname', 'områdenavn', 'kommunenavn', 'område', 'kommune', 'område (name)', 'geo (name)'],
  period: ['period', 'periode', 'time_period', 'tid', 'time'],
  population: ['population'],
  value: ['value', 'værdi', 'obs_value', 'indhold'],
  upTo: ['upto', 'til', 'upper_value'],
  rating: ['rating', 'vurdering'],
  missing: ['missing', 'mangler', 'missing_reason'],
  status: ['status'],
  flag: ['obs_status'],
  qualifier: ['qualifier', 'forbehold'],
  numerator: ['numerator', 'tæller'],
  denominator: ['denominator', 'nævner'],
  field: ['field', 'felt', 'field_size'],
  vintage: ['vintage', 'dataudgave', 'updated'],
  source: ['source', 'kilde'],
  method: ['method', 'metode'],
  action: ['action'],
  multiplier: ['unit_mult'],
  frequency: ['freq'],
};
