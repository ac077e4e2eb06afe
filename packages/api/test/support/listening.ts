import type { AddressInfo } from 'node:net';
import type { AppOptions } from '../../src/server/app.js';
import { type Api, openApi, type ServedDatabase } from './api.js';

/** A server on a port, for what only a connection shows. Its views do not follow: the tests are about something else. */
export async function listening(
  database: ServedDatabase,
  options: Partial<AppOptions> = {},
): Promise<{ readonly api: Api; readonly address: string }> {
  const api = await openApi(database, { followAfter: new Promise(() => undefined), ...options });
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  return { api, address: `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}` };
}
