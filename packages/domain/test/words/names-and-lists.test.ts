import { describe, expect, it } from 'vitest';
import { actorInWords } from '../../src/words/actors.js';
import { fieldsInWords } from '../../src/words/fields.js';
import { firstListed, listed } from '../../src/words/lists.js';
import { insideSentence, quoted } from '../../src/words/quotes.js';

describe('a quotation, and what it quotes in turn', () => {
  it.each<readonly [string, string, string]>([
    ['Flere i job', '»Flere i job«', '“Flere i job”'],
    ['En »andel« falder', '»En ›andel‹ falder«', '“En ‘andel’ falder”'],
    ['Kaldt “IPS” og »IPS«', '»Kaldt ›IPS‹ og ›IPS‹«', '“Kaldt ‘IPS’ og ‘IPS’”'],
    ['Med "lige" tegn', '»Med ›lige‹ tegn«', '“Med ‘lige’ tegn”'],
    ['I «omvendte» tegn', '»I ›omvendte‹ tegn«', '“I ‘omvendte’ tegn”'],
  ])('%j: %s; %s', (said, da, en) => {
    expect([quoted(said, 'da'), quoted(said, 'en')]).toEqual([da, en]);
  });
});

describe('words inside a sentence', () => {
  it.each([
    ['Alle unge får en mentor.', 'Alle unge får en mentor'],
    ['Mentorer mv.', 'Mentorer mv.'],
    ['To linjer\n  i ét', 'To linjer i ét'],
    ['Hvorfor?', 'Hvorfor?'],
    ['Ydelser i pct.', 'Ydelser i pct.'],
    ['Støtte …', 'Støtte …'],
  ])('%j: %s', (said, words) => {
    expect(insideSentence(said)).toBe(words);
  });
});

describe('a list', () => {
  it.each<readonly [readonly string[], string, string]>([
    [[], '', ''],
    [['job'], 'job', 'job'],
    [['job', 'uddannelse'], 'job og uddannelse', 'job and uddannelse'],
    [['job', 'uddannelse', 'praktik'], 'job, uddannelse og praktik', 'job, uddannelse and praktik'],
  ])('%j: %s; %s', (said, da, en) => {
    expect([listed(said, 'da'), listed(said, 'en')]).toEqual([da, en]);
  });
});

describe('the first of a list', () => {
  it.each<readonly [readonly string[], string, string]>([
    [['a', 'b'], 'a og b', 'a and b'],
    [['a', 'b', 'c', 'd'], 'a, b, c og d', 'a, b, c and d'],
    [['a', 'b', 'c', 'd', 'e'], 'a, b, c og 2 andre', 'a, b, c and 2 others'],
    [['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'], 'a, b, c og 7 andre', 'a, b, c and 7 others'],
  ])('%j: %s; %s', (said, da, en) => {
    expect([firstListed(said, 3, 'da'), firstListed(said, 3, 'en')]).toEqual([da, en]);
  });
});

describe('who acted: by a recorded name, by the name an id spells, by the role', () => {
  it.each<readonly [{ id: string; role: string; name?: string }, string, string]>([
    [{ id: 'x1', role: 'editor', name: 'Sekretariatet' }, 'Sekretariatet', 'Sekretariatet'],
    [{ id: 'soenderborg-byraad', role: 'approver' }, 'Sønderborg Byråd', 'Sønderborg Byråd'],
    [{ id: 'jobcenter-aabenraa', role: 'editor' }, 'Jobcenter Aabenraa', 'Jobcenter Aabenraa'],
    [
      { id: 'beskaeftigelsesforvaltningen', role: 'editor' },
      'Beskæftigelsesforvaltningen',
      'Beskæftigelsesforvaltningen',
    ],
    [
      { id: 'arbejdsmarkeds-og-sundhedsforvaltningen', role: 'editor' },
      'Arbejdsmarkeds- og sundhedsforvaltningen',
      'Arbejdsmarkeds- og sundhedsforvaltningen',
    ],
    [{ id: 'kommunalbestyrelsen', role: 'approver' }, 'Kommunalbestyrelsen', 'Kommunalbestyrelsen'],
    [{ id: 'jobcenter-lyngby-taarbaek', role: 'editor' }, 'Jobcenter Lyngby-Taarbæk', 'Jobcenter Lyngby-Taarbæk'],
    [{ id: 'byraad', role: 'approver' }, 'Byråd', 'Byråd'],
    [{ id: 'jobcenter', role: 'editor' }, 'Jobcenter', 'Jobcenter'],
    [{ id: 'local', role: 'admin' }, 'Administratoren', 'The administrator'],
    [{ id: 'star:job-17', role: 'importer' }, 'Importen', 'The import'],
    [{ id: 'svc.0042', role: 'editor' }, 'Redaktøren', 'The editor'],
    [{ id: 'a1', role: 'approver' }, 'Godkenderen', 'The approver'],
    [{ id: 'r2', role: 'auditor' }, 'Revisoren', 'The auditor'],
    [{ id: 'r2', role: 'reader' }, 'Læseren', 'The reader'],
  ])('%j: %s; %s', (said, da, en) => {
    expect([actorInWords(said, 'da'), actorInWords(said, 'en')]).toEqual([da, en]);
  });
});

describe('fields', () => {
  it.each<readonly [readonly string[], string, string]>([
    [['wording'], 'ordlyd', 'wording'],
    [['wording', 'condition', 'when'], 'ordlyd, krav og tidspunkt', 'wording, condition and time'],
    [['amount', 'missing'], 'beløb og grund til manglende tal', 'amount and why it is missing'],
    [['setOnBasis'], 'sat (dagens sikkerhed)', 'set on (how sure the day is)'],
    [['heldOn', 'conclusions', 'verdicts'], 'afholdt, konklusioner og domme', 'held on, conclusions and verdicts'],
    [['alsoCovers', 'unit'], 'andre kommuner og enhed', 'other municipalities and unit'],
    [['nobodyKnows'], '', ''],
  ])('%j: %s; %s', (said, da, en) => {
    expect([fieldsInWords(said, 'da'), fieldsInWords(said, 'en')]).toEqual([da, en]);
  });
});
