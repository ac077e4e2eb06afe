import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { EdgeServer } from '../edge/index.js';

/** Counts what a server answers, by method, route pattern and status: never an address, an id or a word of a plan. */
export function measure(app: EdgeServer): Registry {
  const registry = new Registry();
  // The delay of the event loop is sampled: a hundred times a second would be most of what an idle server does.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 100 });
  const answered = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the header of a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  });
  const underWay = new Gauge({
    name: 'http_requests_under_way',
    help: 'Requests whose answer is not out yet',
    registers: [registry],
  });
  app.addHook('onRequest', (_request, reply, done) => {
    underWay.inc();
    reply.raw.once('close', () => underWay.dec());
    done();
  });
  app.addHook('onResponse', ({ method, routeOptions }, reply, done) => {
    const route = routeOptions.url ?? 'none';
    answered.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
  return registry;
}

/** Where the metrics are served, and what is done before they are told. */
export interface Served {
  readonly port: number;
  readonly host: string;
  readonly look: () => Promise<void>;
}

/** Serves the metrics in Prometheus' form at `/metrics` of a port of their own, which callers of the API do not reach. */
export function serveMetrics(registry: Registry, { port, host, look }: Served): Promise<Server> {
  const server = createServer((request, response) => {
    const isAsked = request.method === 'GET' && request.url === '/metrics';
    if (!isAsked) {
      response.writeHead(404).end();
      return;
    }
    const told = look().then(() => registry.metrics());
    told.then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
