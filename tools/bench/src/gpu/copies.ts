import type { Engine } from '@circlet/tensorflow';
import { median } from '../report.ts';

/** Moving one tensor between host and device; rates in GB/s. */
export interface Copy {
  readonly megabytes: number;
  readonly toDevice: number;
  readonly fromDevice: number;
  /** While reading, the share of the time in which the event loop was busy. */
  readonly busyShare: number;
}

/** The last is the weights of an IResNet100, in fp32. */
const MEGABYTES = [1, 16, 64, 261];
const TURNS = 5;

/** @throws Error when what comes back is not what was sent */
export async function timeCopies(engine: Engine): Promise<Copy[]> {
  const copies: Copy[] = [];
  for (const megabytes of MEGABYTES) {
    const values = Float32Array.from({ length: megabytes * 250_000 }, (_, index) => index);
    const turns: { up: number; down: number; busy: number }[] = [];
    for (let turn = 0; turn <= TURNS; turn++) {
      const begin = performance.now();
      using tensor = engine.upload({ shape: [values.length], dtype: 'float32' }, values);
      const sent = performance.now();
      const loop = performance.eventLoopUtilization();
      const back = await tensor.read();
      const { utilization } = performance.eventLoopUtilization(loop);
      turns.push({ up: sent - begin, down: performance.now() - sent, busy: utilization });
      if (Buffer.compare(bytesOf(values), bytesOf(back)) !== 0) {
        throw new Error(`${megabytes} MB came back changed: the figures would mean nothing`);
      }
    }
    // The first turn allocates.
    const timed = turns.slice(1);
    const rate = (milliseconds: number): number => megabytes / milliseconds;
    copies.push({
      megabytes,
      toDevice: rate(median(timed.map(({ up }) => up))),
      fromDevice: rate(median(timed.map(({ down }) => down))),
      busyShare: median(timed.map(({ busy }) => busy)),
    });
  }
  return copies;
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}
