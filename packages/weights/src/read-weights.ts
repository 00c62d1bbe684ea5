import { open } from 'node:fs/promises';
import { type NamedTensor, scanSafetensors, type TensorMap } from '@circlet/training/checkpoint';
import { WeightsFormatError, WeightsUnreadableError, WeightsUnsupportedError } from './errors.ts';
import { MAX_WEIGHTS_BYTES } from './limits.ts';
import { readOnnx } from './onnx/read-onnx.ts';
import { readPytorch } from './pytorch/read-pytorch.ts';
import { mustBeWithinLimits } from './weight-limits.ts';

export type WeightsFormat = 'safetensors' | 'PyTorch' | 'ONNX';

/** The tensors of a file, by the names and in the layouts that it gives them; every kind of number as float32. */
export interface WeightsFile {
  readonly path: string;
  readonly format: WeightsFormat;
  readonly tensors: TensorMap;
  /** Of a safetensors file. */
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * Reads a file of weights, in the format that its first bytes tell.
 * @throws WeightsUnreadableError, WeightsFormatError, WeightsUnsupportedError; CheckpointDamagedError for a safetensors file
 */
export async function readWeights(path: string): Promise<WeightsFile> {
  const { first, size } = await beginningOf(path);
  const format = formatOf(path, first);
  if (format === 'PyTorch') return { path, format, tensors: await readPytorch(path), metadata: {} };
  if (format === 'ONNX') return { path, format, tensors: await readOnnx(path, size), metadata: {} };
  return { path, format, ...(await readSafetensors(path)) };
}

async function readSafetensors(path: string): Promise<Pick<WeightsFile, 'tensors' | 'metadata'>> {
  const tensors = new Map<string, NamedTensor>();
  const metadata = await scanSafetensors(
    path,
    async ({ name, shape, pieces }) => {
      const values = new Float32Array(shape.reduce((product, size) => product * size, 1));
      let at = 0;
      for await (const piece of pieces) {
        values.set(piece, at);
        at += piece.length;
      }
      tensors.set(name, { shape, values });
    },
    {
      inspect: (entries) => mustBeWithinLimits(path, 'safetensors file', entries),
    },
  );
  return { tensors, metadata };
}

/** What files of weights begin with. */
const FIRST_BYTES = 16;

async function beginningOf(path: string): Promise<{ readonly first: Buffer; readonly size: number }> {
  const file = await open(path, 'r').catch((cause: NodeJS.ErrnoException) => {
    throw new WeightsUnreadableError(path, cause.code === 'ENOENT' ? 'nothing there' : cause.message, { cause });
  });
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new WeightsUnreadableError(path, 'no file');
    if (stats.size > MAX_WEIGHTS_BYTES) {
      throw new WeightsFormatError(
        path,
        'file of weights',
        `expected at most ${MAX_WEIGHTS_BYTES} bytes, it has ${stats.size}`,
      );
    }
    const bytes = Buffer.alloc(Math.min(FIRST_BYTES, stats.size));
    await file.read(bytes, 0, bytes.length, 0);
    return { first: bytes, size: stats.size };
  } finally {
    await file.close();
  }
}

/** Before version 1.6 `torch.save` wrote pickles in a row, the first of which is the number 0x1950a86a20f9469cfc6c. */
const OLD_PYTORCH = Buffer.from('80028a0a6cfc9c46f920', 'hex');

function formatOf(path: string, first: Buffer): WeightsFormat {
  if (first.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return 'PyTorch';
  if (first[8] === 0x7b /* { */) return 'safetensors';
  // A ModelProto: its first field is the version of the format, a small number.
  if (first[0] === 0x08 && (first[1] as number) < 0x20) return 'ONNX';
  if (first.subarray(0, OLD_PYTORCH.length).equals(OLD_PYTORCH)) {
    throw new WeightsUnsupportedError(
      path,
      'is of the form that PyTorch wrote before version 1.6',
      'load it in PyTorch and save it again: torch.save(torch.load(FILE), OTHER)',
    );
  }
  throw new WeightsUnsupportedError(
    path,
    'begins like no file of weights that is read here',
    'expected safetensors, ONNX or what torch.save writes',
  );
}
