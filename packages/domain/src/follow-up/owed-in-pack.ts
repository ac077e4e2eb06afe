import { dateInWords } from '../words/dates.js';
import { packWords } from '../words/headings.js';
import type { Language } from '../words/language.js';
import { firstListed, listed } from '../words/lists.js';
import { periodInWords } from '../words/periods.js';
import { roleWords } from '../words/phrases.js';
import { calledBy } from '../words/quotes.js';
import { capital } from '../words/sentences.js';
import type { FollowUpPack } from './pack.js';
import { mostNamed, type PackSection } from './pack-section.js';

type Owed = FollowUpPack['owed'][number];

/** What is awaited, and of which period. */
type AwaitedInput = Pick<Owed, 'input' | 'period'>;

const ofPeriod = ({ period }: AwaitedInput, language: Language): string =>
  period === undefined ? '' : ` for ${periodInWords(period, language)}`;

/** Where a target starts is told first, then what it is held against. */
const order: readonly Owed['input'][] = ['baseline', 'benchmark', 'observation', 'assessment'];

/** What is to be given, each once: where a period is named, the same without one says nothing more. */
export const rolesInWords = (all: readonly AwaitedInput[], language: Language): string => {
  const roles = order.flatMap((role) => {
    const own = all.filter(({ input }) => input === role);
    const dated = own.filter(({ period }) => period !== undefined);
    const told = dated.length > 0 ? dated : own;
    return [...new Set(told.map((each) => `${roleWords[role][language]}${ofPeriod(each, language)}`))];
  });
  return listed(roles, language);
};

/** What is owed of one figure in words: `Udgangspunktet og tallet for december 2024: Ledige`. */
const owedInWords = (all: readonly Owed[], language: Language): string => {
  const [first] = all;
  const about = [first?.name, first?.population].filter((part) => part !== undefined).join(', ');
  return `${capital(rolesInWords(all, language))}${about === '' ? '' : `: ${about}`}`;
};

const owedBy = ({ by }: Owed, asOf: string, language: Language): string => {
  if (by === undefined) return packWords[language].noTime;
  return `${dateInWords(by, language)}${by < asOf ? ` (${packWords[language].overdue})` : ''}`;
};

type Together = readonly [Owed, ...Owed[]];

/** What is owed of one figure at one time stands together; what names no figure stands alone. */
const owedTogether = (all: readonly Owed[]): readonly Together[] => {
  const together = new Map<string, Together>();
  for (const each of all) {
    const { name, population, by, input } = each;
    const key = JSON.stringify([name ?? input, population, by]);
    const before = together.get(key);
    together.set(key, before === undefined ? [each] : [...before, each]);
  }
  return [...together.values()];
};

const waitingFor = (all: readonly Owed[], language: Language): readonly string[] => {
  const labels = new Map(all.flatMap(({ targets }) => targets.map(({ target, label }) => [target, label] as const)));
  return [...labels.values()].map((label) => calledBy(label, language));
};

/** Who owes what: those of one source or office stand together. */
export const owed = ({ owed: all, asOf }: FollowUpPack, language: Language): PackSection => {
  const words = packWords[language];
  const rowsOf = (giver: string | undefined) =>
    owedTogether(all.filter(({ from }) => from === giver)).map((of) => [
      { text: owedInWords(of, language) },
      { text: owedBy(of[0], asOf, language) },
      { text: firstListed(waitingFor(of, language), mostNamed, language) },
    ]);
  const givers = [...new Set(all.map(({ from }) => from))];
  return {
    heading: words.owed,
    none: words.nothing.owed,
    table: {
      headings: [words.what, words.by, words.target],
      groups: givers.map((giver) => ({ heading: giver ?? words.nobody, rows: rowsOf(giver) })),
    },
  };
};

/** The targets that wait for what nobody is named as responsible for. */
export const orphaned = ({ owed: all }: FollowUpPack, language: Language): readonly string[] =>
  waitingFor(
    all.filter(({ from }) => from === undefined),
    language,
  );
