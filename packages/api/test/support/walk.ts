import { expect } from 'vitest';
import type { Answer, Api } from './api.js';

/** Walks all pages of a list from its first, by the links; `between` happens after each page. */
export async function walk(
  api: Pick<Api, 'get'>,
  first: string,
  between: () => Promise<unknown> = async () => undefined,
): Promise<Answer[]> {
  const pages: Answer[] = [];
  for (let path: string | undefined = first; path !== undefined; ) {
    const page = await api.get(path);
    expect(page.status, page.text).toBe(200);
    pages.push(page);
    path = /<([^>]+)>; rel="next"/.exec(page.headers.link ?? '')?.[1];
    expect(path === undefined).toBe(page.body.next === undefined);
    await between();
  }
  return pages;
}

/** Everything on these pages. */
export const itemsOf = (pages: readonly Answer[]) => pages.flatMap(({ body }) => body.items);
