const escaped = (words: string) => words.replace(/[\\%_]/g, '\\$&');

const cases = (character: string): string => {
  const both = [...new Set([character.toLowerCase(), character.toUpperCase()])].filter(
    (each) => [...each].length === 1,
  );
  return both.length > 1 ? `[${both.join('')}]` : character.replace(/[!-/:-@[-`{-~]/, '\\$&');
};

/**
 * A regular expression for text that holds these words, whatever their case; nothing in them is read as an expression. Each
 * letter is written in both cases: what a database takes for the other case of Å hangs on how it was made.
 */
export const holding = (words: string): string => [...words].map(cases).join('');

/** A pattern for a list kept between bars (`|a|b|`) that holds this word. */
export const listing = (word: string): string => `%|${escaped(word)}|%`;

/** A path [SQL/JSON] to fields of these names, at whatever depth, that hold the words; nothing in the words is read as a pattern. */
export const fieldsHolding = ({
  text,
  fields,
}: {
  readonly text: string;
  readonly fields: readonly string[];
}): string => {
  const named = fields.map((field) => `@.key == ${JSON.stringify(field)}`).join(' || ');
  const texts = `$.** ? (@.type() == "object").keyvalue() ? (${named}).value[*]`;
  return `${texts} ? (@ like_regex ${JSON.stringify(holding(text))})`;
};
