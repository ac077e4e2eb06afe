import {
  capital,
  type Language,
  type PlanStatus,
  type SubjectKind,
  subjectKindInWords,
  termInWords,
} from '@planspor/domain';

const labels = {
  actor: ['Hvem', 'Who'],
  actual: ['Seneste tal', 'Latest figure'],
  address: ['Fast adresse til det, der vises her', 'Permanent address of what is shown here'],
  all: ['Alle', 'All'],
  amount: ['Beløb', 'Amount'],
  area: ['Område', 'Area'],
  asOf: ['Som det gælder den', 'As it holds on'],
  after: ['Efter', 'After'],
  askedFor: ['Der kræves', 'It asks for'],
  assumed: ['dagen er antaget; dokumentet viser den ikke', 'the day is assumed; the document does not show it'],
  baseline: ['Udgangspunkt', 'Baseline'],
  judgedBy: ['Bedømmes efter', 'Judged after'],
  because: ['Grundlag', 'Grounds'],
  before: ['Før', 'Before'],
  forecast: ['Prognose', 'Forecast'],
  benchmark: ['Sammenligning', 'Benchmark'],
  budget: ['Budget', 'Budget'],
  change: ['Ændring', 'Change'],
  chart: ['Kurve', 'Chart'],
  changes: ['Hvad der er ændret', 'What has changed'],
  compare: ['Sammenlign', 'Compare'],
  contents: ['Indhold', 'Contents'],
  deadline: ['Frist', 'Deadline'],
  decision: ['Beslutning', 'Decision'],
  distance: ['Afstand', 'Distance'],
  docs: ['API', 'API'],
  docx: ['Som tekstdokument (DOCX)', 'As a text document (DOCX)'],
  duties: ['Lovens pligter', 'Duties by law'],
  duty: ['Pligt', 'Duty'],
  editions: ['Udgaver', 'Editions'],
  event: ['Hændelse', 'Event'],
  field: ['Felt', 'Field'],
  figures: ['Tal', 'Figures'],
  followUps: ['Opfølgninger', 'Follow-ups'],
  forum: ['Forum', 'Forum'],
  from: ['Fra', 'From'],
  goals: ['Mål', 'Goals'],
  history: ['Historik', 'History'],
  holdsFrom: ['fra', 'from'],
  indicator: ['Indikator', 'Indicator'],
  initiatives: ['Indsatser', 'Initiatives'],
  inputs: ['Tallene bag', 'The figures behind it'],
  knownAt: ['Som det var kendt den', 'As it was known on'],
  lasts: ['Periode', 'Period'],
  line: ['Ret linje', 'Straight line'],
  municipality: ['Kommune', 'Municipality'],
  next: ['Næste side', 'Next page'],
  noChange: ['Intet er ændret.', 'Nothing has changed.'],
  noPlans: ['Ingen planer.', 'No plans.'],
  none: ['Ingen.', 'None.'],
  noFigures: ['Der er endnu ingen tal.', 'There are no figures yet.'],
  notes: ['Bemærkninger', 'Notes'],
  other: ['Uden mål', 'Under no goal'],
  pack: ['Mødepakke', 'Meeting pack'],
  partners: ['Partnere', 'Partners'],
  period: ['Periode', 'Period'],
  plan: ['Plan', 'Plan'],
  plans: ['Planer', 'Plans'],
  quoted: ['Planens egne ord', 'The plan’s own words'],
  reading: ['Læst som', 'Read as'],
  recorded: ['Optaget', 'Recorded'],
  requirement: ['Krav', 'Requirement'],
  responsible: ['Ansvarlig', 'Responsible'],
  retold: ['genfortalt', 'retold'],
  retoldAll: [
    'Ordlyden er genfortalt; planens egne ord er ikke optaget.',
    'The wording is retold; the plan’s own words have not been recorded.',
  ],
  scorecard: ['Overblik', 'Scorecard'],
  search: ['Søg', 'Search'],
  show: ['Vis', 'Show'],
  skip: ['Til indholdet', 'Skip to content'],
  source: ['Kilde', 'Source'],
  standing: ['Status', 'Standing'],
  start: ['Forside', 'Home'],
  statements: ['Udsagn', 'Statements'],
  subject: ['Emne', 'Subject'],
  target: ['Resultatmål', 'Target'],
  targets: ['Resultatmål', 'Targets'],
  to: ['Til', 'To'],
  tried: ['Så ville det have heddet', 'Then it would have been'],
  tryIt: ['Prøv', 'Try'],
  trial: ['Hvad nu hvis?', 'What if?'],
  trialNote: ['Intet gemmes.', 'Nothing is recorded.'],
  turning: ['Hvad der ville ændre den', 'What would turn it'],
  unit: ['Enhed', 'Unit'],
  value: ['Værdi', 'Value'],
  verdict: ['Vurdering', 'Verdict'],
  versions: ['Versioner', 'Versions'],
  vintage: ['Offentliggjort', 'Published'],
  way: ['Vej', 'Way'],
  whatIsThis: [
    'Planspor husker kommunernes beskæftigelsesplaner: hvad der blev besluttet, hvornår, af hvem, og om målene er nået. Alt kan læses, som det gælder en dag, og som det var kendt en dag.',
    'Planspor remembers municipal employment plans: what was decided, when, by whom, and whether the targets are met. Everything can be read as it holds on a day, and as it was known on a day.',
  ],
  words: ['Ord i titler og tekster', 'Words of titles and texts'],
  year: ['År', 'Year'],
} as const satisfies Readonly<Record<string, readonly [da: string, en: string]>>;

export type Label = keyof typeof labels;

/** The fixed words of the pages, in Danish and English. */
export const label = (name: Label, language: Language): string => labels[name][language === 'da' ? 0 : 1];

/** Where a plan stands, in words. */
export const planStateInWords = (state: PlanStatus, language: Language): string =>
  termInWords(state, language) ?? state;

const dutyStates: Readonly<Record<string, readonly [da: string, en: string]>> = {
  met: ['opfyldt', 'met'],
  'not-met': ['ikke opfyldt', 'not met'],
  open: ['åben', 'open'],
  late: ['for sent', 'late'],
  'not-documented': ['ikke dokumenteret', 'not documented'],
  'not-recorded': ['ikke optaget', 'not recorded'],
  'not-applicable': ['gælder ikke', 'not applicable'],
  undecidable: ['kan ikke afgøres', 'cannot be decided'],
};

/** How a duty stands, in words. */
export const dutyStateInWords = (state: string, language: Language): string =>
  dutyStates[state]?.[language === 'da' ? 0 : 1] ?? state;

/** A kind of subject of a plan, or the plan, as a heading. */
export const subjectHeading = (kind: SubjectKind | 'plan', language: Language): string =>
  capital(subjectKindInWords(kind, language));
