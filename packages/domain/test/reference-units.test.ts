import { describe, expect, it } from 'vitest';
import { figureWithUnit, rankSteps, type UnitKey, units } from '../src/reference/units.js';

describe('units', () => {
  it.each<[UnitKey, string, string, string]>([
    ['persons', '36', '36 personer', '36 persons'],
    ['persons', '1', '1 person', '1 person'],
    ['full-time-persons', '217', '217 fuldtidspersoner', '217 full-time persons'],
    ['percent', '60', '60 procent', '60 percent'],
    ['percentage-points', '-1', '-1 procentpoint', '-1 percentage point'],
    ['weeks', '−1', '−1 uge', '−1 week'],
    ['months', '12', '12 måneder', '12 months'],
    ['DKK', '471115', '471115 kroner', '471115 kroner'],
    ['rank', '36', 'plads 36', 'rank 36'],
    ['index', '104', 'indeks 104', 'index 104'],
    ['rating', 'høj', 'høj', 'høj'],
    ['yes-no', 'ja', 'ja', 'ja'],
  ])('%s %s is written "%s" in Danish and "%s" in English', (unit, figure, danish, english) => {
    expect(figureWithUnit(unit, figure, 'da')).toBe(danish);
    expect(figureWithUnit(unit, figure, 'en')).toBe(english);
  });

  it('name what a count counts, and say so generally when nothing is named', () => {
    expect(figureWithUnit('count', '65', 'da', 'virksomheder')).toBe('65 virksomheder');
    expect(figureWithUnit('count', '65', 'da')).toBe('65 enheder');
    expect(figureWithUnit('count', '1', 'en')).toBe('1 item');
  });

  it('tell percent from percentage points, and a rank from a number of ranks', () => {
    expect(units.percent.da.many).not.toBe(units['percentage-points'].da.many);
    expect(units.rank.da.many).toBe('plads');
    expect(rankSteps.da.many).toBe('pladser');
  });

  it('are the fifteen that an indicator may have', () => {
    expect(Object.keys(units)).toHaveLength(15);
  });
});
