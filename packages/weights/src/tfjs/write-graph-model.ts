import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Computed, GraphValue } from '../graph/graph.ts';
import { inOrder } from '../graph/graph.ts';
import type { OnnxOptions } from '../onnx/write-onnx.ts';
import { WeightsWriteError } from '../errors.ts';
import { anyBatch, tensorflowNodes } from './tensorflow-nodes.ts';

/** Browsers keep files of this size in their caches: what tfjs's own converter writes. */
const SHARD_BYTES = 4 * 2 ** 20;

/**
 * Writes a network as a graph model of TensorFlow.js: a folder with model.json and weights, for `loadGraphModel` in browsers and Node.
 * `images` [N, H, W, C], normalised as in training, to `embeddings` [N, D]. model.json is written last.
 * @throws WeightsWriteError
 */
export async function writeGraphModel(folder: string, output: Computed, options: OnnxOptions): Promise<void> {
  const { nodes, constants } = tensorflowNodes(output, 'tfjs');
  const weights = Buffer.concat(
    constants.map(({ values }) => Buffer.from(values.buffer, values.byteOffset, values.byteLength)),
  );
  const numShards = Math.max(1, Math.ceil(weights.length / SHARD_BYTES));
  const paths = Array.from({ length: numShards }, (_, shard) => `group1-shard${shard + 1}of${numShards}.bin`);
  const images = inOrder(output).find(({ kind }) => kind === 'input') as GraphValue;
  const described = (name: string, value: GraphValue) => ({
    [name]: { name: `${name}:0`, dtype: 'DT_FLOAT', tensorShape: anyBatch(value) },
  });
  const model = {
    format: 'graph-model',
    generatedBy: `circlet ${options.version}`,
    convertedBy: null,
    signature: { inputs: described('images', images), outputs: described('embeddings', output) },
    userDefinedMetadata: options.metadata,
    modelTopology: { node: nodes, library: {}, versions: { producer: 1 } },
    weightsManifest: [
      {
        paths,
        weights: constants.map(({ name, shape, values }) => ({
          name,
          shape,
          dtype: values instanceof Float32Array ? 'float32' : 'int32',
        })),
      },
    ],
  };
  try {
    await mkdir(folder, { recursive: true });
    for (const [shard, path] of paths.entries()) {
      await writeFile(join(folder, path), weights.subarray(shard * SHARD_BYTES, (shard + 1) * SHARD_BYTES));
    }
    await writeFile(join(folder, 'model.json'), JSON.stringify(model));
  } catch (cause) {
    throw new WeightsWriteError(folder, (cause as Error).message, { cause });
  }
}
