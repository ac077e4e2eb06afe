import { readyFor } from '../reading/ready.js';
import type { Ask, Asking, Told, Try } from './asking.js';
import type { PageRequest } from './page-request.js';

/** A page ready to be sent: its bytes, and the ETag they have. */
export interface ReadyPage {
  readonly content: Buffer;
  readonly etag: string;
}

/** The text of a page, ready to be sent. */
export const readyPage = (text: string): ReadyPage => readyFor(Buffer.from(text), 0);

/** What a page was told: which address, asked how, and the ETag of the answer; empty where it was refused. */
interface Heard {
  readonly path: string;
  readonly query: Asking;
  readonly etag: string;
}

interface KeptPage extends ReadyPage {
  readonly heard: readonly Heard[];
}

const mostBytes = 16 * 1024 * 1024;

/** Pages up to so many bytes together: those used last come last, the first go. */
const fewPages = () => {
  const pages = new Map<string, KeptPage>();
  let bytes = 0;
  const drop = (key: string) => {
    bytes -= pages.get(key)?.content.length ?? 0;
    pages.delete(key);
  };
  return {
    find: (key: string) => pages.get(key),
    put: (key: string, page: KeptPage): KeptPage => {
      drop(key);
      pages.set(key, page);
      bytes += page.content.length;
      for (const oldest of pages.keys()) if (bytes > mostBytes) drop(oldest);
      return page;
    },
  };
};

const notedIn =
  (heard: Heard[], ask: Ask): Ask =>
  async <Body>(path: string, query: Asking = {}) => {
    let etag = '';
    try {
      const told = await ask<Body>(path, query);
      etag = told.etag;
      return told;
    } finally {
      heard.push({ path, query, etag });
    }
  };

/** What was tried rests on more than what has an ETag: a page that shows it is not kept. */
const notedTrial =
  (heard: Heard[], attempt: Try): Try =>
  (path, query, body) => {
    heard.push({ path, query, etag: '' });
    return attempt(path, query, body);
  };

const questionOf = (path: string, query: Asking): string => JSON.stringify([path, query]);

/** What the API says now at every address that a page rests on: nothing where it says the same as then. */
const saidNow = (heard: readonly Heard[], { askAgain }: PageRequest) =>
  new Map(heard.map(({ path, query, etag }) => [questionOf(path, query), askAgain(path, query, etag)]));

/** Asks by what has just been said: a change is answered once, not once to find it out and once more to show it. */
const askingOnce =
  (now: ReturnType<typeof saidNow>, ask: Ask): Ask =>
  async <Body>(path: string, query: Asking = {}) =>
    ((await now.get(questionOf(path, query))) as Told<Body> | undefined) ?? ask<Body>(path, query);

/** Gives a page under a key: all that it hangs on beside what the API answers. */
export type PageKeeper = (
  key: string,
  asked: PageRequest,
  make: (asked: PageRequest) => Promise<string | undefined>,
) => Promise<ReadyPage | undefined>;

/**
 * Keeps pages with what they were told. A page is given again only where the API still says the same to whoever asks now, with
 * the same rights, at every address that the page rests on: it is asked each time, by the ETags of its answers.
 *
 * @param memory what is remembered of streams: pages go with it when a content is erased
 */
export const keptPages = (memory: () => object): PageKeeper => {
  const keptOf = new WeakMap<object, ReturnType<typeof fewPages>>();
  return async (key, asked, make) => {
    const of = memory();
    const kept = keptOf.get(of) ?? fewPages();
    keptOf.set(of, kept);
    const before = kept.find(key);
    const now = saidNow(before?.heard ?? [], asked);
    const answers = await Promise.allSettled(now.values());
    const isSame = answers.every((answer) => answer.status === 'fulfilled' && answer.value === undefined);
    if (before !== undefined && isSame) return kept.put(key, before);
    const heard: Heard[] = [];
    const ask = notedIn(heard, askingOnce(now, asked.ask));
    const text = await make({ ...asked, ask, attempt: notedTrial(heard, asked.attempt) });
    if (text === undefined) return undefined;
    const page = { ...readyPage(text), heard };
    return heard.every(({ etag }) => etag !== '') ? kept.put(key, page) : page;
  };
};
