import { BIT_HASH_ROW, bitHashMultipliers, bitHashOf } from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import type { TfjsBackend } from '../backend/tfjs-backend.ts';
import { boolAttribute, type GraphNode, typeAttribute } from '../compile/graph.ts';
import { DT, numElements } from '../dtypes.ts';
import type { Kernel } from './kernel.ts';

/**
 * bitHash of @circlet/ops in a trace, in the 64-bit integers that tfjs does not have. Not int32: TensorFlow computes that on the
 * host, whatever the device. Outside of a trace values are read.
 */
export function bitHashKernel(tfjs: TfjsBackend): Kernel {
  return ({ x }, _attributes, backend) => {
    const program = tfjs.activeProgram();
    if (program === undefined) return tf.tensor1d(bitHashOf((x as tf.Tensor).dataSync<'float32'>()), 'int32');
    const [flat] = backend.getInputTensorIds([tf.reshape(x as tf.Tensor, [-1])]);
    return backend.createOutputTensor(
      program.trace.register(hashNode(program.trace, program.trace.float32(flat as number))),
    );
  };
}

type Trace = NonNullable<ReturnType<TfjsBackend['activeProgram']>>['trace'];

function hashNode({ graph }: Trace, flat: GraphNode): GraphNode {
  const length = numElements(flat.shape);
  const columns = Math.min(length, BIT_HASH_ROW);
  const rows = Math.ceil(length / columns);
  const wide = typeAttribute('T', DT.INT64);
  const multipliers = (count: number): GraphNode =>
    graph.constant([count], DT.INT64, bitHashMultipliers().slice(0, count));
  const weightedSum = (values: GraphNode, count: number): GraphNode => {
    const products = graph.add1('Mul', [values, multipliers(count)], [wide]);
    const axis = graph.constant([], DT.INT32, Int32Array.of(-1));
    const attributes = [wide, typeAttribute('Tidx', DT.INT32), boolAttribute('keep_dims', false)];
    return graph.add1('Sum', [products, axis], attributes);
  };
  let values = flat;
  if (rows * columns > length) {
    // As float32: of integers, TensorFlow pads on the host.
    const padding = graph.constant([1, 2], DT.INT32, Int32Array.of(0, rows * columns - length));
    const attributes = [typeAttribute('T', DT.FLOAT), typeAttribute('Tpaddings', DT.INT32)];
    values = graph.add1('Pad', [flat, padding], attributes);
  }
  const words = graph.add1('Bitcast', [values], [typeAttribute('T', DT.FLOAT), typeAttribute('type', DT.INT32)]);
  const table = graph.reshape(graph.cast(words, DT.INT64), [rows, columns]);
  const hash = weightedSum(weightedSum(table, columns), rows);
  return graph.add1('Bitcast', [hash], [wide, typeAttribute('type', DT.INT32)]);
}
