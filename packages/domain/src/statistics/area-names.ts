import { labourMarketAreas } from '../reference/labour-market-areas.js';
import { isMunicipality, municipalities, municipalityName } from '../reference/municipalities.js';
import { region, regions } from '../reference/regions.js';
import { Area, areaKey } from '../values/area.js';

type AreaInput = Parameters<typeof Area.safeParse>[0];

// Statistics write Århus and Aarhus, Høje Taastrup and Høje-Taastrup, with and without "Kommune".
const folded = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('aa', 'å')
    .replace(/[\s\u2010-\u2015-]+/g, ' ')
    .trim();

const read = (area: AreaInput): Area | undefined => Area.safeParse(area).data;

// Two names are genitives that some statistics leave off.
const genitives = ['Nordfyns', 'Vesthimmerlands'];

const municipalNames = municipalities.flatMap(({ code, name, officialName }) => {
  const area = { kind: 'municipality', code };
  const withoutGenitive = genitives.includes(name) ? [name.slice(0, -1)] : [];
  return [name, officialName, `${name} Kommune`, ...withoutGenitive].map((each) => [folded(each), area] as const);
});

const regionNames = regions.flatMap(({ code, name, english }) =>
  [name, english].map((each) => [folded(each), { kind: 'region', code }] as const),
);

const labourMarketNames = labourMarketAreas.flatMap(({ code, name }) =>
  [code, name].map((each) => [folded(each), { kind: 'rar', name }] as const),
);

const countryNames = ['Hele landet', 'Hele Danmark', 'Danmark', 'Denmark', 'Landet', 'country', 'dk', '000'].map(
  (each) => [folded(each), { kind: 'country' }] as const,
);

const byName: ReadonlyMap<string, object> = new Map<string, object>([
  ...labourMarketNames,
  ...regionNames,
  ...municipalNames,
  ...countryNames,
]);

/** Codes as Statistics Denmark writes them: `550` or `0550` for a municipality, `1083` or `083` for a region. */
const byCode = (digits: string): Area | undefined => {
  const code = digits.length === 4 && digits.startsWith('0') ? digits.slice(1) : digits;
  if (isMunicipality(code)) return read({ kind: 'municipality', code });
  const regional = code.length === 3 && code.startsWith('0') ? `1${code}` : code;
  return region(regional) === undefined ? undefined : read({ kind: 'region', code: regional });
};

/** The text of `areaKey` read back: the only way to name a joint area, a group, or an area outside the reference data. */
const byKey = (text: string): Area | undefined => {
  const [, kind, rest = ''] = /^(municipality|region|rar|group|joint|other):(.+)$/s.exec(text) ?? [];
  switch (kind) {
    case 'municipality':
    case 'region':
      return read({ kind, code: rest });
    case 'rar':
    case 'other':
      return read({ kind, name: rest });
    case 'group':
      return read({ kind, group: rest });
    case 'joint':
      return read({ kind, codes: rest.split('+') });
    default:
      return undefined;
  }
};

/**
 * The area that a cell names: a municipality by name (also an earlier one, or with "Kommune") or code, the whole country, a
 * region, a labour market area, or any area by its key (`joint:813+825`). An unknown name is never taken for a new area.
 */
export const areaNamed = (name: string): Area | undefined => {
  const text = name.trim();
  const found = byName.get(folded(text));
  if (found !== undefined) return read(found);
  return /^\d{3,4}$/.test(text) ? byCode(text) : byKey(text);
};

/** The shortest text that `areaNamed` reads back as the same area: `550`, `dk`, `1083`, else the area's key. */
export const areaText = (area: Area): string => {
  if (area.kind === 'country') return 'dk';
  if (area.kind === 'municipality' && isMunicipality(area.code)) return area.code;
  if (area.kind === 'region' && region(area.code) !== undefined) return area.code;
  return areaKey(area);
};

/** What statistics call an area in Danish: `Tønder`, `Hele landet`; a group has no name here, only its key. */
export const areaLabel = (area: Area): string => {
  switch (area.kind) {
    case 'municipality':
      return municipalityName(area.code) ?? area.code;
    case 'region':
      return region(area.code)?.name ?? area.code;
    case 'rar':
    case 'other':
      return area.name;
    case 'country':
      return 'Hele landet';
    case 'joint':
      return area.codes.map((code) => municipalityName(code) ?? code).join(' og ');
    case 'group':
      return areaKey(area);
  }
};
