import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

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
