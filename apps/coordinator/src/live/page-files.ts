import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { pageFiles } from '@circlet/dashboard';
import type { PageHandler } from '@circlet/security';

/** By path: a file of the page, and its type. */
const FILES: Readonly<Record<string, readonly [name: string, type: string]>> = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
  '/page.css': ['page.css', 'text/css; charset=utf-8'],
  '/inter.woff2': ['inter.woff2', 'font/woff2'],
  '/icon.svg': ['icon.svg', 'image/svg+xml'],
};

/** Nothing from elsewhere, nothing inline, no frames around it: what the page shows cannot become a program. */
const CONTENT_POLICY: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};

/** The page's own files, which tell nothing of the run. Read once, when they are first asked for. */
export function pageFileRoutes(): Readonly<Record<string, PageHandler>> {
  return Object.fromEntries(Object.entries(FILES).map(([path, [name, type]]) => [path, fileRoute(name, type)]));
}

function fileRoute(name: string, type: string): PageHandler {
  let packed: Buffer | null = null;
  let plain: Buffer | null = null;
  return ({ method, headers }, response) => {
    const url = new URL(name, pageFiles);
    if (plain === null && !existsSync(url)) {
      response.writeHead(503, { ...HEADERS, 'content-type': 'text/plain' });
      response.end('the page is not built; build it: npx nx run dashboard:build\n');
      return;
    }
    plain ??= readFileSync(url);
    packed ??= name.endsWith('.woff2') ? plain : gzipSync(plain, { level: 9 });
    const isPacked = packed !== plain && String(headers['accept-encoding'] ?? '').includes('gzip');
    const body = isPacked ? packed : plain;
    response.writeHead(200, {
      ...HEADERS,
      'content-type': type,
      'content-length': body.length,
      vary: 'accept-encoding',
      ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(method === 'HEAD' ? undefined : body);
  };
}
