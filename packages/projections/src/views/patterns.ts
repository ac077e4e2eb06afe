const escaped = (words: string) => words.replace(/[\\%_]/g, '\\$&');

/** A pattern for text that holds these words; nothing in them is read as a pattern. */
export const holding = (words: string): string => `%${escaped(words)}%`;

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
  return `${texts} ? (@ like_regex ${JSON.stringify(text)} flag "iq")`;
};
