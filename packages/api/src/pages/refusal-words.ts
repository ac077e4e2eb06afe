import type { Language } from '@planspor/domain';

/** What the API refuses a page with, in Danish: all that a page can meet. The API itself says it in English. */
const inDanish: Readonly<Record<string, string>> = {
  'invalid-request': 'Der blev spurgt om noget, som ikke kan læses',
  'not-authenticated': 'Man skal logge ind for at se dette',
  forbidden: 'Det har man ikke adgang til',
  'not-found': 'Der findes ikke noget på denne adresse',
  'precondition-failed': 'Der er kommet en nyere udgave imens',
  'too-many-requests': 'Der er spurgt for mange gange på kort tid',
  'internal-error': 'Noget gik galt på serveren',
  'not-ready': 'Serveren er ikke klar endnu',
  'shutting-down': 'Serveren er ved at lukke ned',
  'took-too-long': 'Svaret tog for lang tid',
  'nothing-on-that-day': 'Der var ikke noget endnu på det tidspunkt',
  'content-erased': 'Noget, som svaret bygger på, er slettet',
  'version-unreadable': 'Den udgave kan ikke læses',
  'known-at-in-future': 'Tidspunktet, det skal være kendt på, er ikke kommet endnu',
  'rows-behind': 'Listen er ikke nået så langt endnu',
  busy: 'Andre blev ved med at ændre det',
};

/** A refusal in the language of the page; as the API says it where a page cannot meet it. */
export const refusalInWords = (
  { code, message }: { readonly code: string | undefined; readonly message: string },
  language: Language,
): string => (language === 'da' && code !== undefined ? (inDanish[code] ?? message) : message);
