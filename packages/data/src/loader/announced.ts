import { type ImageBatch, type LoadRequest } from '../contract.ts';

/** Batches announced but not asked for yet. The first few are in work or ready, the rest wait their turn. */
export interface AnnouncedBatches {
  announce(request: LoadRequest): void;
  /** The announced batch, or one started now when it was not announced. */
  take(request: LoadRequest): Promise<ImageBatch>;
}

interface Announced {
  readonly key: string;
  readonly request: LoadRequest;
  batch: Promise<ImageBatch> | null;
}

/**
 * @param maxAhead batches decoded ahead; bounds the memory
 * @param start begins to decode
 */
export function announcedBatches(
  maxAhead: number,
  start: (request: LoadRequest) => Promise<ImageBatch>,
): AnnouncedBatches {
  const queue: Announced[] = [];

  function startAhead(): void {
    for (const announced of queue.slice(0, maxAhead)) {
      if (announced.batch !== null) continue;
      announced.batch = start(announced.request);
      // Nobody may ever ask for it; whoever does gets the error.
      announced.batch.catch(() => {});
    }
  }

  return {
    announce(request) {
      const key = keyOf(request);
      if (queue.some((announced) => announced.key === key)) return;
      queue.push({ key, request: { ...request, items: request.items.slice() }, batch: null });
      startAhead();
    },
    take(request) {
      const key = keyOf(request);
      const at = queue.findIndex((announced) => announced.key === key);
      if (at < 0) return start(request);
      // Announcements come in order: what stands before was skipped (an abandoned plan) and would only block the queue.
      const taken = queue.splice(0, at + 1).at(-1) as Announced;
      const batch = taken.batch ?? start(request);
      startAhead();
      return batch;
    },
  };
}

function keyOf({ items, augment }: LoadRequest): string {
  const place = augment === null ? '' : `${augment.epoch}/${augment.step}/${augment.shard}`;
  return `${place}:${items.join(' ')}`;
}
