import type { Group } from '@circlet/collective';
import type { ImageBatch } from '@circlet/data';
import type { ReplicaHashes } from './replica-hashes.ts';

/**
 * The training contract: what the worker's loop calls. One trainer per process, for all of its generations.
 *
 *     data → gradients (no side effect) → vote → apply | discard
 */
export interface Trainer extends AsyncDisposable {
  /** Applied steps since the start of training; the next step's number. */
  readonly step: number;
  readonly numParameters: number;
  /** Floating-point operations of this rank's convolutions and matrix products in a step; null where no graph is known. */
  readonly flopsPerStep: number | null;
  /** Compared by all ranks before the first step. */
  readonly planHash: string;
  /**
   * Forward, loss, backward and all-reduce of this rank's shards. No side effect: what comes back is either applied or discarded.
   * @param shards this rank's micro-batches, in shard order
   */
  gradients(shards: readonly ImageBatch[], signal?: AbortSignal): Promise<PendingStep>;
  /** Optimiser, running statistics and average in one run. Any error in it ends the worker. */
  apply(pending: PendingStep): Promise<void>;
  discard(pending: PendingStep): void;
  /** Embeddings of evaluation images with running statistics (or the moving average, where the recipe keeps one): [B, D] row-major. */
  embed(images: Uint8Array, count: number): Promise<Float32Array>;
  /** Every variable by name, for audits and transfers; a consistent snapshot that later steps do not change. */
  snapshot(): Promise<TrainerState>;
  /**
   * Holds every variable as it is now without copying any: later steps do not change what is held, because an update of a value that
   * somebody holds is made in a copy. To be called between two applies.
   */
  hold(): HeldState;
  restore(state: TrainerState): Promise<void>;
  /** Of what all ranks have alike. A sharded head is no part of it: its rows are each rank's own. */
  readonly replica: ReplicaHashes;
  /** SHA-256 over names and bits of what all ranks have alike: equal on two ranks if and only if their replicas are. */
  weightsHash(): Promise<string>;
  /**
   * Goes on in another generation: shards are dealt anew. Programs that no generation before has needed are compiled; variables
   * stay. With a sharded head rank and size must be the same.
   * @throws TrainingPlanError (`CIRCLET_TRAINING_PLAN`) when the recipe cannot be trained by so many ranks
   */
  regroup(group: Group | null): void;
  /**
   * Compiles one program that a generation of so many ranks would need and that is not there yet.
   * @returns whether there was one
   */
  compileAhead(numRanks: number): boolean;
}

export interface PendingStep {
  /** Mean loss over the global batch. */
  readonly loss: number;
  /** L2 norm over all gradients that would be applied, before clipping. */
  readonly gradientNorm: number;
  /** False when loss or gradients are not finite: the step must be discarded on all ranks together. */
  readonly finite: boolean;
  readonly learningRate: number;
  readonly statistics: {
    readonly meanPositive: number;
    readonly meanNegative: number;
    readonly pastBoundary: number;
    readonly validAnchors: number;
  };
  /**
   * Seconds of this rank: `forwardBackward` (until its last gradient was ready), `allReduceWait` (from then on), `allReduce` (in
   * which gradients were summed over ranks), `allReduceHidden` (of these, before the last gradient was ready).
   */
  readonly seconds: Readonly<Record<'forwardBackward' | 'allReduceWait' | 'allReduce' | 'allReduceHidden', number>>;
  /** When its gradients began, on the clock of `performance.now()`. */
  readonly beginMs: number;
  /** What this rank summed or gathered with others, in start order. Empty where it is alone. */
  readonly exchanges: readonly ExchangeTimes[];
  /** Of some anchors, about once a second; null in the other steps. */
  readonly similarities: readonly AnchorSimilarities[] | null;
}

/** What the loss compared an anchor with: of the step's first loss, and of this rank's shards or the global batch, as that loss takes them. */
export interface AnchorSimilarities {
  /** s_p of its positives, or of its own class. */
  readonly positive: readonly number[];
  /** s_n of its negatives, or of some other classes. */
  readonly negative: readonly number[];
}

/** When something was summed or gathered; seconds since the `beginMs` of the step. */
export interface ExchangeTimes {
  readonly name: string;
  readonly kind: 'allReduce' | 'allGather';
  /** bulk: the backward pass went on meanwhile; urgent: it waited. */
  readonly lane: 'bulk' | 'urgent';
  /** Of this rank, in fp32. */
  readonly bytes: number;
  /** This rank had made it. */
  readonly readySeconds: number;
  /** The result was back. */
  readonly endSeconds: number;
}

export interface TrainerState {
  readonly step: number;
  /** Parameters, running statistics, optimiser state, moving average, by name. */
  readonly tensors: ReadonlyMap<string, StateTensor>;
}

export interface StateTensor {
  /** Row-major. */
  readonly shape: readonly number[];
  readonly values: Float32Array;
  /** Where this rank has some rows only: of a sharded head, and of what the optimiser keeps about it. */
  readonly part?: RowRange;
}

/** The variables at one moment. Disposing gives back what nobody has read. */
export interface HeldState extends Disposable {
  readonly step: number;
  readonly tensors: ReadonlyMap<string, HeldTensor>;
}

/** A variable's value at one moment, on the device. */
export interface HeldTensor extends Pick<StateTensor, 'shape' | 'part'>, Disposable {
  /** Brings it to the host, without blocking the event loop, and gives its memory on the device back: once. */
  read(): Promise<Float32Array>;
}

/** Rows of a tensor that is spread over ranks. */
export interface RowRange {
  readonly firstRow: number;
  /** Of the whole tensor. */
  readonly totalRows: number;
  /** Ranks have whole classes, which are so many rows each. */
  readonly rowsPerClass: number;
}
