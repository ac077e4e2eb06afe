import { createHmac } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import type { FeedEvent } from '@planspor/projections';
import { publicLookup, receiverFault } from './receivers.js';

/** How long a receiver may take to answer, in milliseconds. */
const patience = 10_000;

/** What became of a sending: the status of the answer, or why there was none. */
export type Delivery = { readonly status: number } | { readonly error: string };

/** Sends bytes with headers to an address; never throws. */
export type Send = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  stop: AbortSignal,
) => Promise<Delivery>;

/** How a secret is told: Standard Webhooks, symmetric. */
export const secretText = (secret: Buffer): string => `whsec_${secret.toString('base64')}`;

/**
 * An event as it is sent, with the three headers of Standard Webhooks. The id is the event's, so whoever gets it twice knows.
 *
 * @param now milliseconds since 1970 UTC
 */
export function signedMessage(event: FeedEvent, secret: Buffer, now: number) {
  const body = JSON.stringify({ type: event.type, timestamp: event.recordedAt, data: event });
  const timestamp = String(Math.floor(now / 1000));
  const signature = createHmac('sha256', secret).update(`${event.id}.${timestamp}.${body}`).digest('base64');
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Planspor',
    'webhook-id': event.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
  return { headers, body };
}

/**
 * Sends over HTTP. A redirection is not followed: it is no yes. Without `allowPrivate` nothing is sent but by https, and
 * never to an address of a private network, whatever the name led to when the subscription was made.
 */
export function httpSender(allowPrivate: boolean): Send {
  const options = { keepAlive: true, maxSockets: 4, timeout: patience };
  const agents = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) };
  return (url, headers, body, stop) =>
    new Promise((resolve) => {
      const fault = receiverFault(url, allowPrivate);
      if (fault !== undefined) return resolve({ error: fault });
      const target = new URL(url);
      const isPlain = target.protocol === 'http:';
      const request = (isPlain ? http : https).request(target, {
        method: 'POST',
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        agent: agents[isPlain ? 'http:' : 'https:'],
        signal: AbortSignal.any([stop, AbortSignal.timeout(patience)]),
        ...(allowPrivate ? {} : { lookup: publicLookup }),
      });
      request.on('response', (answer) => {
        answer.on('error', () => undefined);
        answer.resume();
        resolve({ status: answer.statusCode ?? 0 });
      });
      request.on('error', (error) => resolve({ error: wordsOf(error) }));
      request.end(body);
    });
}

const wordsOf = (error: Error): string =>
  error.name === 'AbortError' || error.name === 'TimeoutError' ? 'no answer within ten seconds' : error.message;
