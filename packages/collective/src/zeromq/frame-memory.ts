import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import koffi from 'koffi';

type Transfer = (this: ArrayBuffer, newLength: 0) => ArrayBuffer;

let transfer: Transfer | undefined;

/**
 * Gives a received frame's memory back to ZeroMQ at once; the payload is empty afterwards. Otherwise a collection has to find it
 * unused: V8 starts a full one for every few dozen megabytes, and until then each frame takes fresh pages from the system
 * (docs/decisions/0007).
 */
export function freePayload(payload: Uint8Array): void {
  transfer ??= (ArrayBuffer.prototype as { transfer?: Transfer }).transfer ?? transferOfNode20();
  transfer.call(payload.buffer as ArrayBuffer, 0);
}

/** Node 20 has ECMAScript's function of 2024 behind a flag that only new contexts look at. */
function transferOfNode20(): Transfer {
  setFlagsFromString('--harmony-rab-gsab-transfer');
  return runInNewContext('ArrayBuffer.prototype.transfer') as Transfer;
}

const M_TRIM_THRESHOLD = -1;
const M_MMAP_THRESHOLD = -3;

/**
 * Has the C library keep the memory of freed frames for the next ones: a process that has freed nothing larger gives 2 MiB back to
 * the system at once, and the page faults of the next frame cost its receiver more than copying (docs/decisions/0007). The thresholds
 * are those that glibc sets itself once 32 MiB are freed in one piece. Nothing happens where the C library is another.
 */
export function keepFreedMemory(): void {
  try {
    const mallopt = koffi.load(null).func('int mallopt(int param, int value)');
    mallopt(M_MMAP_THRESHOLD, 32 * 1_048_576);
    mallopt(M_TRIM_THRESHOLD, 64 * 1_048_576);
  } catch {
    // Another C library, or a process that may not load code: frames only take longer.
  }
}
