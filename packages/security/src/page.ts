import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { isLoopback } from './mode.ts';
import type { PageAccess } from './page-access.ts';
import { DEFAULT_PAGE_LIMITS, type PageLimits } from './page-limits.ts';
import { PageOptionsError } from './errors.ts';
import { requestRate } from './request-rate.ts';
import { bearerCheck } from './bearer-token.ts';

/** Answers a request that has passed all checks: rate, host, token, method and size. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** What answers at each path, for example `/metrics`. */
export type PageRoutes = Readonly<Record<string, PageHandler>>;

export interface PageOptions extends PageAccess {
  readonly limits?: Partial<PageLimits>;
  /** Somebody was refused. */
  readonly onRefused: () => void;
}

export interface Page extends AsyncDisposable {
  /** `http://127.0.0.1:9464`; paths follow. */
  readonly origin: string;
}

/** A text that is made anew for every reader. */
export function textPage(contentType: string, text: () => Promise<string>): PageHandler {
  return ({ method }, response) => {
    text().then(
      (made) => {
        response.writeHead(200, { ...HEADERS, 'content-type': contentType });
        response.end(method === 'HEAD' ? undefined : made);
      },
      // Whatever it says may be of files and addresses of this host.
      () => response.writeHead(500, HEADERS).end('cannot be read now\n'),
    );
  };
}

/**
 * Serves pages that can be read and nothing else: GET and HEAD, no body, no cookies, no state.
 *
 * @throws PageOptionsError; the system's own error where the address cannot be listened on
 */
export async function servePage(routes: PageRoutes, options: PageOptions): Promise<Page> {
  const { port, host, token, tls, onRefused } = options;
  const limits = { ...DEFAULT_PAGE_LIMITS, ...options.limits };
  if (token === null && !isLoopback(host)) {
    throw new PageOptionsError(`expected a token for a page on ${host}, which other hosts reach, got none`);
  }
  const hasToken = token === null ? null : bearerCheck(token);
  const allowed = requestRate(limits, () => performance.now());
  const refuse = (
    response: ServerResponse,
    status: number,
    text: string,
    headers: Record<string, string> = {},
  ): void => {
    onRefused();
    // What else is on this connection is not read.
    response.writeHead(status, { ...HEADERS, 'content-type': 'text/plain', connection: 'close', ...headers });
    response.end(`${text}\n`);
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { method = '', url = '', headers } = request;
    if (!allowed()) return refuse(response, 429, 'too many requests', { 'retry-after': '1' });
    if (hasToken === null && !isLoopback(hostOf(headers.host))) {
      // A web page in a browser of this host can have its own name point here; it cannot choose this header.
      return refuse(response, 421, 'expected a Host header that names this host');
    }
    if (hasToken !== null && !hasToken(headers.authorization)) {
      return refuse(response, 401, 'expected the bearer token of this page', { 'www-authenticate': 'Bearer' });
    }
    if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, 'expected GET', { allow: 'GET, HEAD' });
    if (hasBody(headers)) return refuse(response, 413, 'expected no body');
    const path = url.split('?')[0] ?? '';
    const handler = Object.hasOwn(routes, path) ? routes[path] : undefined;
    if (handler === undefined) {
      response.writeHead(404, HEADERS).end(`see ${Object.keys(routes).join(', ')}\n`);
      return;
    }
    handler(request, response);
  };
  const server = newServer(tls, limits, answer);
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    onRefused();
    const status = STATUS_OF[error.code ?? ''] ?? '400 Bad Request';
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
    else socket.destroy();
  });
  // A connection over `maxConnections` is closed unheard.
  server.on('drop', onRefused);
  server.on('tlsClientError', onRefused);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { address, port: actual, family } = server.address() as AddressInfo;
  const name = family === 'IPv6' ? `[${address}]` : address;
  return {
    origin: `http${tls === null ? '' : 's'}://${name}:${actual}`,
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

const STATUS_OF: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** @throws PageOptionsError where certificate and key do not go together */
function newServer(tls: PageOptions['tls'], limits: PageLimits, answer: Answer): Server {
  const options = {
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headerMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.idleMs,
    connectionsCheckingInterval: Math.min(1_000, limits.headerMs / 2),
  };
  let server: Server;
  try {
    server =
      tls === null
        ? createServer(options, answer)
        : createTlsServer({ ...options, ...tls, minVersion: 'TLSv1.2', handshakeTimeout: limits.headerMs }, answer);
  } catch (cause) {
    throw new PageOptionsError(`cannot use this certificate with this key: ${(cause as Error).message}`, { cause });
  }
  server.maxConnections = limits.connections;
  // Of a reader that does not take its answer.
  server.timeout = limits.requestMs;
  return server;
}

function hasBody(headers: IncomingMessage['headers']): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0;
}

/** Without the port. */
function hostOf(header = ''): string {
  return header.replace(/:\d+$/, '');
}
