import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import koffi from 'koffi';
import type { Pointer } from './declarations.ts';

type Transfer = (this: ArrayBuffer, newLength: 0) => ArrayBuffer;

let transfer: Transfer | undefined;

/** Memory of TensorFlow as an array, without a copy. To be given back by `endView` before TensorFlow frees the memory. */
export function viewFloats(address: Pointer | null, length: number): Float32Array {
  return length === 0 || address === null ? new Float32Array(0) : new Float32Array(koffi.view(address, 4 * length));
}

/**
 * Empties a view: whoever still holds it finds nothing instead of freed memory. And V8, which counts memory outside of its heap
 * and would start a full collection every 64 MB of views, no longer counts it: two workers with IResNet100's gradients spent a
 * tenth of a step on that.
 */
export function endView(view: Float32Array): void {
  transfer ??= arrayBufferTransfer();
  if (view.length > 0) transfer.call(view.buffer as ArrayBuffer, 0);
}

/** ArrayBuffer.prototype.transfer (ECMAScript 2024); Node 20 has it behind a flag that only new contexts look at. */
function arrayBufferTransfer(): Transfer {
  const own = (ArrayBuffer.prototype as { transfer?: Transfer }).transfer;
  if (own !== undefined) return own;
  setFlagsFromString('--harmony-rab-gsab-transfer');
  return runInNewContext('ArrayBuffer.prototype.transfer') as Transfer;
}
