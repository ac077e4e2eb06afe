import { municipalities } from '../reference/municipalities.js';
import type { Recorded } from '../stream/envelope.js';
import { named } from '../stream/event.js';
import type { Sentence } from '../values/sentence.js';
import type { Language } from './language.js';
import { capital } from './sentences.js';

const roles: Readonly<Record<string, Sentence>> = {
  reader: { da: 'Læseren', en: 'The reader' },
  editor: { da: 'Redaktøren', en: 'The editor' },
  approver: { da: 'Godkenderen', en: 'The approver' },
  auditor: { da: 'Revisoren', en: 'The auditor' },
  admin: { da: 'Administratoren', en: 'The administrator' },
  importer: { da: 'Importen', en: 'The import' },
};

const letters: readonly (readonly [RegExp, string])[] = [
  [/ae/g, 'æ'],
  [/oe/g, 'ø'],
  [/aa/g, 'å'],
];

const inLetters = (word: string): string => letters.reduce((text, [from, to]) => text.replace(from, to), word);

const inAscii = (name: string): string =>
  name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa').replaceAll(' ', '-');

// The longest first, so that no name is read inside another.
const places: readonly (readonly [ascii: string, name: string])[] = [
  ...new Map(municipalities.map(({ name }) => [inAscii(name), name])),
].sort(([a], [b]) => b.length - a.length);

const placeIn = (id: string) => places.find(([ascii]) => `-${id}-`.includes(`-${ascii}-`));

const spell = (words: string): string =>
  inLetters(words)
    .replace(/-og-/g, '- og ')
    .split(/[-_]+(?! )/)
    .join(' ')
    .trim();

/** An id as the name it was made from: `arbejdsmarkeds-og-sundhedsforvaltningen`; none where it is no Danish word. */
const spelled = (id: string): string | undefined => {
  if (!/^[a-z][a-z-]{4,}$/.test(id) || id === 'local') return undefined;
  const [ascii, place] = placeIn(id) ?? [];
  if (ascii === undefined || place === undefined) return capital(spell(id));
  const [before = '', after = ''] = `-${id}-`.split(`-${ascii}-`);
  // What stands after its place is part of a name: Aabenraa Byråd.
  return capital([spell(before), place, capital(spell(after))].filter((part) => part !== '').join(' '));
};

/**
 * Who acted, by the name that was recorded with the id, else by the name that the id spells, else by the role. Never a
 * person, and never an id.
 */
export const actorInWords = ({ id, role, name }: Recorded['actor'], language: Language): string =>
  name ?? spelled(id) ?? named(roles, role)?.[language] ?? named(roles, 'editor')?.[language] ?? '';
