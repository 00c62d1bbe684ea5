import { maxPool, relu } from '@circlet/ops';
import { concat, type Rank, reshape, slice4d, type Tensor2D, type Tensor4D } from '@tensorflow/tfjs-core';
import { BOTTLENECK_EXPANSION, bottleneckBlock, kaimingNormal } from './bottleneck-block.ts';
import { BackboneOptionsError } from './errors.ts';
import { normalisedConvolution } from './folded-layers.ts';
import { type ImageShape, mustFitInput } from './input-size.ts';
import { batchNorm, convolution, type Layer, recomputedLayer, sequence } from './layers.ts';
import { type ForwardContext, type Initializer, type Network } from './network.ts';
import { type NetworkTable, networkTable } from './network-table.ts';
import { sharedProblems } from './option-checks.ts';
import { maximumOfRows } from './pooling.ts';

/** Of each branch: the stride of its last stage, and how many strips it is cut into beside the whole. */
const BRANCHES = [
  { name: 'b1', stride: 2, numStrips: 0 },
  { name: 'b2', stride: 1, numStrips: 2 },
  { name: 'b3', stride: 1, numStrips: 3 },
] as const;

/** Three wholes, two halves, three thirds. */
const NUM_PARTS = 8;

export interface MgnOptions {
  /** [height, width, channels]; the height a multiple of 96, so that halves and thirds are whole rows. Default [384, 128, 3]. */
  readonly inputShape?: ImageShape;
  /** Of all eight parts side by side. Default 2,048: 256 of each. */
  readonly embeddingDimension?: number;
  /** Factor on all channels of the convolutions. Default 1. */
  readonly widthMultiplier?: number;
  /** Stages, 1 to 4, whose blocks keep only their input for the backward pass and are computed again there. Default: none. */
  readonly recompute?: readonly number[];
}

/**
 * The multiple granularity network of person re-identification (Wang et al., ACM MM 2018): ResNet50 that parts behind the first block
 * of its third stage into three branches, of which two keep their map at 1/16 of the image. Each takes the maximum over the whole
 * body, the second of upper and lower half too, the third of three thirds; each of these eight is reduced by a linear layer and a
 * BNNeck, as fast-reid has it. What comes out is all of them side by side, for one loss: so the paper of Circle loss trains it. MGN's own
 * loss, a softmax of each of eight parts and a triplet loss of five, is not built here.
 *
 * `features_BD` come before the necks. 68,807,744 parameters; 11.88 GMAC at 384×128.
 * @throws BackboneOptionsError (`CIRCLET_BACKBONE_OPTIONS`) naming every bad option
 */
export function mgn(options: MgnOptions = {}): Network {
  const { inputShape = [384, 128, 3], embeddingDimension = 2048, widthMultiplier = 1, recompute = [] } = options;
  mustBeBuildable({ inputShape, embeddingDimension, widthMultiplier, recompute });

  const table = networkTable();
  const name = `mgn${widthMultiplier === 1 ? '' : `-width${widthMultiplier}`}`;
  const width = 64 * widthMultiplier;
  const stage = (path: string, number: number, blocks: readonly number[], stride: number): Layer => {
    const to = width * 2 ** (number - 1) * BOTTLENECK_EXPANSION;
    const layers = blocks.map((block) => {
      const from = block > 0 ? to : number === 1 ? width : to / 2;
      const layer = bottleneckBlock(table, `${path}layer${number}.${block}`, {
        from,
        to,
        stride: block === 0 ? stride : 1,
      });
      return recompute.includes(number) ? recomputedLayer(layer) : layer;
    });
    return sequence(...layers);
  };
  const stem = { from: inputShape[2], to: width, size: 7, stride: 2, initializer: kaimingNormal(7, width) };
  const trunk = sequence<Tensor4D>(
    normalisedConvolution(table, 'conv1', 'bn1', stem),
    (x_BHWC) => maxPool(relu(x_BHWC), { size: 3, stride: 2, padding: 1 }),
    stage('', 1, [0, 1, 2], 1),
    stage('', 2, [0, 1, 2, 3], 2),
    stage('', 3, [0], 2),
  );
  const numPooled = width * 8 * BOTTLENECK_EXPANSION;
  const part = { from: numPooled, to: embeddingDimension / NUM_PARTS };
  const branches = BRANCHES.map((branch) => ({
    ...branch,
    body: sequence(
      stage(`${branch.name}.`, 3, [1, 2, 3, 4, 5], 1),
      stage(`${branch.name}.`, 4, [0, 1, 2], branch.stride),
    ),
  }));
  const wholes = branches.map((branch) => partHead(table, `${branch.name}_head`, part));
  const strips = branches.map(({ name: branch, numStrips }) =>
    Array.from({ length: numStrips }, (_, strip) => partHead(table, `${branch}${strip + 1}_head`, part)),
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
      const shared_BHWC = trunk(images_BHWC, context);
      const maps = branches.map(({ body }) => body(shared_BHWC, context));
      const ofWholes = maps.map((map_BHWC, index) => wholes[index]?.(maximumOfRows(map_BHWC, 1), context));
      const ofStrips = maps.flatMap((map_BHWC, index) => {
        const heads = strips[index] ?? [];
        if (heads.length === 0) return [];
        const rows_BR1C = maximumOfRows(map_BHWC, heads.length);
        return heads.map((head, row) => head(slice4d(rows_BR1C, [0, row, 0, 0], [-1, 1, -1, -1]), context));
      });
      const parts = [...ofWholes, ...ofStrips].filter((made) => made !== undefined);
      return {
        embeddings_BD: concat(parts.map(({ embedding_BD }) => embedding_BD), 1), // prettier-ignore
        features_BD: concat(parts.map(({ feature_BD }) => feature_BD), 1), // prettier-ignore
      };
    },
  };
}

/** Before and after the neck. */
interface Part {
  readonly feature_BD: Tensor2D;
  readonly embedding_BD: Tensor2D;
}

/** [B, 1, 1, C] → a reduced part of an embedding. */
function partHead(
  table: NetworkTable,
  path: string,
  { from, to }: { readonly from: number; readonly to: number },
): (x_B11C: Tensor4D, context: ForwardContext) => Part {
  // Kaiming normal over the incoming connections, as MGN's re-implementations draw it.
  const initializer: Initializer = { kind: 'normal', standardDeviation: Math.sqrt(2 / from) };
  const reduce = convolution(table, `${path}.reduction`, { from, to, size: 1, stride: 1, initializer });
  const neck = batchNorm<Tensor2D>(table, `${path}.bottleneck`, to, { trainableOffset: false });
  return (x_B11C, context) => {
    const feature_BD = reshape<Rank.R2>(reduce(x_B11C, context), [x_B11C.shape[0], to]);
    return { feature_BD, embedding_BD: neck(feature_BD, context) };
  };
}

function mustBeBuildable(options: Required<MgnOptions>): void {
  const { inputShape, embeddingDimension } = options;
  const problems = sharedProblems({ ...options, dropout: 0, reduction: 16 });
  if (inputShape[0] % 96 !== 0) {
    problems.push(
      `inputShape must have a height that is a multiple of 96, for halves and thirds of the map, got ${inputShape[0]}`,
    );
  }
  if (embeddingDimension % NUM_PARTS !== 0) {
    problems.push(
      `embeddingDimension must be a multiple of ${NUM_PARTS}, one share for each part, got ${embeddingDimension}`,
    );
  }
  if (problems.length > 0) throw new BackboneOptionsError('mgn', problems);
}
