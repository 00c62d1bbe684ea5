import type { FrameHeader } from '@circlet/protocol';
import type { PushLane } from './push-lane.ts';

/** Sends of a group: a frame for a rank that is gone is never sent, so only the group's failure ends the wait. */
export class PendingSends {
  readonly #rejects = new Set<(error: Error) => void>();
  #failure: Error | undefined;

  async send(push: PushLane, header: FrameHeader, payload: Uint8Array): Promise<void> {
    if (this.#failure !== undefined) {
      throw this.#failure;
    }
    await new Promise<void>((resolve, reject) => {
      this.#rejects.add(reject);
      push
        .send(header, payload)
        .then(resolve, reject)
        .finally(() => this.#rejects.delete(reject));
    });
  }

  /** Ends the pending and all later sends. */
  fail(error: Error): void {
    this.#failure ??= error;
    this.#rejects.forEach((reject) => reject(error));
  }
}
