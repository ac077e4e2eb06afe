import { countryCode, membersOf } from '../reference/areas.js';
import { municipalityName } from '../reference/municipalities.js';
import { region } from '../reference/regions.js';
import { referenceVersion } from '../reference/version.js';
import type { Area, MunicipalityCode } from '../values/area.js';
import { inBoth, type Sentence } from '../values/sentence.js';
import type { AreaLookup } from './facts.js';

const nameOf = (area: Area): Sentence => {
  switch (area.kind) {
    case 'municipality':
      return inBoth(municipalityName(area.code) ?? area.code);
    case 'region': {
      const found = region(area.code);
      return found === undefined ? inBoth(area.code) : { da: found.name, en: found.english };
    }
    case 'rar':
    case 'other':
      return inBoth(area.name);
    case 'country':
      return { da: 'hele landet', en: 'the whole country' };
    case 'joint': {
      const names = area.codes.map((code) => municipalityName(code) ?? code);
      return { da: names.join(' og '), en: names.join(' and ') };
    }
    case 'group':
      return { da: 'gruppen', en: 'the group' };
  }
};

const codesOf = (area: Area): string | undefined => {
  switch (area.kind) {
    case 'municipality':
    case 'region':
      return area.code;
    case 'rar':
      return area.name;
    case 'country':
      return countryCode;
    case 'joint':
    case 'group':
    case 'other':
      return undefined;
  }
};

/** Areas by the reference data of this package. */
export const referenceAreas: AreaLookup = {
  version: referenceVersion,
  membersOf: (area, on) => {
    if (area.kind === 'joint') return [...area.codes].sort();
    const code = codesOf(area);
    return code === undefined ? undefined : (membersOf(code, on) as readonly MunicipalityCode[] | undefined);
  },
  nameOf,
};
