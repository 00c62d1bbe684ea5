import { readable } from './readable.ts';

/** What others say: tfjs, a server, the file system. */
const MOST_CHARACTERS = 500;

/** What every failure of this package shares: a stable code. */
export abstract class EmbedderError extends Error {
  abstract readonly code: `CIRCLET_EMBEDDER_${string}`;
}

/** There is no exported model, it is damaged, or no backend computes it. */
export class EmbedderModelError extends EmbedderError {
  readonly code = 'CIRCLET_EMBEDDER_MODEL';

  constructor(place: string, problem: string, remedy: string, options?: ErrorOptions) {
    super(
      `expected what coordinator:export --format=tfjs writes at ${readable(place, MOST_CHARACTERS)}, got ${readable(problem, MOST_CHARACTERS)}; ${remedy}`,
      options,
    );
    this.name = 'EmbedderModelError';
  }
}

/** What was given is no image, or its values are not as many as its sides say. */
export class EmbedderImageError extends EmbedderError {
  readonly code = 'CIRCLET_EMBEDDER_IMAGE';
  /** Its place among those that were given. */
  readonly index: number;

  constructor(index: number, problem: string, options?: ErrorOptions) {
    super(`image ${index}: ${readable(problem, MOST_CHARACTERS)}`, options);
    this.name = 'EmbedderImageError';
    this.index = index;
  }
}

/** The backend gave no direction: NaN, ±Infinity or nothing but zeros. */
export class EmbedderOutputError extends EmbedderError {
  readonly code = 'CIRCLET_EMBEDDER_OUTPUT';
  readonly index: number;

  constructor(index: number, what: string, backend: string) {
    super(
      `image ${index}: expected an embedding that has a length, got ${what} on the backend ${backend}; ` +
        'try another backend, and train anew if it stays so',
    );
    this.name = 'EmbedderOutputError';
    this.index = index;
  }
}

/** `embed` after `dispose`. */
export class EmbedderDisposedError extends EmbedderError {
  readonly code = 'CIRCLET_EMBEDDER_DISPOSED';

  constructor() {
    super('expected an embedder that is in use, got one that was disposed; load it again');
    this.name = 'EmbedderDisposedError';
  }
}

/** The page that compares two images has not been built. */
export class PageNotBuiltError extends EmbedderError {
  readonly code = 'CIRCLET_EMBEDDER_PAGE';

  constructor(parts: URL) {
    super(`expected the page's parts in ${parts.pathname}, found none; build them: npx nx run embedder:build`);
    this.name = 'PageNotBuiltError';
  }
}

/** The page cannot be written; nothing of it is left. */
export class PageWriteError extends EmbedderError {
  readonly code = 'CIRCLET_EMBEDDER_PAGE_WRITE';

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(
      `could not write ${path} (${readable(reason, MOST_CHARACTERS)}); name another place, or free some space`,
      options,
    );
    this.name = 'PageWriteError';
  }
}
