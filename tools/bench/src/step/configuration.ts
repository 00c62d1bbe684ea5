export const NETWORKS = ['r18', 'r34', 'r50', 'r100', 'r200', 'reid50'] as const;

/** r18 to r200: IResNet at 112×112, by default with class-level Circle loss; reid50: ResNet50 at 256×128 with the pair-level form. */
export type NetworkName = (typeof NETWORKS)[number];

/** One row of the table. */
export interface StepConfiguration {
  readonly network: NetworkName;
  readonly precision: 'fp32' | 'bf16';
  /** Images in a step. */
  readonly batch: number;
  /** Default: statistics of each rank's own images. */
  readonly batchNorm?: 'synchronised';
  /** Pair-level Circle loss for an IResNet too. */
  readonly pairLevel?: true;
  /** Of all ranks. Default: one for each. */
  readonly shards?: number;
  /** A rank runs its shards at once. */
  readonly keepActivations?: true;
  /** Stages whose activations are computed again in the backward pass. */
  readonly recompute?: readonly number[];
}

/** What is timed: a training step, or evaluation. */
export type Mode = 'train' | 'embed';

/** What is wrong with a batch for this network. */
export function batchProblems(
  { network, batch, pairLevel }: Pick<StepConfiguration, 'network' | 'batch' | 'pairLevel'>,
  mode: Mode = 'train',
): string[] {
  if (mode === 'embed') {
    return batch % EMBED_BATCH === 0
      ? []
      : [`--batch-size must be a multiple of ${EMBED_BATCH} with --mode=embed, got ${batch}`];
  }
  return (network === 'reid50' || pairLevel === true) && (batch < 8 || batch % 4 !== 0)
    ? [
        `--batch-size must be a multiple of 4, at least 8, for a pair-level loss (four images of each class), got ${batch}`,
      ]
    : [];
}

/** For example `r100 b8 bf16`, `r100 b8 bf16 sync`, `r18 b32 fp32 pair 4s kept`, `r50 b16 fp32 again12`. */
export function nameOf(configuration: StepConfiguration): string {
  const { network, batch, precision, batchNorm, pairLevel, shards, keepActivations, recompute } = configuration;
  return [
    ...[network, `b${batch}`, precision],
    ...(batchNorm === undefined ? [] : ['sync']),
    ...(pairLevel === undefined ? [] : ['pair']),
    ...(shards === undefined ? [] : [`${shards}s`]),
    ...(keepActivations === undefined ? [] : ['kept']),
    ...(recompute === undefined ? [] : [`again${recompute.join('')}`]),
  ].join(' ');
}

const PRECISIONS = ['fp32', 'bf16'] as const;

/** Everything that the project promises a ratio for. */
export const WHOLE_TABLE: readonly StepConfiguration[] = (['r18', 'r34', 'r50', 'r100', 'reid50'] as const).flatMap(
  (network) => [8, 32].flatMap((batch) => PRECISIONS.map((precision) => ({ network, batch, precision }))),
);

/** What two cores do within ten minutes. */
export const SHORT_TABLE: readonly StepConfiguration[] = (['r18', 'r50', 'r100', 'reid50'] as const).flatMap(
  (network) => PRECISIONS.map((precision) => ({ network, batch: 8, precision })),
);

/** On a GPU: batches small for it, and one that fills it. */
export const GPU_TABLE: readonly StepConfiguration[] = gpuRows(['r100', 'reid50']);
export const WHOLE_GPU_TABLE: readonly StepConfiguration[] = gpuRows(['r18', 'r34', 'r50', 'r100', 'reid50']);

function gpuRows(networks: readonly NetworkName[]): StepConfiguration[] {
  return networks.flatMap((network) =>
    [8, 32, 128].flatMap((batch) => PRECISIONS.map((precision) => ({ network, batch, precision }))),
  );
}

/** Images that the embedder takes at once. */
export const EMBED_BATCH = 32;

/** Evaluation: the networks of the promise, and with --full all. */
export const EMBED_TABLE: readonly StepConfiguration[] = embeddings(['r18', 'r50', 'r100', 'reid50']);
export const WHOLE_EMBED_TABLE: readonly StepConfiguration[] = embeddings(NETWORKS);

function embeddings(networks: readonly NetworkName[]): StepConfiguration[] {
  return networks.flatMap((network) => PRECISIONS.map((precision) => ({ network, batch: EMBED_BATCH, precision })));
}
