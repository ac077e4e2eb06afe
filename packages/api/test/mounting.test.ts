import fastify from 'fastify';
import { expect, test } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { buildApp, mount } from '../src/index.js';
import { newId, newKey } from './support/ids.js';

describeOnPGlite('mounted in another server', (database) => {
  test('it answers its own addresses by its own rules, and the other keeps the rest', async () => {
    const outer = fastify();
    const seen: string[] = [];
    outer.addHook('onSend', async (request) => {
      seen.push(request.url);
    });
    outer.get('/', async () => 'outer');
    await mount(outer, await buildApp({ ...database(), log: { level: 'silent' } }));
    await outer.listen({ host: '127.0.0.1', port: 0 });
    const address = `http://127.0.0.1:${(outer.server.address() as { port: number }).port}`;

    expect(await (await fetch(address)).text()).toBe('outer');
    const id = newId();
    const data = { title: 'Plan', municipality: '550', period: '2024', kind: 'plan', language: 'da' };
    const headers = { 'content-type': 'application/json', 'idempotency-key': newKey() };
    const drafted = await fetch(`${address}/v1/plans`, { method: 'POST', headers, body: JSON.stringify({ id, data }) });
    expect([drafted.status, drafted.headers.get('location')]).toEqual([201, `/v1/plans/${id}`]);
    expect(await (await fetch(`${address}/v1/plans/${id}`)).json()).toMatchObject({ title: 'Plan' });
    const page = await fetch(`${address}/plans/${id}`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    for (const path of ['/scorecard', '/pages/style.css', '/docs'])
      expect((await fetch(`${address}${path}`)).status).toBe(200);
    const broken = await fetch(`${address}/v1/plans`, { method: 'POST', headers, body: '{' });
    expect(await broken.json()).toMatchObject({ code: 'invalid-json', status: 400 });
    expect(await (await fetch(`${address}/v1/nothing`)).json()).toMatchObject({ code: 'not-found' });
    expect((await fetch(`${address}/nothing`)).status).toBe(404);
    expect(seen.filter((url) => url.startsWith('/v1'))).toEqual([]);
    await outer.close();
  });
});
