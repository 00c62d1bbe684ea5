/** What one page takes from whoever asks. docs/security.md states them. */
export interface PageLimits {
  /** All headers of a request. */
  readonly headerBytes: number;
  /** From the connection to the end of the headers; TLS has as long again. */
  readonly headerMs: number;
  /** From the connection to the end of the request, and for a reader to take its answer. */
  readonly requestMs: number;
  /** Between two requests of a connection. */
  readonly idleMs: number;
  readonly connections: number;
  /** Over all readers, in the long run. */
  readonly requestsPerSecond: number;
  /** At once, after a pause. */
  readonly burst: number;
}

/** A scrape every second by a handful of readers stays far below. */
export const DEFAULT_PAGE_LIMITS: PageLimits = {
  headerBytes: 8 * 1024,
  headerMs: 5_000,
  requestMs: 10_000,
  idleMs: 5_000,
  connections: 64,
  requestsPerSecond: 20,
  burst: 40,
};
