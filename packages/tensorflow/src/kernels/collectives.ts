import { mustBeGroupOfOne } from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import type { KernelBackend, TfjsBackend } from '../backend/tfjs-backend.ts';
import type { GraphNode } from '../compile/graph.ts';
import type { PortGraph, PortRequest } from '../compile/port-graph.ts';
import { numElements } from '../dtypes.ts';
import type { Port } from '../engine.ts';
import type { Kernel } from './kernel.ts';

/**
 * The collectives of @circlet/ops inside a trace: each becomes a port. Outside of one, or in a program without ports, the
 * group has one rank and they change nothing.
 */
export function collectiveKernels(tfjs: TfjsBackend): Record<string, Kernel> {
  /** What comes back through a port, flat; null where there are no ports. */
  const through = (
    values: readonly tf.TensorInfo[],
    backend: KernelBackend,
    port: (ports: PortGraph, nodes: readonly GraphNode[]) => readonly GraphNode[],
  ): tf.Tensor[] | null => {
    const program = tfjs.activeProgram();
    if (program?.ports === undefined) {
      return null;
    }
    const nodes = backend.getInputTensorIds(values).map((id) => program.trace.float32(id));
    return port(program.ports, nodes).map((node) => backend.createOutputTensor(program.trace.register(node)));
  };
  const sumsOf = (values: readonly tf.Tensor[], attributes: tf.NamedAttrMap, backend: KernelBackend): tf.Tensor[] => {
    const sums = through(values, backend, (ports, nodes) => ports.allReduce(requestOf(attributes), nodes));
    return values.map((value, index) =>
      sums === null ? tf.clone(value) : tf.reshape(sums[index] as tf.Tensor, value.shape),
    );
  };

  return {
    CircletAllReduce: ({ x }, attributes, backend) => sumsOf([x as tf.Tensor], attributes, backend)[0] as tf.Tensor,

    CircletAllReduceBucket: (inputs, attributes, backend) =>
      sumsOf(Object.values(inputs) as tf.Tensor[], attributes, backend),

    CircletAllGather({ x }, attributes, backend) {
      const value = x as tf.Tensor;
      const rows = attributes['counts'] as number[];
      const perRow = numElements(value.shape.slice(1));
      const totalRows = rows.reduce((sum, count) => sum + count, 0);
      const request = { ...requestOf(attributes), counts: rows.map((count) => count * perRow) };
      const gathered = through([value], backend, (ports, [node]) => [
        ports.allGather(request, node as GraphNode, totalRows * perRow),
      ]);
      if (gathered === null) {
        mustBeGroupOfOne(rows);
        return tf.clone(value);
      }
      return tf.reshape(gathered[0] as tf.Tensor, [totalRows, ...value.shape.slice(1)]);
    },
  };
}

function requestOf(attributes: tf.NamedAttrMap): Omit<PortRequest, 'kind'> {
  return { name: attributes['name'] as string, lane: attributes['lane'] as Port['lane'] };
}
