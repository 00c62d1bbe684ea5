import { maxPool, relu } from '@circlet/ops';
import { type Tensor2D } from '@tensorflow/tfjs-core';
import { BOTTLENECK_EXPANSION, bottleneckBlock, kaimingNormal } from './bottleneck-block.ts';
import { BackboneOptionsError } from './errors.ts';
import { type ImageShape, mustFitInput } from './input-size.ts';
import { normalisedConvolution } from './folded-layers.ts';
import { batchNorm, type Layer, linear, recomputedLayer, sequence } from './layers.ts';
import { type Network } from './network.ts';
import { networkTable } from './network-table.ts';
import { sharedProblems } from './option-checks.ts';
import { globalPool, type Pooling, poolingProblems } from './pooling.ts';

const STAGE_BLOCKS = [3, 4, 6, 3] as const;

export interface ResNet50Options {
  /** Stride of the last stage: 1 keeps a map twice as high and wide for the same parameters. Default 1. */
  readonly lastStride?: 1 | 2;
  /** Batch norm with its offset frozen at 0 between features and embeddings (Luo et al., CVPRW 2019). Default true. */
  readonly bnNeck?: boolean;
  /** [height, width, channels]; any size from 16×16 (32×32 with lastStride 2). Default [256, 128, 3]. */
  readonly inputShape?: ImageShape;
  /** Default 'average'. */
  readonly pooling?: Pooling;
  /** Adds a linear layer from the 2,048 pooled features to this many. Default: no such layer. */
  readonly embeddingDimension?: number;
  /** Factor on all channels. Default 1. */
  readonly widthMultiplier?: number;
  /** Stages, 1 to 4, whose blocks keep only their input for the backward pass and are computed again there. Default: none. */
  readonly recompute?: readonly number[];
}

/**
 * ResNet50 (He et al., CVPR 2016) as re-identification and retrieval use it: 7×7 stem with max-pooling, [3, 4, 6, 3]
 * bottleneck blocks, global pooling, then optionally a linear layer and a BNNeck.
 *
 * - re-ID: `resnet50()`; `features_BD` come before the neck and serve pair-level losses, `embeddings_BD` after it.
 * - retrieval: `resnet50({ inputShape: [224, 224, 3], lastStride: 2, bnNeck: false, embeddingDimension: 512 })`.
 *
 * 23,508,032 parameters without linear layer and neck; 4.05 GMAC at 256×128 with last stride 1.
 * @throws BackboneOptionsError (`CIRCLET_BACKBONE_OPTIONS`) naming every bad option
 */
export function resnet50(options: ResNet50Options = {}): Network {
  const {
    lastStride = 1,
    bnNeck = true,
    inputShape = [256, 128, 3],
    pooling = 'average',
    widthMultiplier = 1,
    recompute = [],
  } = options;
  const width = 64 * widthMultiplier;
  const numPooled = width * 8 * BOTTLENECK_EXPANSION;
  const embeddingDimension = options.embeddingDimension ?? numPooled;
  mustBeBuildable({
    lastStride,
    bnNeck,
    inputShape,
    pooling,
    embeddingDimension: options.embeddingDimension ?? 1,
    widthMultiplier,
    recompute,
  });

  const table = networkTable();
  const name = `resnet50${widthMultiplier === 1 ? '' : `-width${widthMultiplier}`}`;
  const body: Layer[] = [
    normalisedConvolution(table, 'conv1', 'bn1', {
      from: inputShape[2],
      to: width,
      size: 7,
      stride: 2,
      initializer: kaimingNormal(7, width),
    }),
    (x_BHWC) => maxPool(relu(x_BHWC), { size: 3, stride: 2, padding: 1 }),
  ];
  let from = width;
  STAGE_BLOCKS.forEach((numBlocks, stage) => {
    const to = width * 2 ** stage * BOTTLENECK_EXPANSION;
    const stride = [1, 2, 2, lastStride][stage] ?? 1;
    for (let block = 0; block < numBlocks; block += 1) {
      const options = { from, to, stride: block === 0 ? stride : 1 };
      const layer = bottleneckBlock(table, `layer${stage + 1}.${block}`, options);
      body.push(recompute.includes(stage + 1) ? recomputedLayer(layer) : layer);
      from = to;
    }
  });
  const convolutions = sequence(...body);
  const pool = globalPool(table, pooling);
  const identity: Layer<Tensor2D> = (x_BD) => x_BD;
  const project =
    options.embeddingDimension === undefined ? identity : linear(table, 'fc', numPooled, embeddingDimension);
  const neck = bnNeck
    ? batchNorm<Tensor2D>(table, 'bottleneck', embeddingDimension, { trainableOffset: false })
    : identity;

  return {
    name,
    inputShape,
    embeddingDimension,
    parameters: table.parameters,
    buffers: table.buffers,
    folded: table.folded(),
    forward(images_BHWC, context) {
      mustFitInput(name, inputShape, images_BHWC.shape);
      const features_BD = project(pool(convolutions(images_BHWC, context), context), context);
      return { embeddings_BD: neck(features_BD, context), features_BD };
    },
  };
}

function mustBeBuildable(options: Required<ResNet50Options>): void {
  const problems = sharedProblems({ ...options, dropout: 0, reduction: 16 * options.lastStride });
  if (![1, 2].includes(options.lastStride)) problems.push(`lastStride must be 1 or 2, got ${options.lastStride}`);
  problems.push(...poolingProblems(options.pooling));
  if (problems.length > 0) throw new BackboneOptionsError('resnet50', problems);
}
