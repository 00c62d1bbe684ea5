import { readFile } from 'node:fs/promises';
import { type NamedTensor, type TensorMap } from '@circlet/training/checkpoint';
import protobuf from 'protobufjs/minimal.js';
import { onnx } from '../../generated/onnx.js';
import { WeightsFormatError, WeightsUnsupportedError } from '../errors.ts';
import { MAX_PROTOBUF_BYTES } from '../limits.ts';
import { weightCounter } from '../weight-limits.ts';
import { decodeTensor, shapeOf } from './tensor-proto.ts';

const FORMAT = 'ONNX file';

/** Fields of ModelProto and GraphProto. */
const GRAPH = 7;
const INITIALIZER = 5;

/**
 * The initializers of an ONNX file, by the names they have there: those of the parameters where PyTorch has exported a network and
 * has not merged its norms into its convolutions. Of the graph nothing is made: a file of tiny nodes would take a hundred times its
 * size in memory.
 *
 * @param bytes size of the file
 * @throws WeightsFormatError, WeightsUnsupportedError
 */
export async function readOnnx(path: string, bytes: number): Promise<TensorMap> {
  if (bytes > MAX_PROTOBUF_BYTES) {
    throw new WeightsFormatError(path, FORMAT, `expected at most ${MAX_PROTOBUF_BYTES} bytes, it has ${bytes}`);
  }
  const file = await readFile(path);
  const tensors = new Map<string, NamedTensor>();
  const count = weightCounter(path, FORMAT);
  try {
    for (const graph of messagesIn(file, GRAPH)) {
      for (const encoded of messagesIn(graph, INITIALIZER)) {
        const tensor = onnx.TensorProto.decode(encoded);
        count(shapeOf(tensor));
        tensors.set(tensor.name, decodeTensor(tensor));
      }
    }
  } catch (cause) {
    if (cause instanceof WeightsFormatError) throw cause;
    throw new WeightsFormatError(path, FORMAT, (cause as Error).message, { cause });
  }
  if (tensors.size > 0) return tensors;
  throw new WeightsUnsupportedError(path, 'is an ONNX file without weights', 'have it exported with them');
}

/** The messages in a field of a message, one after the other, still encoded. */
function* messagesIn(message: Uint8Array, field: number): Generator<Uint8Array> {
  const reader = protobuf.Reader.create(message);
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag === ((field << 3) | 2)) yield reader.bytes();
    else reader.skipType(tag & 7);
  }
}
