import { open } from 'node:fs/promises';
import { type NamedTensor, scanSafetensors, type TensorMap } from '@circlet/training/checkpoint';
import { WeightsFormatError, WeightsUnreadableError, WeightsUnsupportedError } from './errors.ts';
import { MAX_WEIGHTS_BYTES } from './limits.ts';
import { readPytorch } from './pytorch/read-pytorch.ts';
import { mustBeWithinLimits } from './weight-limits.ts';

export type WeightsFormat = 'safetensors' | 'PyTorch';

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
  const format = formatOf(path, await firstBytes(path));
  return format === 'PyTorch'
    ? { path, format, tensors: await readPytorch(path), metadata: {} }
    : { path, format, ...(await readSafetensors(path)) };
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
      inspect: (entries) =>
        mustBeWithinLimits(path, 'safetensors file', new Map(entries.map((entry) => [entry.name, entry]))),
    },
  );
  return { tensors, metadata };
}

/** What files of weights begin with. */
const FIRST_BYTES = 16;

async function firstBytes(path: string): Promise<Buffer> {
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
    return bytes;
  } finally {
    await file.close();
  }
}

/** Before version 1.6 `torch.save` wrote pickles in a row, the first of which is the number 0x1950a86a20f9469cfc6c. */
const OLD_PYTORCH = Buffer.from('80028a0a6cfc9c46f920', 'hex');

function formatOf(path: string, first: Buffer): WeightsFormat {
  if (first.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return 'PyTorch';
  if (first[8] === 0x7b /* { */) return 'safetensors';
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
    'expected safetensors or what torch.save writes',
  );
}
