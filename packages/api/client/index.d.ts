import type { Client } from 'openapi-fetch';
import type { components, paths } from './contract.js';

export type { components, operations, paths } from './contract.js';

/** A schema of the contract by its name, such as `Schema<'Verdict'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

export interface Connecting {
  /** An API key or an access token. */
  readonly credential?: string;
  /** How often a request is sent at most, where its answer is lost or the server has no time; 3 unless said. */
  readonly tries?: number;
  /** Sends a request; that of the platform unless said. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/**
 * A client of a server: `GET` and `POST` take an address of the contract and what it asks for, and give `data` or `error`,
 * typed by the contract. What can be repeated safely is repeated when no answer comes: reads, and whatever has an
 * `Idempotency-Key`.
 *
 * @param address of the server, such as http://127.0.0.1:8080
 */
export function connect(address: string, options?: Connecting): Client<paths>;
