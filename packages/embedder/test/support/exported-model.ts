import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TinyModel {
  /** Height, width, channels. */
  readonly inputShape: readonly [number, number, number];
  readonly metadata?: Readonly<Record<string, string>>;
  /** Bytes of the weights that are left away. */
  readonly cutBytes?: number;
}

const METADATA = {
  'circlet.mean': '127.5',
  'circlet.deviation': '127.5',
  'circlet.kernel': 'linear',
  'circlet.fit': 'fill',
  'circlet.recipe': 'name: tiny\n',
};

/** A graph model in a folder, laid out as exports are, whose embeddings are its normalised input, flattened. */
export function writeTinyModel(folder: string, { inputShape, metadata = METADATA, cutBytes = 0 }: TinyModel): void {
  const numValues = inputShape.reduce((a, b) => a * b, 1);
  const T = { type: 'DT_FLOAT' };
  const dims = (...sizes: number[]) => ({ dim: sizes.map((size) => ({ size: String(size) })) });
  const constant = (name: string, dtype: string, shape: readonly number[]) => {
    const tensor = { dtype, tensorShape: dims(...shape) };
    return { name, op: 'Const', input: [], attr: { dtype: { type: dtype }, value: { tensor } } };
  };
  const described = (name: string, ...sizes: number[]) => ({
    [name]: { name: `${name}:0`, dtype: 'DT_FLOAT', tensorShape: dims(-1, ...sizes) },
  });
  const model = {
    format: 'graph-model',
    generatedBy: 'a test',
    convertedBy: null,
    signature: { inputs: described('images', ...inputShape), outputs: described('embeddings', numValues) },
    userDefinedMetadata: metadata,
    modelTopology: {
      node: [
        { name: 'images', op: 'Placeholder', input: [], attr: { dtype: T, shape: { shape: dims(-1, ...inputShape) } } },
        constant('shape', 'DT_INT32', [2]),
        constant('zero', 'DT_FLOAT', []),
        { name: 'flat', op: 'Reshape', input: ['images', 'shape'], attr: { T } },
        { name: 'embeddings', op: 'AddV2', input: ['flat', 'zero'], attr: { T } },
      ],
      library: {},
      versions: { producer: 1 },
    },
    weightsManifest: [
      {
        paths: ['group1-shard1of1.bin'],
        weights: [
          { name: 'shape', shape: [2], dtype: 'int32' },
          { name: 'zero', shape: [], dtype: 'float32' },
        ],
      },
    ],
  };
  mkdirSync(folder, { recursive: true });
  const weights = Buffer.from(Int32Array.of(-1, numValues, 0).buffer);
  writeFileSync(join(folder, 'group1-shard1of1.bin'), weights.subarray(cutBytes));
  writeFileSync(join(folder, 'model.json'), JSON.stringify(model));
}
