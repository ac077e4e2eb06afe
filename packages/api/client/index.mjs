import createClient from 'openapi-fetch';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether a repeat is safe: reads are, and what carries a key is done once, however often it is sent. */
const repeatable = ({ method, headers }) => method === 'GET' || method === 'HEAD' || headers.has('idempotency-key');

async function patiently(request, send, tries) {
  for (let attempt = 1; ; attempt += 1) {
    const last = attempt >= tries || !repeatable(request);
    try {
      const answer = await send(last ? request : request.clone());
      if (last || (answer.status !== 503 && answer.status !== 429)) return answer;
      await pause(1000 * Number(answer.headers.get('retry-after') ?? 1));
    } catch (error) {
      if (last || request.signal.aborted) throw error;
      await pause(200 * 2 ** attempt);
    }
  }
}

export function connect(address, { credential, tries = 3, fetch: send = globalThis.fetch } = {}) {
  return createClient({
    baseUrl: address,
    headers: credential === undefined ? {} : { authorization: `Bearer ${credential}` },
    fetch: (request) => patiently(request, send, tries),
  });
}
