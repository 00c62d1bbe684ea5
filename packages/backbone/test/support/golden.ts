import { readFileSync } from 'node:fs';
import { bnInception, iresnet, type IResNetOptions, mgn, type Network, resnet50 } from '../../src/index.ts';
import { pattern } from './pattern.ts';

export interface GoldenCase {
  readonly options: { readonly family: keyof typeof FAMILIES; readonly inputShape: readonly [number, number, number] };
  readonly batch: number;
  readonly loss: number;
  readonly inference: number[][];
  readonly embeddings: number[][];
  readonly features: number[][];
  /** Per parameter, in PyTorch's order: product with a pattern, and length. */
  readonly gradients: Readonly<Record<string, readonly [number, number]>>;
  /** Per running statistic: product of the batch's statistic with a pattern. */
  readonly statistics: Readonly<Record<string, number>>;
}

export interface GoldenTable {
  readonly parameters: number;
  readonly tensors: number;
  readonly bufferValues: number;
  readonly buffers: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly nameDigest: string;
}

interface Golden {
  readonly cases: readonly GoldenCase[];
  readonly tables: Readonly<Record<string, GoldenTable>>;
}

const FILES = ['networks', 'bn-inception', 'mgn'].map(
  (name) => JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8')) as Golden,
);

export const golden: Golden = {
  cases: FILES.flatMap(({ cases }) => cases),
  tables: Object.assign({}, ...FILES.map(({ tables }) => tables)) as Golden['tables'],
};

const FAMILIES = {
  iresnet: (options: object) => iresnet(options as IResNetOptions),
  resnet50,
  'bn-inception': bnInception,
  mgn,
};

export function build({ options }: GoldenCase): Network {
  const { family, ...rest } = options;
  return FAMILIES[family](rest);
}

/** The value that golden/generate.py gives a parameter or running statistic. */
export function goldenValue(name: string, tensor: number, shape: readonly number[]): Float32Array {
  const values = pattern(
    tensor,
    shape.reduce((a, b) => a * b, 1),
  );
  if (name.endsWith('running_mean')) return values.map((v) => 0.1 * v);
  if (name.endsWith('running_var')) return values.map((v) => 1 + 0.5 * v);
  if (name === 'pool.p') return values.map((v) => 3 + 0.5 * v);
  if (shape.length >= 2) {
    const numIn = shape.slice(0, -1).reduce((a, b) => a * b, 1);
    return values.map((v) => v * Math.sqrt(3 / numIn));
  }
  if (name.includes('prelu')) return values.map((v) => 0.25 + 0.1 * v);
  return values.map((v) => (name.endsWith('bias') ? 0.2 * v : 1 + 0.3 * v));
}
