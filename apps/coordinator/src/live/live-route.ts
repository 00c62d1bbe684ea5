import type { PageHandler } from '@circlet/security';
import type { LiveFeed } from './feed.ts';

/** Readers of the live page at once; docs/limits.md. */
export const MAX_READERS = 16;
/** What a reader may be behind before its connection is closed: it comes again and gets the whole state anew. */
const MAX_BEHIND_BYTES = 4 * 2 ** 20;
/** Tells the page that the run is still there, and keeps the connection from being closed as idle. */
const BEAT_MS = 2_000;

/** Server-sent events: a line of JSON each, `FeedMessage`. @param of null: the run is being set up */
export function liveRoute(of: () => LiveFeed | null): PageHandler {
  return ({ method }, response) => {
    const feed = of();
    if (feed === null || feed.numReaders >= MAX_READERS) {
      response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '1' });
      response.end(feed === null ? 'the run is being set up\n' : 'too many readers\n');
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    if (method === 'HEAD') {
      response.end();
      return;
    }
    const write = (text: string): void => {
      if (response.writableLength > MAX_BEHIND_BYTES) response.destroy();
      else response.write(text);
    };
    const subscription = feed.subscribe((json) => write(`data: ${json}\n\n`));
    const beating = setInterval(() => write(':\n\n'), BEAT_MS);
    response.on('close', () => {
      clearInterval(beating);
      subscription[Symbol.dispose]();
    });
  };
}
