import { dropout as dropoutOp } from '@circlet/ops';
import { type Rank, reshape, type Tensor2D } from '@tensorflow/tfjs-core';
import { BackboneOptionsError, BackboneTensorMissingError } from './errors.ts';
import { improvedBlock, IRESNET_CONVOLUTION } from './iresnet-block.ts';
import { type ImageShape, mustFitInput, stridedSize } from './input-size.ts';
import { normalisedConvolution, normalisedLinear, unlessFolded } from './folded-layers.ts';
import { batchNorm, type Layer, prelu, recomputedLayer, sequence } from './layers.ts';
import { type ForwardContext, type Network } from './network.ts';
import { networkTable } from './network-table.ts';
import { sharedProblems } from './option-checks.ts';

/** Blocks per stage (insightface, recognition/arcface_torch/backbones/iresnet.py; its 200 is not the MXNet net of that name). */
const STAGE_BLOCKS = {
  18: [2, 2, 2, 2],
  34: [3, 4, 6, 3],
  50: [3, 4, 14, 3],
  100: [3, 13, 30, 3],
  200: [6, 26, 60, 6],
} as const;

export type IResNetDepth = keyof typeof STAGE_BLOCKS;

export interface IResNetOptions {
  readonly depth: IResNetDepth;
  /** [height, width, channels]; any size from 16×16 (8×8 with firstStageStride 1). Default [112, 112, 3]. */
  readonly inputShape?: ImageShape;
  /** Default 512. */
  readonly embeddingDimension?: number;
  /** Factor on the channels 64, 128, 256, 512 of the stages. Default 1. */
  readonly widthMultiplier?: number;
  /** Share of the flattened features dropped before the last linear layer while training. Default 0: none. */
  readonly dropout?: number;
  /** 1 keeps the full resolution in the first stage, for very small images (four times its work). Default 2. */
  readonly firstStageStride?: 1 | 2;
  /** Stages, 1 to 4, whose blocks keep only their input for the backward pass and are computed again there. Default: none. */
  readonly recompute?: readonly number[];
}

/**
 * The improved residual network of face recognition (Duta et al., ICPR 2020; ArcFace's LResNet-E-IR):
 *
 *     stem      conv 3×3 stride 1, BN, PReLU; no pooling
 *     4 stages  blocks of iresnet-block.ts, the first of each with stride 2
 *     head      BN, flatten, dropout, linear, BN with its scale frozen at 1
 *
 * Depth 100 at 112×112 and 512 dimensions: 65,156,160 parameters, 12.1 GMAC. Flattening is in HWC order.
 * @throws BackboneOptionsError (`CIRCLET_BACKBONE_OPTIONS`) naming every bad option
 */
export function iresnet(options: IResNetOptions): Network {
  const { depth, inputShape = [112, 112, 3], embeddingDimension = 512 } = options;
  const { widthMultiplier = 1, dropout = 0, firstStageStride = 2, recompute = [] } = options;
  mustBeBuildable({ depth, inputShape, embeddingDimension, widthMultiplier, dropout, firstStageStride, recompute });

  const table = networkTable();
  const name = `iresnet${depth}${widthMultiplier === 1 ? '' : `-width${widthMultiplier}`}`;
  const width = 64 * widthMultiplier;
  const body: Layer[] = [
    normalisedConvolution(table, 'conv1', 'bn1', {
      from: inputShape[2],
      to: width,
      size: 3,
      stride: 1,
      initializer: IRESNET_CONVOLUTION,
    }),
    prelu(table, 'prelu', width),
  ];
  let [height, breadth] = inputShape;
  let from = width;
  STAGE_BLOCKS[depth].forEach((numBlocks, stage) => {
    const to = width * 2 ** stage;
    const stride = stage === 0 ? firstStageStride : 2;
    for (let block = 0; block < numBlocks; block += 1) {
      const options = { from, to, stride: block === 0 ? stride : 1 };
      const layer = improvedBlock(table, `layer${stage + 1}.${block}`, options);
      body.push(recompute.includes(stage + 1) ? recomputedLayer(layer) : layer);
      from = to;
    }
    height = stridedSize(height, stride);
    breadth = stridedSize(breadth, stride);
  });
  const numFeatures = height * breadth * from;
  const convolutions = sequence(...body, unlessFolded(batchNorm(table, 'bn2', from)));
  const embed = sequence(
    dropout === 0 ? (x_BF: Tensor2D) => x_BF : dropoutLayer(dropout),
    normalisedLinear(table, 'fc', {
      from: numFeatures,
      to: embeddingDimension,
      normBefore: { path: 'bn2', channels: from },
      normBehind: { path: 'features', trainableScale: false },
    }),
  );

  return {
    name,
    inputShape,
    embeddingDimension,
    parameters: table.parameters,
    buffers: table.buffers,
    folded: table.folded(),
    forward(images_BHWC, context) {
      mustFitInput(name, inputShape, images_BHWC.shape);
      const features_BF = reshape<Rank.R2>(convolutions(images_BHWC, context), [images_BHWC.shape[0], numFeatures]);
      const embeddings_BD = embed(features_BF, context);
      return { embeddings_BD, features_BD: embeddings_BD };
    },
  };
}

function dropoutLayer(rate: number): Layer<Tensor2D> {
  return (x_BF, context: ForwardContext) => {
    if (!context.training) return x_BF;
    if (context.dropoutSeed === undefined) throw new BackboneTensorMissingError('dropout seed', 'dropoutSeed');
    return dropoutOp(x_BF, { rate, seed: context.dropoutSeed });
  };
}

function mustBeBuildable(options: Required<IResNetOptions>): void {
  const problems = sharedProblems({ ...options, reduction: 8 * options.firstStageStride });
  if (!(options.depth in STAGE_BLOCKS)) {
    problems.unshift(`depth must be one of ${Object.keys(STAGE_BLOCKS).join(', ')}, got ${String(options.depth)}`);
  }
  if (![1, 2].includes(options.firstStageStride)) {
    problems.push(`firstStageStride must be 1 or 2, got ${options.firstStageStride}`);
  }
  if (problems.length > 0) throw new BackboneOptionsError('iresnet', problems);
}
