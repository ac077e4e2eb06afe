import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { type Answer, type Api, openApi } from './support/api.js';

const guide = readFileSync(new URL('../../../docs/guide.md', import.meta.url), 'utf8');

interface Message {
  /** The line of a request, or the status of an answer. */
  readonly first: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const messages: readonly Message[] = [...guide.matchAll(/```http\n([\s\S]*?)```/g)].map(([, block = '']) => {
  const [head = '', body] = block.trimEnd().split('\n\n');
  const [first = '', ...lines] = head.split('\n');
  const headers = lines.map((line) => line.split(/: (.*)/) as [string, string]);
  return { first, headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])), body };
});

const calls = messages.flatMap((request, at) =>
  at % 2 === 0 ? [{ call: at / 2 + 1, request, answer: messages[at + 1] }] : [],
);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What the guide shows of a text: `…` stands for anything but nothing. */
const shownAs = (text: string) =>
  expect.stringMatching(new RegExp(`^${text.split('…').map(escaped).join('.+')}$`, 's'));

/** What the guide shows of a value: its texts as shown, of an object the fields that it names, of a list all that is in it. */
const asShown = (value: unknown): unknown => {
  if (typeof value === 'string') return shownAs(value);
  if (Array.isArray(value)) return value.map(asShown);
  if (typeof value !== 'object' || value === null) return value;
  return expect.objectContaining(
    Object.fromEntries(Object.entries(value).map(([name, each]) => [name, asShown(each)])),
  );
};

const send = (api: Api, { first, headers, body }: Message): Promise<Answer> => {
  const [method, path = ''] = first.split(' ');
  return method === 'GET' ? api.get(path, headers) : api.post(path, body, headers);
};

describeOnPGlite("a plan's year in twenty calls", (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });

  it('is what the server shows, and its first pages lead to it', async () => {
    const copy = readFileSync(new URL('../examples/guide.md', import.meta.url), 'utf8');
    expect(copy, 'packages/api/examples/guide.md is a copy of docs/guide.md').toBe(guide);
    const { status, text } = await api.get('/docs/guides/plans-year');
    expect([status, text.match(/<pre class="wide"/g)?.length, text.match(/<h2>/g)?.length]).toEqual([200, 40, 7]);
    expect(text).not.toMatch(/\*\*|```|## /);
    for (const page of ['/', '/docs']) expect((await api.get(page)).text).toContain('href="/docs/guides/plans-year"');
  });

  it('has twenty calls, each with its answer, told in order', () => {
    expect([calls.length, messages.length]).toEqual([20, 40]);
    expect([...guide.matchAll(/^\*\*(\d+)\.\*\*/gm)].map(([, number]) => Number(number))).toEqual(
      calls.map(({ call }) => call),
    );
  });

  it.each(calls)('call $call is answered as the guide says: $request.first', async ({ request, answer }) => {
    const came = await send(api, request);
    expect(String(came.status), came.text).toBe(answer?.first);
    for (const [name, value] of Object.entries(answer?.headers ?? {}))
      expect(came.headers[name], name).toEqual(shownAs(value));
    expect(came.body).toEqual(asShown(JSON.parse(answer?.body ?? '{}')));
  });
});
