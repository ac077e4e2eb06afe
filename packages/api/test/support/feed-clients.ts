/** One event as a client takes it in: where it stands, and the place to go on from. */
export interface Taken {
  readonly place: string;
  readonly position: string;
  readonly id: string;
}

/** Reads a feed from a place and hands on each event; `take` throws to kill the client there. */
export type Client = (address: string, place: string, take: (event: Taken) => void) => Promise<void>;

interface Item {
  readonly position: string;
  readonly id: string;
}

async function pages(address: string, place: string, accept: string, take: (event: Taken) => void): Promise<void> {
  for (let after = place; ; ) {
    const answer = await fetch(`${address}?after=${after}&limit=700`, { headers: { accept } });
    const body = (await answer.json()) as { readonly items: readonly Item[] } | readonly Item[];
    const items = 'items' in body ? body.items : body;
    if (items.length === 0) return;
    for (const { position, id } of items) take({ place: position, position, id });
    after = new URLSearchParams(/\?([^>]*)>/.exec(answer.headers.get('link') ?? '')?.[1]).get('after') ?? after;
  }
}

/** The blocks of a stream of events, for as long as it lasts; half a block at its end is no block. */
export async function* blocks(answer: Response): AsyncGenerator<ReadonlyMap<string, string>> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const bytes of answer.body ?? []) {
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    const whole = text.split('\n\n');
    text = whole.pop() ?? '';
    for (const block of whole)
      yield new Map(block.split('\n').map((line) => /^(\w*): ?(.*)$/.exec(line)?.slice(1) as [string, string]));
  }
}

async function stream(address: string, place: string, take: (event: Taken) => void): Promise<void> {
  const killing = new AbortController();
  const headers = { accept: 'text/event-stream', 'last-event-id': place };
  try {
    for await (const block of blocks(await fetch(address, { headers, signal: killing.signal }))) {
      const [id, data] = [block.get('id'), block.get('data')];
      if (id === undefined || data === undefined) continue;
      const event = JSON.parse(data) as Item;
      take({ place: id, position: event.position, id: event.id });
    }
  } finally {
    killing.abort();
  }
}

/** A client of each form. */
export const clients: Readonly<Record<'json' | 'cloudEvents' | 'stream', Client>> = {
  json: (address, place, take) => pages(address, place, 'application/json', take),
  cloudEvents: (address, place, take) => pages(address, place, 'application/cloudevents-batch+json', take),
  stream,
};
