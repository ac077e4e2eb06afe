/** Texts of rows, by what they were made for; those used last come last. */
interface KeptTexts {
  readonly texts: Map<string, string>;
  characters: number;
}

// By what is remembered of streams: they go when a content is erased, whoever erased it.
const keptOf = new WeakMap<object, KeptTexts>();

const mostCharacters = 16 * 1024 * 1024;

/** Rows made for walks, so that the pages of one do not make the same rows again and again. They are a function of their key. */
export function keptRows(memory: object) {
  const kept = keptOf.get(memory) ?? { texts: new Map<string, string>(), characters: 0 };
  keptOf.set(memory, kept);
  const drop = (key: string) => {
    kept.characters -= kept.texts.get(key)?.length ?? 0;
    kept.texts.delete(key);
  };
  return {
    get: (key: string): string | undefined => kept.texts.get(key),
    put: (key: string, text: string): void => {
      drop(key);
      kept.texts.set(key, text);
      kept.characters += text.length;
      for (const oldest of kept.texts.keys()) {
        if (kept.characters <= mostCharacters) return;
        drop(oldest);
      }
    },
  };
}
