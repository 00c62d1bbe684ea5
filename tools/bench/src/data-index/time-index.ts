import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataset, shuffledSampler } from '@circlet/data';
import { makeSet } from './made-up-set.ts';
import type { IndexOptions } from './options.ts';

export interface IndexTimes {
  readonly openSeconds: number;
  /** What the process has more than before, after the garbage is collected. */
  readonly openBytes: number;
  readonly peakBytes: number;
  readonly fileBytes: number;
  readonly sampleSeconds: number;
}

const BATCH = 256;
const BATCHES = 1_000;

export async function timeIndex(options: IndexOptions): Promise<IndexTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'circlet-index-'));
  try {
    const { path, fileBytes } = makeSet(folder, options);
    collect();
    const before = process.memoryUsage().rss;
    const begin = performance.now();
    await using dataset = await openDataset(path, { kind: options.kind });
    const openSeconds = (performance.now() - begin) / 1000;
    if (dataset.items.length !== options.images) throw new Error(`${dataset.items.length} images were found`);
    const peakBytes = peak() - before;
    collect();
    const openBytes = process.memoryUsage().rss - before;
    const samplingMs = performance.now();
    const sampler = shuffledSampler(dataset, { seed: 1, globalBatch: BATCH, shardSize: BATCH });
    for (let step = 0; step < Math.min(BATCHES, sampler.stepsPerEpoch); step++) {
      for (const item of sampler.shard(0, step, 0)) {
        if (dataset.items.at(item)?.classIndex === undefined || dataset.locate(item).kind === 'file')
          throw new Error('an item is lost');
      }
    }
    return { openSeconds, openBytes, peakBytes, fileBytes, sampleSeconds: (performance.now() - samplingMs) / 1000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function collect(): void {
  globalThis.gc?.();
}

function peak(): number {
  try {
    return 1024 * Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'latin1'))?.[1]);
  } catch {
    return 1024 * process.resourceUsage().maxRSS;
  }
}
