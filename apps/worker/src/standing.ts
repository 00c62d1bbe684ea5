import type { Group } from '@circlet/collective';
import type { ControlBodies } from '@circlet/protocol';
import { broadcastJson, copyState, type JsonValue, type Trainer } from '@circlet/training';
import { StateLostError } from './errors.ts';
import { decodeProgress, freshProgress, type Progress } from './progress.ts';
import type { HeldStep, RefusedBatch } from './train.ts';

type Prepare = ControlBodies['prepare'];

/** Where this worker stands in the training, beside its weights. */
export interface Standing {
  /** Whether the trainer has the run's state: it was in a generation, and has done nothing to it since. */
  hasState: boolean;
  readonly progress: Progress;
  readonly held: HeldStep;
  /** Of the last generation. */
  refused: ControlBodies['available']['refused'][number][];
}

export function noStanding(): Standing {
  return { hasState: false, progress: freshProgress(), held: { pending: null }, refused: [] };
}

/** Whoever is left tells of it when the generation ends: rank 0 may be lost with its word. */
export function noteRefused({ refused }: Standing, { step, batch, pending }: RefusedBatch): void {
  refused.push({ step, batch, loss: pending.loss, gradientNorm: pending.gradientNorm });
}

/** What a worker says of itself between two generations, but for its host. */
export function whereItStands(
  { hasState, progress, held, refused }: Standing,
  { step }: Pick<Trainer, 'step'>,
): Omit<ControlBodies['available'], 'generation' | 'endpoints' | 'arithmetic' | 'metricsAddress'> {
  return { hasState, step, batches: progress.position, hasPending: held.pending !== null, refused };
}

/**
 * Puts this rank where its generation goes on from. Every member calls it with the same record; afterwards all have the same state.
 *
 * A rank whose vote was abandoned while another's came through holds the gradients that the other has applied, with the same bits:
 * it applies them too. Whoever is further back, or new, receives the state.
 *
 * @param goBack puts all ranks where a checkpoint was written, when nobody has the state. Returns the progress that it says, or null
 *   where there is none to go back to
 * @param begin gives all ranks the weights that a training begins with, where they are not those of its seed
 * @param onShare told how much of the source's state has come, 0 to 1
 */
export async function takeStanding(
  standing: Standing,
  trainer: Trainer,
  group: Group,
  record: Prepare,
  goBack: (resumePath: string) => Promise<{ readonly progress: JsonValue } | null>,
  begin: () => Promise<void>,
  onShare: (share: number) => void,
): Promise<void> {
  await catchUp(standing, trainer, record);
  const { source, receivers, resumePath } = record;
  if (source >= 0) {
    if (receivers.length > 0) await copyState(trainer, group, source, receivers, onShare);
    Object.assign(standing.progress, await broadcastJson(group, source, standing.progress, 'progress'));
  } else {
    const restored = await goBack(resumePath);
    if (restored !== null) {
      Object.assign(standing.progress, decodeProgress(restored.progress, trainer.step));
    } else {
      if (trainer.step > 0) throw new StateLostError(trainer.step);
      await begin();
      Object.assign(standing.progress, freshProgress());
    }
  }
  standing.hasState = true;
  standing.refused = [];
}

/** Ends an abandoned vote as it has ended elsewhere; gradients that nobody applied are thrown away. */
async function catchUp({ hasState, progress, held }: Standing, trainer: Trainer, record: Prepare): Promise<void> {
  const { pending } = held;
  held.pending = null;
  if (pending === null) return;
  const isNext = hasState && record.source >= 0 && record.batches === progress.position + 1;
  if (isNext && record.step === trainer.step + 1) await trainer.apply(pending);
  else trainer.discard(pending);
  if (isNext) progress.position++;
}
