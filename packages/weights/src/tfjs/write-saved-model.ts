import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tensorflow } from '../../generated/saved_model.js';
import { WeightsWriteError } from '../errors.ts';
import { type Computed, type GraphValue, inOrder } from '../graph/graph.ts';
import { MAX_PROTOBUF_BYTES } from '../limits.ts';
import type { OnnxOptions } from '../onnx/write-onnx.ts';
import { writing } from '../write-weights.ts';
import { anyBatch, type TensorflowGraph, tensorflowNodes } from './tensorflow-nodes.ts';

/** Of TensorFlow 1.15: later ones read it, and all ops here are as old. */
const PRODUCER = 134;

/** All that is no weight: some hundred bytes for each of a few thousand nodes. */
const MOST_STRUCTURE_BYTES = 2 ** 22;

/**
 * Writes a network as TensorFlow's SavedModel, a folder: signature `serving_default` of the tag `serve`, from `images` [N, H, W, C],
 * normalised as in training, to `embeddings` [N, D]. Weights are constants of the graph, so that there are no variables to restore; with
 * them it is 2 GiB at most. `assets.extra/circlet.json` has the metadata.
 * @throws WeightsWriteError
 */
export async function writeSavedModel(folder: string, output: Computed, { metadata }: OnnxOptions): Promise<void> {
  const graph = tensorflowNodes(output, 'tensorflow');
  const numBytes = graph.constants.reduce((sum, { values }) => sum + values.byteLength, 0);
  if (numBytes > MAX_PROTOBUF_BYTES - MOST_STRUCTURE_BYTES) {
    throw new WeightsWriteError(folder, `expected at most ${MAX_PROTOBUF_BYTES} bytes, weights alone have ${numBytes}`);
  }
  const bytes = encodeSavedModel(output, graph);
  try {
    await mkdir(join(folder, 'assets.extra'), { recursive: true });
    await writeFile(join(folder, 'assets.extra/circlet.json'), `${JSON.stringify(metadata, null, 2)}\n`);
  } catch (cause) {
    throw new WeightsWriteError(folder, (cause as Error).message, { cause });
  }
  await writing(join(folder, 'saved_model.pb'), async (partial) => await writeFile(partial, bytes));
}

function encodeSavedModel(output: Computed, { nodes, constants }: TensorflowGraph): Uint8Array {
  const values = new Map(constants.map((constant) => [constant.name, constant.values]));
  const images = inOrder(output).find(({ kind }) => kind === 'input') as GraphValue;
  const described = (name: string, value: GraphValue) => ({
    [name]: { name: `${name}:0`, dtype: 'DT_FLOAT', tensorShape: anyBatch(value) },
  });
  const model = tensorflow.SavedModel.fromObject({
    savedModelSchemaVersion: 1,
    metaGraphs: [
      {
        metaInfoDef: { tags: ['serve'] },
        graphDef: { node: nodes, versions: { producer: PRODUCER } },
        signatureDef: {
          serving_default: {
            inputs: described('images', images),
            outputs: described('embeddings', output),
            methodName: 'tensorflow/serving/predict',
          },
        },
      },
    ],
  });
  for (const { name, attr } of model.metaGraphs[0]?.graphDef?.node ?? []) {
    const tensor = attr?.['value']?.tensor;
    const content = values.get(name ?? '');
    if (tensor == null || content === undefined) continue;
    tensor.tensorContent = new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
  }
  return tensorflow.SavedModel.encode(model).finish();
}
