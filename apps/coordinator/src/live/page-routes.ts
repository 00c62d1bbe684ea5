import type { PageHandler, PageRoutes } from '@circlet/security';
import { liveRoute } from './live-route.ts';
import type { LiveRun } from './live-run.ts';
import { pageFileRoutes } from './page-files.ts';

/** The live page, what it reads, and its buttons. */
export function livePageRoutes(live: () => Pick<LiveRun, 'feed' | 'sheet'> | null, actions: PageRoutes): PageRoutes {
  const files = Object.entries(pageFileRoutes()).map(([path, open]) => [path, { open }] as const);
  return {
    ...Object.fromEntries(files),
    '/live': liveRoute(() => live()?.feed ?? null),
    '/gallery.jpg': galleryRoute(() => live()?.sheet ?? null),
    ...actions,
  };
}

function galleryRoute(sheet: () => LiveRun['sheet']): PageHandler {
  return ({ method }, response) => {
    const latest = sheet();
    if (latest === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('no evaluation had pictures yet\n');
      return;
    }
    response.writeHead(200, {
      'content-type': 'image/jpeg',
      'content-length': latest.jpeg.length,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
    });
    response.end(method === 'HEAD' ? undefined : latest.jpeg);
  };
}
