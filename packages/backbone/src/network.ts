import type { Tensor, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';

/** What an optimiser may treat differently: norm scales, offsets and PReLU slopes usually take no weight decay. */
export type ParameterRole = 'weight' | 'bias' | 'norm-scale' | 'norm-offset' | 'prelu';

/** How a parameter starts; the random ones are drawn from a seeded stream, in the order of the parameter table. */
export type Initializer =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'normal'; readonly standardDeviation: number }
  | { readonly kind: 'uniform'; readonly bound: number };

export interface ParameterSpec {
  /** PyTorch-like path, unique in the network: `layer1.0.conv1.weight`. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly role: ParameterRole;
  readonly initializer: Initializer;
  /** False for what the references freeze: the last batch norm's scale in IResNet, BNNeck's offset. */
  readonly trainable: boolean;
}

/** A running statistic of a batch norm. */
export interface BufferSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly initial: number;
}

/** A parameter or running statistic by its name. */
export type TensorOf = (name: string) => Tensor;

/** A tensor that the network reads in evaluation, and what it is made of. */
export interface FoldedSpec {
  /** That of a parameter or running statistic where the tensor is just that. */
  readonly name: string;
  readonly shape: readonly number[];
  value(tensorOf: TensorOf): Tensor;
}

export interface Network {
  readonly name: string;
  /** [height, width, channels]. */
  readonly inputShape: readonly [number, number, number];
  readonly embeddingDimension: number;
  readonly parameters: readonly ParameterSpec[];
  readonly buffers: readonly BufferSpec[];
  /** For evaluation: batch norms folded into convolutions and linear layers, made once for weights that do not change. */
  readonly folded: readonly FoldedSpec[];
  /** One forward pass; `images_BHWC` are normalised float32. */
  forward(images_BHWC: Tensor4D, context: ForwardContext): ForwardResult;
}

export interface ForwardContext {
  readonly parameters: Readonly<Record<string, Tensor>>;
  /** Running statistics; read only when `training` is false. */
  readonly buffers: Readonly<Record<string, Tensor>>;
  readonly training: boolean;
  /** The tensors of `Network.folded` are given, as `parameters` and as `buffers`; only with `training` false. Default false. */
  readonly folded?: boolean;
  /** Synchronised: statistics over all ranks, through an urgent port. */
  readonly batchNorm: 'per-shard' | 'synchronised';
  /** int32 [2], the (seed, step and shard) key of dropout; needed when training with dropout. */
  readonly dropoutSeed?: Tensor;
  /** Called once per batch norm while training, with the batch's mean and unbiased variance. */
  recordStatistics?(
    mean: { readonly buffer: string; readonly value: Tensor },
    variance: { readonly buffer: string; readonly value: Tensor },
  ): void;
}

export interface ForwardResult {
  /** What is compared by cosine; not normalised. */
  readonly embeddings_BD: Tensor2D;
  /** Before the neck, for the pair-level loss of re-ID; the embeddings where there is no neck. */
  readonly features_BD: Tensor2D;
}
