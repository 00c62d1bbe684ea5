import type { Group } from '@circlet/collective';
import type { ControlBodies } from '@circlet/protocol';
import { compareReplicas, copyState, type ReplicaComparison, type TensorRange, type Trainer } from '@circlet/training';
import { ReplicasUndecidedError, ReplicaUnsoundError } from './errors.ts';
import { judgeReplicas } from './replica-verdict.ts';

/** Keeps the replicas of all ranks equal: what follows when hashes differ at a vote, and before every checkpoint. */
export interface ReplicaCare {
  /**
   * Compares whole replicas and settles what differs. Every rank must call it at the same step.
   *
   * @returns once all replicas are equal, or on the others when a rank is set aside
   * @throws ReplicaUnsoundError on a rank that differed again; ReplicasUndecidedError on all where no majority agrees
   */
  settle(): Promise<void>;
}

export interface ReplicaCareDependencies {
  readonly trainer: Trainer;
  readonly group: Group;
  readonly ended: AbortSignal;
  /** Tells all who want to know of a difference; of one rank, because all see the same. */
  readonly onDifference: (difference: ControlBodies['replicasDiffered']) => void;
  /** Writes what was seen into the run's folder. @returns the file's path */
  readonly keepEvidence: (evidence: ReplicaEvidence) => string;
}

/** What a difference looked like, for whoever looks for its cause. Documented in docs/reliability.md. */
export interface ReplicaEvidence {
  readonly format: 1;
  readonly step: number;
  readonly generation: number;
  readonly verdict: string;
  /** Those of the verdict. */
  readonly ranks: readonly number[];
  readonly numSlices: number;
  /** The slices that differ, with what they are made of and the hashes by rank. */
  readonly slices: readonly {
    readonly slice: number;
    readonly tensors: readonly TensorRange[];
    readonly hashes: readonly string[];
  }[];
}

/** A rank that differs twice within so many steps has no bad luck: it has a bad memory. */
const WINDOW_STEPS = 1_000;

export function replicaCare(dependencies: ReplicaCareDependencies): ReplicaCare {
  const { trainer, group, ended, onDifference, keepEvidence } = dependencies;
  let healedAt = -Infinity;

  /** Whether each rank was healed within the window. */
  const healedLately = async (): Promise<readonly boolean[]> => {
    const own = Int32Array.of(trainer.step - healedAt <= WINDOW_STEPS ? 1 : 0);
    const counts = new Array<number>(group.size).fill(1);
    const all = await group.allGather(own, counts, { name: 'healed lately', lane: 'urgent', signal: ended });
    return [...all].map((flag) => flag === 1);
  };

  return {
    async settle() {
      if (group.size === 1) return;
      const comparison = await compareReplicas(trainer, group, ended);
      if (judge(comparison).kind === 'equal') return;
      const verdict = judge(comparison, await healedLately());
      const evidence = evidenceOf(verdict, comparison);
      if (group.rank === 0) onDifference(differenceOf(evidence, keepEvidence(evidence)));
      if (verdict.kind === 'set aside' && verdict.ranks.includes(group.rank)) {
        throw new ReplicaUnsoundError(group.rank, trainer.step, WINDOW_STEPS);
      }
      if (verdict.kind === 'undecided')
        throw new ReplicasUndecidedError(trainer.step, comparison.hashes.map(fingerprint));
      if (verdict.kind !== 'heal') return;
      await copyState(trainer, group, verdict.source, verdict.ranks);
      if (verdict.ranks.includes(group.rank)) healedAt = trainer.step;
      const healed = await compareReplicas(trainer, group, ended);
      if (judge(healed).kind !== 'equal') {
        throw new ReplicasUndecidedError(trainer.step, healed.hashes.map(fingerprint));
      }
    },
  };

  function evidenceOf(verdict: ReturnType<typeof judge>, { step, hashes }: ReplicaComparison): ReplicaEvidence {
    const { numSlices, tensorsOf } = trainer.replica;
    const differing = Array.from({ length: numSlices }, (_, slice) => slice).filter(
      (slice) => new Set(hashes.map((of) => of[slice])).size > 1,
    );
    return {
      format: 1,
      step,
      generation: group.generation,
      verdict: verdict.kind,
      ranks: 'ranks' in verdict ? verdict.ranks : [],
      numSlices,
      slices: differing.map((slice) => ({
        slice,
        tensors: tensorsOf(slice),
        hashes: hashes.map((of) => of[slice] ?? ''),
      })),
    };
  }
}

function judge({ hashes }: ReplicaComparison, healedLately: readonly boolean[] = []) {
  return judgeReplicas(
    hashes.map((of, rank) => ({ fingerprint: of.join(), wasHealedLately: healedLately[rank] ?? false })),
  );
}

/** Short enough for a message: the XOR of a rank's hashes. */
function fingerprint(hashes: readonly string[]): string {
  const all = hashes.reduce((sum, hash) => sum ^ BigInt(`0x${hash}`), 0n);
  return all.toString(16).padStart(16, '0');
}

/** Tensors that a message names; the evidence has them all. */
const MOST_TENSORS = 8;

function differenceOf(
  { step, verdict, ranks, numSlices, slices }: ReplicaEvidence,
  evidence: string,
): ControlBodies['replicasDiffered'] {
  const tensors = [...new Set(slices.flatMap((slice) => slice.tensors.map(({ name }) => name)))];
  return {
    step,
    outcome: { heal: 'healed', 'set aside': 'set aside' }[verdict] ?? 'undecided',
    ranks: [...ranks],
    slices: slices.map(({ slice }) => slice),
    numSlices,
    tensors: tensors.slice(0, MOST_TENSORS),
    evidence,
  };
}
