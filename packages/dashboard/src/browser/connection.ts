import type { FeedMessage } from '../feed/messages.ts';
import { authorised } from './token.ts';

export type LinkState = 'connecting' | 'live' | 'lost' | 'locked';

export interface ConnectionDependencies {
  readonly token: () => string | null;
  readonly onMessage: (message: FeedMessage) => void;
  readonly onLink: (state: LinkState) => void;
}

/** A beat comes every 2 s. */
const SILENCE_MS = 6_000;
const FIRST_RETRY_MS = 500;
const MOST_RETRY_MS = 5_000;

/**
 * Reads the coordinator's server-sent events, and comes again for as long as the page is open. With `fetch` instead of EventSource,
 * which can send no token, gives up at the first refusal, and does not notice a dead link.
 */
export function connect({ token, onMessage, onLink }: ConnectionDependencies): { readonly again: () => void } {
  let retryMs = FIRST_RETRY_MS;
  let timer: number | undefined;
  let current: AbortController | null = null;

  const run = async (): Promise<void> => {
    const controller = new AbortController();
    current = controller;
    let silence: number | undefined;
    const heard = (): void => {
      clearTimeout(silence);
      silence = window.setTimeout(() => controller.abort(), SILENCE_MS);
    };
    let isLocked = false;
    try {
      heard();
      const response = await fetch('live', {
        headers: { accept: 'text/event-stream', ...authorised(token()) },
        cache: 'no-store',
        signal: controller.signal,
      });
      isLocked = response.status === 401;
      if (response.ok && response.body !== null) {
        for await (const data of eventData(response.body, heard)) {
          if (current !== controller) return;
          onMessage(JSON.parse(data) as FeedMessage);
          retryMs = FIRST_RETRY_MS;
          onLink('live');
        }
      }
    } catch {
      // The coordinator has gone, or the link: it is tried again below.
    } finally {
      clearTimeout(silence);
    }
    if (current !== controller) return;
    onLink(isLocked ? 'locked' : 'lost');
    if (isLocked) return;
    timer = window.setTimeout(() => void run(), retryMs);
    retryMs = Math.min(MOST_RETRY_MS, 2 * retryMs);
  };
  const again = (): void => {
    clearTimeout(timer);
    current?.abort();
    current = null;
    retryMs = FIRST_RETRY_MS;
    onLink('connecting');
    void run();
  };
  again();
  return { again };
}

/** The data of each event; lines that begin with a colon only say that somebody is there. */
async function* eventData(body: ReadableStream<Uint8Array>, onBytes: () => void): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  let parts: string[] = [];
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    onBytes();
    const lines = value.split('\n');
    lines.forEach((line, index) => {
      if (index > 0) parts.push('\n');
      parts.push(line);
    });
    // Joined once an event is whole: a long one comes in many pieces.
    if (!value.includes('\n')) continue;
    const text = parts.join('');
    const events = text.split('\n\n');
    parts = [events.pop() ?? ''];
    for (const event of events) {
      if (event.startsWith('data: ')) yield event.slice('data: '.length);
    }
  }
}
