import { createHash } from 'node:crypto';
import type { Group } from '@circlet/collective';
import { PIECE_VALUES } from './checkpoint/safetensors-read.ts';
import { TransferError } from './errors.ts';
import type { Trainer } from './trainer.ts';

export interface Sharing<T> {
  /** The rank whose state it is. */
  readonly source: number;
  /** Ranks that take it over; the others only hand it on. */
  readonly receivers: readonly number[];
  /** What goes with it: the source's, JSON. Every rank gets it, receivers or none. */
  readonly about: T;
}

/**
 * Puts some ranks where another is: every variable and the step's number travel around the ring in pieces of 4 MiB, and a SHA-256
 * over all of it after them. Nothing is changed on a receiver before the whole has arrived as it was sent. Every rank must call it
 * with the same source and receivers. With a sharded head there is nothing that could be shared, which its callers see to.
 *
 * @returns the source's `about`
 * @throws TransferError (`CIRCLET_TRAINING_TRANSFER`) on a receiver that got other bytes than were sent
 */
export async function shareState<T>(
  trainer: Trainer,
  group: Group,
  { source, receivers, about }: Sharing<T>,
): Promise<T> {
  const isSource = group.rank === source;
  const options = { name: 'state' };
  const text = Buffer.from(isSource ? JSON.stringify({ step: trainer.step, about }) : '');
  const length = Float64Array.of(text.length);
  await group.broadcast(new Uint8Array(length.buffer), source, options);
  const shared = isSource ? text : new Uint8Array(length[0] as number);
  await group.broadcast(shared, source, options);
  const head = JSON.parse(Buffer.from(shared).toString()) as { readonly step: number; readonly about: T };
  if (receivers.length === 0) return head.about;

  const { tensors } = await trainer.snapshot();
  const isReceiver = receivers.includes(group.rank);
  const digest = createHash('sha256').update(shared);
  for (const [, { values }] of [...tensors].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (let begin = 0; begin < values.length; begin += PIECE_VALUES) {
      const piece = values.subarray(begin, begin + PIECE_VALUES);
      // A rank that only hands it on has a snapshot that nobody needs.
      await group.broadcast(piece, source, options);
      digest.update(new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength));
    }
  }
  const own = digest.digest();
  const sent = Uint8Array.from(own);
  await group.broadcast(sent, source, options);
  if (isReceiver) {
    if (!own.equals(sent)) throw new TransferError(source);
    await trainer.restore({ step: head.step, tensors });
  }
  return head.about;
}
