import { randomBytes } from 'node:crypto';
import { closeSync, constants, fstatSync, ftruncateSync, openSync } from 'node:fs';
import koffi from 'koffi';
import { type LibC, loadLibC } from './libc.ts';

/**
 * Memory of one rank that the other ranks of its host map too. It has no name in any file system (memfd_create, Linux), so
 * nothing is left behind however its process ends, and the size of /dev/shm does not matter.
 *
 * Nothing of it may be touched after disposal: it is gone from this process.
 */
export interface Region extends Disposable {
  readonly values: Float32Array;
  /** Number of the last barrier that the owner has come to; atomic. */
  readonly arrived: Int32Array;
  /** 1 while the owner sleeps, or is about to, until it is rung; atomic. */
  readonly isAsleep: Int32Array;
  /** Wakes the owner. */
  ring(): void;
  /** For the owner: sleeps until it is rung, at most `ms`; the whole thread. */
  sleep(ms: number): void;
}

export interface OwnRegion extends Region {
  /** Where the others find it: `memfd:` process, descriptor and a token that only the right memory begins with. */
  readonly endpoint: string;
}

/** Pages are only taken once they are written to. */
const REGION_BYTES = 32 * 1_048_576;
const TOKEN_BYTES = 16;
/** Each word that processes pass to and fro has a cache line of its own, in the first page. */
const ARRIVED_AT = 128;
const ASLEEP_AT = 256;
const SEMAPHORE_AT = 384;
const VALUES_AT = 4_096;

/** A region of this process; null where the system has no such memory. */
export function createRegion(): OwnRegion | null {
  const libc = loadLibC();
  const descriptor = libc?.memfdCreate('circlet') ?? -1;
  if (libc === null || descriptor < 0) return null;
  try {
    ftruncateSync(descriptor, REGION_BYTES);
    const { head, ...region } = map(libc, descriptor);
    const token = randomBytes(TOKEN_BYTES);
    head.set(token);
    libc.semInit(region.address + BigInt(SEMAPHORE_AT));
    return {
      ...region,
      endpoint: `memfd:${process.pid}:${descriptor}:${token.toString('hex')}`,
      [Symbol.dispose]: once(() => {
        region[Symbol.dispose]();
        closeSync(descriptor);
      }),
    };
  } catch {
    closeSync(descriptor);
    return null;
  }
}

/** The region at `endpoint`; null where it cannot be reached: on another host, in another container, of another user. */
export function openRegion(endpoint: string): Region | null {
  const libc = loadLibC();
  const [, pid, number, token] = /^memfd:(\d+):(\d+):([0-9a-f]{32})$/.exec(endpoint) ?? [];
  if (libc === null || token === undefined) return null;
  let descriptor: number;
  try {
    descriptor = openSync(`/proc/${pid}/fd/${number}`, constants.O_RDWR);
  } catch {
    return null;
  }
  try {
    // Behind the end of a shorter file there is no memory: a look there would end the process.
    if (fstatSync(descriptor).size < REGION_BYTES) return null;
    const { head, ...region } = map(libc, descriptor);
    if (Buffer.from(head).toString('hex') === token) return region;
    region[Symbol.dispose]();
    return null;
  } catch {
    return null;
  } finally {
    closeSync(descriptor);
  }
}

function map(libc: LibC, descriptor: number): Region & { readonly head: Uint8Array; readonly address: bigint } {
  const address = libc.map(REGION_BYTES, descriptor);
  const memory = koffi.view(address, REGION_BYTES);
  const semaphore = address + BigInt(SEMAPHORE_AT);
  return {
    address,
    head: new Uint8Array(memory, 0, TOKEN_BYTES),
    arrived: new Int32Array(memory, ARRIVED_AT, 1),
    isAsleep: new Int32Array(memory, ASLEEP_AT, 1),
    values: new Float32Array(memory, VALUES_AT),
    ring: () => libc.semPost(semaphore),
    sleep: (ms) => libc.semWait(semaphore, ms),
    [Symbol.dispose]: once(() => libc.unmap(address, REGION_BYTES)),
  };
}

/** A second unmap or close could hit what the system has given to others since. */
function once(action: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) action();
    isDone = true;
  };
}
