import { createHash } from 'node:crypto';
import type { Group } from '@circlet/collective';
import { PIECE_VALUES } from './checkpoint/safetensors-read.ts';
import { StateCopyError } from './errors.ts';
import type { Trainer } from './trainer.ts';

/**
 * Gives receivers the state of another rank, step number included, without a disk: weights, running statistics, what the
 * optimiser keeps, averages. Every rank must call it, because pieces go around the ring; those that do not receive
 * change nothing. Of a sharded head each rank has its own part, which stays as it is.
 *
 * Pieces of 2²⁰ values, as checkpoints have; a receiver changes nothing before all of them are there and have the source's SHA-256.
 *
 * @param source the rank whose state it is
 * @param receivers default: all others
 * @param onShare told after each piece how much has come through, 0 to 1
 * @throws StateCopyError (`CIRCLET_TRAINING_STATE_COPY`) on a receiver that got something else than was sent
 */
export async function copyState(
  trainer: Trainer,
  group: Group,
  source: number,
  receivers: readonly number[] = Array.from({ length: group.size }, (_, rank) => rank),
  onShare: (share: number) => void = () => undefined,
): Promise<void> {
  const isSource = group.rank === source;
  const isReceiver = !isSource && receivers.includes(group.rank);
  // Its arrays take what is received; a rank that only passes pieces on needs their lengths.
  const { step, tensors } = await trainer.snapshot();
  const digest = createHash('sha256');
  const share = async (piece: Uint8Array | Float32Array): Promise<void> => {
    await group.broadcast(piece, source, { name: 'state' });
    if (isSource || isReceiver) digest.update(new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength));
  };
  const steps = Float64Array.of(step);
  await share(new Uint8Array(steps.buffer));
  const whole = [...tensors.values()].filter(({ part }) => part === undefined);
  const total = whole.reduce((sum, { values }) => sum + values.length, 0);
  let done = 0;
  for (const { values } of whole) {
    for (let begin = 0; begin < values.length; begin += PIECE_VALUES) {
      const piece = values.subarray(begin, begin + PIECE_VALUES);
      await share(piece);
      onShare((done += piece.length) / total);
    }
  }
  const own = digest.digest();
  const sent = new Uint8Array(own);
  await group.broadcast(sent, source, { name: 'state checksum' });
  if (!isReceiver) return;
  if (!own.equals(sent)) {
    throw new StateCopyError(group.rank, source, own.toString('hex'), Buffer.from(sent).toString('hex'));
  }
  await trainer.restore({ step: steps[0] as number, tensors });
}
