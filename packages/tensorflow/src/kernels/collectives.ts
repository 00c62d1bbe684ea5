import { mustBeGroupOfOne } from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import type { KernelBackend, TfjsBackend } from '../backend/tfjs-backend.ts';
import { intAttribute, typeAttribute } from '../compile/graph.ts';
import type { PortRequest } from '../compile/port-graph.ts';
import { DT, numElements } from '../dtypes.ts';
import type { Port } from '../engine.ts';
import type { Kernel } from './kernel.ts';

/**
 * The collectives of @circlet/ops inside a trace: each becomes a port. Outside of one, or in a program without ports, the
 * group has one rank and they change nothing.
 */
export function collectiveKernels(tfjs: TfjsBackend): Record<string, Kernel> {
  /** Through a port and back as one flat tensor; null where there are no ports. */
  const through = (
    request: PortRequest,
    values: readonly tf.TensorInfo[],
    backend: KernelBackend,
  ): tf.Tensor | null => {
    const program = tfjs.activeProgram();
    if (program?.ports === undefined) {
      return null;
    }
    const nodes = backend.getInputTensorIds(values).map((id) => program.trace.float32(id));
    return backend.createOutputTensor(program.trace.register(program.ports.add(request, nodes)));
  };
  const request = (kind: Port['kind'], attributes: tf.NamedAttrMap, numResultElements: number): PortRequest => ({
    name: attributes['name'] as string,
    kind,
    lane: attributes['lane'] as Port['lane'],
    numResultElements,
  });

  return {
    CircletAllReduce({ x }, attributes, backend) {
      const value = x as tf.Tensor;
      const sum = through(request('allReduce', attributes, numElements(value.shape)), [value], backend);
      return sum === null ? tf.clone(value) : tf.reshape(sum, value.shape);
    },

    CircletAllReduceBucket(inputs, attributes, backend) {
      const values = Object.values(inputs) as tf.Tensor[];
      const sizes = values.map((value) => numElements(value.shape));
      const total = sizes.reduce((sum, size) => sum + size, 0);
      const sum = through(request('allReduce', attributes, total), values, backend);
      if (sum === null) {
        return values.map((value) => tf.clone(value));
      }
      const parts = values.length === 1 ? [sum] : split(sum, sizes, backend);
      return parts.map((part, index) => tf.reshape(part, values[index]?.shape ?? []));
    },

    CircletAllGather({ x }, attributes, backend) {
      const value = x as tf.Tensor;
      const rows = attributes['counts'] as number[];
      const perRow = numElements(value.shape.slice(1));
      const totalRows = rows.reduce((sum, count) => sum + count, 0);
      const gathered = through(
        { ...request('allGather', attributes, totalRows * perRow), counts: rows.map((count) => count * perRow) },
        [value],
        backend,
      );
      if (gathered === null) {
        mustBeGroupOfOne(rows);
        return tf.clone(value);
      }
      return tf.reshape(gathered, [totalRows, ...value.shape.slice(1)]);
    },
  };
}

function split(flat: tf.Tensor, sizes: readonly number[], backend: KernelBackend): tf.Tensor[] {
  return backend.executeMultipleOutputs(
    'SplitV',
    [intAttribute('num_split', sizes.length), typeAttribute('T', DT.FLOAT), typeAttribute('Tlen', DT.INT32)],
    [flat, tf.tensor1d([...sizes], 'int32'), tf.scalar(0, 'int32')],
    sizes.length,
  );
}
