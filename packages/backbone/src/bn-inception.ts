import { BackboneOptionsError } from './errors.ts';
import {
  halvingMaxPool,
  inceptionConvolution,
  inceptionModule,
  type InceptionWidths,
  widthOf,
} from './inception-module.ts';
import { type ImageShape, mustFitInput } from './input-size.ts';
import { type Layer, linear, recomputedLayer, sequence } from './layers.ts';
import { type Network } from './network.ts';
import { networkTable } from './network-table.ts';
import { sharedProblems } from './option-checks.ts';
import { globalPool, type Pooling, poolingProblems } from './pooling.ts';

export interface BnInceptionOptions {
  /** [height, width, channels]; sides whose quarter of the half, rounded down, is a multiple of 4: 32, 224, 227, 256. Default [224, 224, 3]. */
  readonly inputShape?: ImageShape;
  /** Default 'maximum', as Multi-Similarity loss has it. */
  readonly pooling?: Pooling;
  /** Of the linear layer behind the pooling. Default 512. */
  readonly embeddingDimension?: number;
  /** Factor on all channels, which are multiples of 32. Default 1. */
  readonly widthMultiplier?: number;
  /** 1, 2, 3 for the modules 3a–3c, 4a–4e, 5a–5b: those that keep only their input for the backward pass. Default: none. */
  readonly recompute?: readonly number[];
}

const around = (
  single: number,
  triple: InceptionWidths['triple'],
  double: InceptionWidths['double'],
  projected: number,
  pool: InceptionWidths['pool'] = 'average',
): InceptionWidths => ({ single, triple, double, projected, pool });

const halving = (triple: InceptionWidths['triple'], double: InceptionWidths['double']): InceptionWidths => ({
  single: null,
  triple,
  double,
  projected: null,
  pool: 'maximum',
});

/** Channels of the Caffe model, which differ from the paper's table in the modules 4b to 4e. */
const MODULES: readonly (readonly [name: string, stage: number, widths: InceptionWidths])[] = [
  ['3a', 1, around(64, [64, 64], [64, 96, 96], 32)],
  ['3b', 1, around(64, [64, 96], [64, 96, 96], 64)],
  ['3c', 1, halving([128, 160], [64, 96, 96])],
  ['4a', 2, around(224, [64, 96], [96, 128, 128], 128)],
  ['4b', 2, around(192, [96, 128], [96, 128, 128], 128)],
  ['4c', 2, around(160, [128, 160], [128, 160, 160], 128)],
  ['4d', 2, around(96, [128, 192], [160, 192, 192], 128)],
  ['4e', 2, halving([128, 192], [192, 256, 256])],
  ['5a', 3, around(352, [192, 320], [160, 224, 224], 128)],
  ['5b', 3, around(352, [192, 320], [192, 224, 224], 128, 'maximum')],
];

/**
 * BN-Inception (Ioffe & Szegedy, ICML 2015) as retrieval uses it: the Caffe model of ImageNet up to its 1,024 features, global
 * pooling, a linear layer. Names and arithmetic are those of Cadene/pretrained-models.pytorch and msight-tech/research-ms-loss;
 * their weights take BGR images of 0 to 255 minus 104, 117, 128.
 *
 * 10,270,240 parameters without the linear layer; with ImageNet's classifier of 1,000 classes 11,295,240.
 * @throws BackboneOptionsError (`CIRCLET_BACKBONE_OPTIONS`) naming every bad option
 */
export function bnInception(options: BnInceptionOptions = {}): Network {
  const {
    inputShape = [224, 224, 3],
    pooling = 'maximum',
    embeddingDimension = 512,
    widthMultiplier = 1,
    recompute = [],
  } = options;
  mustBeBuildable({ inputShape, pooling, embeddingDimension, widthMultiplier, recompute });

  const table = networkTable();
  const name = `bn-inception${widthMultiplier === 1 ? '' : `-width${widthMultiplier}`}`;
  const width = 64 * widthMultiplier;
  const body: Layer[] = [
    inceptionConvolution(table, 'conv1_7x7_s2', { from: inputShape[2], to: width, size: 7, stride: 2 }),
    halvingMaxPool,
    inceptionConvolution(table, 'conv2_3x3_reduce', { from: width, to: width, size: 1 }),
    inceptionConvolution(table, 'conv2_3x3', { from: width, to: 3 * width, size: 3 }),
    halvingMaxPool,
  ];
  let from = 3 * width;
  for (const [module, stage, widths] of MODULES) {
    const scaled = scaledWidths(widths, widthMultiplier);
    const layer = inceptionModule(table, `inception_${module}`, from, scaled);
    body.push(recompute.includes(stage) ? recomputedLayer(layer) : layer);
    from = widthOf(scaled, from);
  }
  const convolutions = sequence(...body);
  const pool = globalPool(table, pooling);
  const project = linear(table, 'fc', from, embeddingDimension);

  return {
    name,
    inputShape,
    embeddingDimension,
    parameters: table.parameters,
    buffers: table.buffers,
    folded: table.folded(),
    forward(images_BHWC, context) {
      mustFitInput(name, inputShape, images_BHWC.shape);
      const embeddings_BD = project(pool(convolutions(images_BHWC, context), context), context);
      return { embeddings_BD, features_BD: embeddings_BD };
    },
  };
}

function scaledWidths({ single, triple, double, projected, pool }: InceptionWidths, factor: number): InceptionWidths {
  return {
    single: single === null ? null : single * factor,
    triple: [triple[0] * factor, triple[1] * factor],
    double: [double[0] * factor, double[1] * factor, double[2] * factor],
    projected: projected === null ? null : projected * factor,
    pool,
  };
}

function mustBeBuildable(options: Required<BnInceptionOptions>): void {
  const { inputShape, pooling, widthMultiplier, recompute } = options;
  const problems = sharedProblems({ ...options, dropout: 0, reduction: 32 });
  if (Number.isInteger(64 * widthMultiplier) && !Number.isInteger(32 * widthMultiplier)) {
    problems.push(`widthMultiplier must make 32 channels a whole number (1, 0.5, 0.25 …), got ${widthMultiplier}`);
  }
  // The halving convolutions and the halving pools beside them agree on even maps only.
  const isEven = inputShape.slice(0, 2).every((side) => Math.floor(Math.ceil(side / 2) / 4) % 4 === 0);
  if (problems.length === 0 && !isEven) {
    problems.push(
      `inputShape [${inputShape.join(', ')}] does not fit: the map before the modules, an eighth of each side, must be a multiple of 4; give multiples of 32 (224, 256), or 227`,
    );
  }
  problems.push(...poolingProblems(pooling));
  if (recompute.includes(4)) problems.push('recompute must name stages from 1 to 3, got 4');
  if (problems.length > 0) throw new BackboneOptionsError('bn-inception', problems);
}
