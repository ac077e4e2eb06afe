/** What a column can hold, in the order in which columns are looked for. */
export const roles = [
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
] as const;
export type Role = (typeof roles)[number];

/**
 * The headers by which a column is known without being named, the surest first; compared without case. They are those of
 * jobindsats, Statistics Denmark and SDMX, and of our own exports, plain and Danish.
 */
export const usualHeaders: Readonly<Record<Role, readonly string[]>> = {
  area: ['områdekode', 'kommunekode', 'ref_area', 'area', 'område', 'kommune', 'kommunenavn'],
  period: ['period', 'periode', 'time_period', 'tid'],
  population: ['population'],
  value: ['value', 'værdi', 'obs_value', 'indhold'],
  upTo: ['upto', 'til', 'upper_value'],
  rating: ['rating', 'vurdering'],
  missing: ['missing', 'mangler', 'missing_reason'],
  status: ['status', 'obs_status'],
  qualifier: ['qualifier', 'forbehold'],
  numerator: ['numerator', 'tæller'],
  denominator: ['denominator', 'nævner'],
  field: ['field', 'felt', 'field_size'],
};
