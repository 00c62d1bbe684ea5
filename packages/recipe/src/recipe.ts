/**
 * A recipe in its effective form: every default filled in. What a user writes is a YAML file with any subset of it
 * (`schema.ts`, where each key's meaning stands); `null` means off or chosen at the start.
 */
export interface Recipe {
  readonly name: string;
  readonly description: string;
  readonly model: ModelRecipe;
  readonly losses: readonly LossRecipe[];
  readonly head: { readonly sharded: boolean; readonly sampleRate: number };
  readonly data: DataRecipe;
  readonly batch: { readonly global: number; readonly shardSize: number | null; readonly keepActivations: boolean };
  readonly optimizer: OptimizerRecipe;
  readonly schedule: ScheduleRecipe;
  readonly epochs: number;
  readonly maxSteps: number | null;
  readonly precision: 'fp32' | 'bf16';
  readonly seed: number;
  readonly movingAverage: { readonly decay: number } | null;
  readonly freezeBackbone: { readonly steps: number };
  readonly validation: ValidationRecipe;
  readonly checkpoints: CheckpointsRecipe;
  readonly collective: CollectiveRecipe;
  readonly threads: number | null;
  readonly deterministic: boolean;
}

/** A recipe as it may be written: what is to be settled on the host that trains is not settled yet. */
export type WrittenRecipe = Omit<Recipe, 'precision'> & { readonly precision: Recipe['precision'] | 'auto' };

export interface ModelRecipe {
  readonly backbone: 'iresnet' | 'resnet50' | 'bn-inception' | 'mgn';
  readonly depth: 18 | 34 | 50 | 100 | 200;
  readonly width: number;
  readonly inputShape: readonly [number, number, 1 | 3];
  readonly embeddingDimension: number;
  readonly dropout: number;
  readonly firstStageStride: 1 | 2;
  readonly batchNorm: 'per-shard' | 'synchronised';
  readonly recompute: readonly number[];
  readonly initialWeights: string | null;
}

interface LossShare {
  readonly weight: number;
  readonly input: 'embeddings' | 'features';
}

/** The five-parameter form of Circle loss; null follows from the margin (O_p = 1 + m, O_n = −m, Δ_p = 1 − m, Δ_n = m). */
interface CircleParameters {
  readonly gamma: number;
  readonly margin: number;
  readonly optimumPositive: number | null;
  readonly optimumNegative: number | null;
  readonly deltaPositive: number | null;
  readonly deltaNegative: number | null;
  readonly detachWeights: boolean;
}

/** Which pairs of a batch a pair-level loss looks at; null: all. */
export type MiningRecipe =
  | { readonly kind: 'hard' }
  | { readonly kind: 'semi-hard'; readonly margin: number }
  | { readonly kind: 'multi-similarity'; readonly epsilon: number };

/** Embeddings of past batches that anchors are compared with too; null: none. */
export interface MemoryRecipe {
  readonly size: number;
  readonly warmupSteps: number;
}

export type LossRecipe = LossShare &
  (
    | ({
        readonly kind: 'pair-circle';
        readonly reduction: 'anchor-mean' | 'pooled' | 'pooled-triangle';
        readonly mining: MiningRecipe | null;
        readonly memory: MemoryRecipe | null;
      } & CircleParameters)
    | ({ readonly kind: 'class-circle' } & CircleParameters)
    | { readonly kind: 'softmax'; readonly labelSmoothing: number }
    | { readonly kind: 'normface'; readonly scale: number }
    | { readonly kind: 'am-softmax' | 'arcface'; readonly scale: number; readonly margin: number }
    | {
        readonly kind: 'triplet';
        readonly margin: number;
        readonly mining: 'batch-hard' | 'semi-hard';
        readonly memory: MemoryRecipe | null;
      }
    | { readonly kind: 'contrastive'; readonly margin: number; readonly memory: MemoryRecipe | null }
    | {
        readonly kind: 'unified';
        readonly gamma: number;
        readonly margin: number;
        readonly mining: MiningRecipe | null;
        readonly memory: MemoryRecipe | null;
      }
    | { readonly kind: 'n-pair'; readonly normWeight: number }
    | { readonly kind: 'lifted-structure'; readonly margin: number }
    | {
        readonly kind: 'multi-similarity';
        readonly alpha: number;
        readonly beta: number;
        readonly base: number;
        readonly epsilon: number | null;
        readonly memory: MemoryRecipe | null;
      }
    | { readonly kind: 'proxy-nca'; readonly scale: number }
    | { readonly kind: 'proxy-anchor'; readonly alpha: number; readonly margin: number }
    | {
        readonly kind: 'subcenter-arcface';
        readonly scale: number;
        readonly margin: number;
        readonly centers: number;
      }
  );

/** Kinds of data sets, those of @circlet/data; a test of the worker holds the two lists together. */
export const DATA_KINDS = [
  'auto',
  'emoji',
  'folder',
  'zip',
  'prepared',
  'recordio',
  'lst',
  'verification-bin',
  'market1501',
  'msmt17',
  'cuhk03',
  'cub',
  'cars196',
  'sop',
  'in-shop',
  'ijb',
  'megaface',
  'webdataset',
  'tfrecord',
] as const;

export type DataKind = (typeof DATA_KINDS)[number];

export const RESIZE_KERNELS = ['linear', 'cubic', 'lanczos3', 'pil-bilinear', 'pil-bicubic', 'pil-lanczos'] as const;

export type ResizeKernel = (typeof RESIZE_KERNELS)[number];

export type SamplerRecipe =
  'shuffled' | 'class-balanced' | { readonly P: number; readonly K: number; readonly cameras?: boolean | undefined };

export interface DataRecipe {
  readonly source: string | null;
  readonly kind: DataKind;
  readonly unseenEvery: number;
  readonly unseenBy: 'class' | 'folder';
  readonly maxBroken: number;
  readonly resize: { readonly kernel: ResizeKernel; readonly fit: 'fill' | 'cover' };
  readonly normalization: { readonly mean: readonly number[]; readonly deviation: readonly number[] };
  readonly augmentation: {
    readonly flip: number;
    readonly cropPadding: number;
    readonly cropFill: number | null;
    readonly grey: number;
    readonly erase: number;
  };
  readonly sampler: SamplerRecipe;
}

export type ParameterGroup = 'weight' | 'bias' | 'norm-scale' | 'norm-offset' | 'prelu' | 'head';

interface OptimizerShare {
  readonly learningRate: number;
  readonly weightDecay: number;
  readonly decayed: readonly ParameterGroup[];
  readonly clipNorm: number | null;
  readonly maxRefused: number;
}

export type OptimizerRecipe = OptimizerShare &
  (
    | { readonly kind: 'sgd'; readonly momentum: number; readonly nesterov: boolean }
    | { readonly kind: 'adamw'; readonly beta1: number; readonly beta2: number; readonly epsilon: number }
  );

interface Warmup {
  readonly warmupEpochs: number;
  readonly warmupSteps: number;
  readonly warmupFrom: number;
}

export type ScheduleRecipe = Warmup &
  (
    | { readonly kind: 'cosine'; readonly final: number }
    | { readonly kind: 'step'; readonly milestones: readonly number[]; readonly factor: number }
    | { readonly kind: 'polynomial'; readonly power: number }
    | { readonly kind: 'constant' }
  );

export interface ValidationRecipe {
  readonly everySteps: number;
  readonly everyEpochs: number;
  readonly bestCheckpoint: boolean;
  readonly earlyStop: { readonly patience: number } | null;
}

export interface CheckpointsRecipe {
  readonly everySteps: number;
  readonly keep: number;
  readonly keepEverySteps: number;
  readonly keepEveryEpochs: number;
}

export interface CollectiveRecipe {
  readonly bucketMegabytes: number;
  readonly firstBucketMegabytes: number;
  readonly wire: 'fp32' | 'bf16';
  readonly algorithm: 'auto' | 'ring' | 'halving-doubling' | 'two-level';
  readonly chunkKilobytes: number | null;
  readonly streams: number | null;
}
