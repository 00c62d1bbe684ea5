import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cudaRequirements, InstallError, unpackWheel } from '@circlet/tensorflow/parsers';
import { type FuzzedParser, mustHold } from '../fuzzed-parser.ts';
import type { Random } from '../../random.ts';
import { mutateZip } from '../zip-mutations.ts';
import type { ZipEntry } from '../zip-writer.ts';

export const wheelParser: FuzzedParser = {
  name: 'wheel',
  reads: 'wheel of TensorFlow (zip with RECORD)',
  sources: ['/packages/tensorflow/dist/install/unpack.js'],
  inputs: 5_000,
  limits: { ms: 2_000, arrayBytes: 2 * 2 ** 20, arrayPerByte: 8, processBytes: 192 * 2 ** 20 },
  open(place) {
    const directory = join(place, 'in', 'files');
    const wheel = join(place, 'in', 'x.whl');
    mkdirSync(join(place, 'in'));
    return {
      make: wheelOf,
      isPastHeader: (_input, error) =>
        !(error instanceof Error && /central directory|multi-disk|no RECORD/.test(error.message)),
      async feed(input) {
        rmSync(directory, { recursive: true, force: true });
        writeFileSync(wheel, input);
        try {
          await unpackWheel({ wheel, directory, wanted: (path) => !path.endsWith('/RECORD') });
          cudaRequirements(Buffer.from(input).toString('latin1'));
        } finally {
          // Whatever came of it, nothing was made beside the folder, and in it are files and folders only.
          mustHold(readdirSync(place).join() === 'in', 'something was written two folders above');
          const beside = readdirSync(join(place, 'in')).filter((name) => name !== 'files' && name !== 'x.whl');
          mustHold(beside.length === 0, `something was written beside the folder: ${beside.join()}`);
          mustHold(holdsNoLinks(directory), 'a link was made');
        }
      },
      isDocumented: (error) => error instanceof InstallError,
    };
  },
};

function holdsNoLinks(folder: string): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return true;
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.every((entry) => entry.isFile() || entry.isDirectory());
}

function wheelOf(random: Random): Buffer {
  const files: readonly ZipEntry[] = [
    { name: 'tensorflow/libtensorflow_cc.so.2', data: Buffer.from('the C API'), deflate: true },
    { name: 'tensorflow/include/a.h', data: Buffer.alloc(300, 65), deflate: true },
    { name: random.isTrue(0.1) ? '../outside' : 'tensorflow/LICENSE', data: Buffer.from('licence') },
    { name: 'tensorflow_cpu-2.21.0.dist-info/METADATA', data: Buffer.from(METADATA), deflate: true },
  ];
  const record = files
    .map(
      ({ name, data }) =>
        `${String(name)},sha256=${createHash('sha256').update(data).digest('base64url')},${data.length}`,
    )
    .join('\n');
  const whole = [
    ...files,
    { name: 'tensorflow_cpu-2.21.0.dist-info/RECORD', data: Buffer.from(`${record}\n`), deflate: true },
  ];
  return mutateZip(whole, random);
}

const METADATA = `Metadata-Version: 2.1
Name: tensorflow
Requires-Dist: nvidia-cudnn-cu12<10.0,>=9.3.0.75 ; extra == "and-cuda"
`;
