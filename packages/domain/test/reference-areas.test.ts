import { describe, expect, it } from 'vitest';
import { areaName, labourMarketAreaOf, membersOf } from '../src/reference/areas.js';
import { inForce } from '../src/reference/dated.js';
import { type LabourMarketArea, labourMarketAreas } from '../src/reference/labour-market-areas.js';
import {
  isMunicipality,
  municipalities,
  municipality,
  municipalityCodes,
  municipalityName,
} from '../src/reference/municipalities.js';
import { regionOf, regions } from '../src/reference/regions.js';

const day = '2024-06-30';

const areasOf = (kind: LabourMarketArea['kind'], on: string) =>
  inForce(labourMarketAreas, on).filter((area) => area.kind === kind);

describe('municipalities', () => {
  it('are 98 on any day since 2007, each with its own code and name', () => {
    for (const on of ['2007-01-01', '2010-12-31', '2011-01-01', day, '2027-01-01']) {
      const entries = inForce(municipalities, on);
      expect(entries).toHaveLength(98);
      expect(new Set(entries.map(({ code }) => code)).size).toBe(98);
      expect(new Set(entries.map(({ name }) => name)).size).toBe(98);
    }
    expect(inForce(municipalities, '2006-12-31')).toHaveLength(0);
  });

  it('have three-digit codes', () => {
    expect(municipalityCodes.every((code) => /^\d{3}$/.test(code))).toBe(true);
  });

  it.each([
    ['550', 'Tønder'],
    ['540', 'Sønderborg'],
    ['580', 'Aabenraa'],
    ['766', 'Hedensted'],
    ['185', 'Tårnby'],
    ['155', 'Dragør'],
    ['101', 'København'],
    ['400', 'Bornholm'],
    ['336', 'Stevns'],
    ['860', 'Hjørring'],
    ['851', 'Aalborg'],
    ['630', 'Vejle'],
  ])('%s is %s', (code, name) => {
    expect(municipalityName(code)).toBe(name);
    expect(municipalityName(code, day)).toBe(name);
  });

  it('keep the name of the day', () => {
    expect(municipalityName('751', '2010-12-31')).toBe('Århus');
    expect(municipalityName('751', '2011-01-01')).toBe('Aarhus');
    expect(municipalityName('260', '2007-06-01')).toBe('Frederiksværk-Hundested');
    expect(municipalityName('260')).toBe('Halsnæs');
  });

  it('have official names, two of them unlike the others', () => {
    expect(municipality('550')?.officialName).toBe('Tønder Kommune');
    expect(municipality('400')?.officialName).toBe('Bornholms Regionskommune');
    expect(municipality('101')?.officialName).toBe('Københavns Kommune');
  });

  it('do not include Christiansø, codes of before 2007 or codes nobody has', () => {
    expect(isMunicipality('411')).toBe(false);
    expect(isMunicipality('543')).toBe(false);
    expect(municipalityName('000')).toBeUndefined();
    expect(municipalityName('550', '2006-12-31')).toBeUndefined();
  });
});

describe('regions', () => {
  it.each([
    ['1081', 11],
    ['1082', 19],
    ['1083', 22],
    ['1084', 29],
    ['1085', 17],
  ])('%s holds %i municipalities', (code, count) => {
    expect(membersOf(code, day)).toHaveLength(count);
  });

  it('are five until the end of 2026 and four from then', () => {
    expect(inForce(regions, '2026-12-31')).toHaveLength(5);
    expect(inForce(regions, '2027-01-01')).toHaveLength(4);
    expect(membersOf('1084', '2027-01-01')).toBeUndefined();
    expect(membersOf('oestdanmark', '2026-12-31')).toBeUndefined();
    expect(membersOf('oestdanmark', '2027-01-01')).toHaveLength(46);
  });

  it('of a municipality follows the merger', () => {
    expect(regionOf('550', day)?.code).toBe('1083');
    expect(regionOf('185', '2026-12-31')?.name).toBe('Region Hovedstaden');
    expect(regionOf('185', '2027-01-01')?.name).toBe('Region Østdanmark');
    expect(regionOf('370', '2027-01-01')?.name).toBe('Region Østdanmark');
    expect(regionOf('411', day)).toBeUndefined();
    expect(regionOf('550', '2006-12-31')).toBeUndefined();
  });

  it('give every municipality exactly one region on a day', () => {
    for (const on of [day, '2027-01-01']) {
      const members = inForce(regions, on).flatMap(({ code }) => membersOf(code, on) ?? []);
      expect([...members].sort()).toEqual(municipalityCodes);
    }
  });
});

describe('labour market areas', () => {
  it('of the eight labour market councils divide the 98 municipalities between them', () => {
    const areas = areasOf('rar', day);
    expect(areas).toHaveLength(8);
    expect(areas.flatMap(({ members }) => members).sort()).toEqual(municipalityCodes);
  });

  it('of the four employment regions divide them too, until 2015', () => {
    const areas = areasOf('employment-region', '2014-12-31');
    expect(areas).toHaveLength(4);
    expect(areas.flatMap(({ members }) => members).sort()).toEqual(municipalityCodes);
    expect(areasOf('employment-region', '2015-01-01')).toHaveLength(0);
  });

  it('of the five employment councils of 2025 leave Bornholm out, and say so', () => {
    const areas = areasOf('rbr', '2026-01-01');
    expect(areas).toHaveLength(5);
    expect(areas.flatMap(({ members }) => members)).toHaveLength(97);
    const capital = areas.find(({ code }) => code === 'rbr-hovedstaden');
    expect(capital).toMatchObject({ certainty: 'unverified', note: expect.stringContaining('Bornholm') });
  });

  it('follow one another without a gap or an overlap', () => {
    for (const on of ['2014-12-31', '2015-01-01', '2024-12-31', '2025-01-01']) {
      expect(new Set(inForce(labourMarketAreas, on).map(({ kind }) => kind)).size).toBe(1);
    }
  });

  it('name Sydjylland’s twelve municipalities, by code or by name', () => {
    const twelve = [
      'Billund',
      'Esbjerg',
      'Fanø',
      'Fredericia',
      'Haderslev',
      'Kolding',
      'Sønderborg',
      'Tønder',
      'Varde',
      'Vejen',
      'Vejle',
      'Aabenraa',
    ];
    const members = membersOf('rar-sydjylland', day) ?? [];
    expect(members.map((code) => municipalityName(code)).sort()).toEqual([...twelve].sort());
    expect(membersOf('RAR Sydjylland', day)).toEqual(members);
  });

  it.each([
    ['766', 'rar-oestjylland'],
    ['185', 'rar-hovedstaden'],
    ['400', 'rar-bornholm'],
    ['461', 'rar-fyn'],
  ])('place %s in %s', (code, area) => {
    expect(labourMarketAreaOf(code, 'rar', day)?.code).toBe(area);
    expect(labourMarketAreaOf(code, 'rar', '2025-01-01')).toBeUndefined();
  });

  it('have a name that outlives them', () => {
    expect(areaName('rar-oestjylland')).toBe('RAR Østjylland');
    expect(areaName('1083')).toBe('Region Syddanmark');
    expect(areaName('550')).toBe('Tønder');
    expect(areaName('dk')).toBe('Hele landet');
    expect(areaName('nowhere')).toBeUndefined();
  });
});

describe('the members of an area', () => {
  it('are all municipalities for the country, and itself for a municipality', () => {
    expect(membersOf('dk', day)).toEqual(municipalityCodes);
    expect(membersOf('dk', '2006-12-31')).toBeUndefined();
    expect(membersOf('550', day)).toEqual(['550']);
  });

  it('are unknown for an area that does not exist on the day', () => {
    expect(membersOf('rar-fyn', '2014-12-31')).toBeUndefined();
    expect(membersOf('rar-fyn', '2025-01-01')).toBeUndefined();
    expect(membersOf('9999', day)).toBeUndefined();
  });
});
