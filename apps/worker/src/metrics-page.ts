import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import { WorkerUsageError } from './errors.ts';

export interface MetricsPage extends AsyncDisposable {
  /** `http://127.0.0.1:9464/metrics`. */
  readonly address: string;
}

/** Serves a registry at /metrics. @param port 0 for a free one @throws WorkerUsageError */
export async function serveMetrics(registry: Registry, port: number, host: string): Promise<MetricsPage> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end('see /metrics\n');
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new WorkerUsageError(`/metrics cannot listen on ${host}:${port}: ${cause.message}; choose another port`, {
          cause,
        }),
      ),
    );
    server.listen(port, host, resolve);
  });
  const { address, port: actual, family } = server.address() as AddressInfo;
  return {
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${actual}/metrics`,
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
