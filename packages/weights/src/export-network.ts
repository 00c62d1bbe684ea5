import type { Network } from '@circlet/backbone';
import type { TensorMap } from '@circlet/training/checkpoint';
import { foldBatchNorms } from './graph/fold-batch-norms.ts';
import { recordNetwork } from './graph/record-network.ts';
import { type OnnxOptions, writeOnnx } from './onnx/write-onnx.ts';
import { writeGraphModel } from './tfjs/write-graph-model.ts';
import { writeSavedModel } from './tfjs/write-saved-model.ts';

/** `onnx`: a file; `tfjs`: a folder, a graph model of TensorFlow.js; `savedmodel`: a folder, TensorFlow's own. */
export type GraphFormat = 'onnx' | 'tfjs' | 'savedmodel';

export interface ExportOptions extends OnnxOptions {
  readonly format: GraphFormat;
  /** Whether batch norms go into the layers around them: fewer ops, the same embeddings within rounding. */
  readonly fold: boolean;
}

/** Writes what a network computes, with its weights, for another program. @throws WeightsWriteError */
export async function exportNetwork(
  path: string,
  network: Network,
  tensors: TensorMap,
  { format, fold, ...options }: ExportOptions,
): Promise<void> {
  const recorded = await recordNetwork(network, tensors);
  const graph = fold ? foldBatchNorms(recorded) : recorded;
  await { onnx: writeOnnx, tfjs: writeGraphModel, savedmodel: writeSavedModel }[format](path, graph, options);
}
