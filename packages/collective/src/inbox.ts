import type { Frame } from './edge.ts';

/** Frames that have arrived and nobody has asked for yet, or the one who waits for the next. */
export class Inbox {
  readonly #frames: Frame[] = [];
  #waiting: { resolve(frame: Frame): void; reject(error: Error): void } | undefined;
  #failure: Error | undefined;

  get length(): number {
    return this.#frames.length;
  }

  put(frame: Frame): void {
    if (this.#waiting === undefined) {
      this.#frames.push(frame);
      return;
    }
    const { resolve } = this.#waiting;
    this.#waiting = undefined;
    resolve(frame);
  }

  /** At most one call may wait at a time. */
  take(): Promise<Frame> {
    if (this.#failure !== undefined) {
      return Promise.reject(this.#failure);
    }
    const frame = this.#frames.shift();
    if (frame !== undefined) {
      return Promise.resolve(frame);
    }
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  /** Ends the waiting and all later calls. Frames that have arrived are dropped: their collective cannot end. */
  fail(error: Error): void {
    this.#failure ??= error;
    this.#frames.length = 0;
    this.#waiting?.reject(this.#failure);
    this.#waiting = undefined;
  }
}
