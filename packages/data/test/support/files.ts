import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface TempFolder extends AsyncDisposable {
  readonly path: string;
  write(path: string, contents: Uint8Array | string): Promise<string>;
}

export async function tempFolder(): Promise<TempFolder> {
  const path = await mkdtemp(join(tmpdir(), 'circlet-data-'));
  return {
    path,
    async write(relative, contents) {
      const full = join(path, relative);
      await mkdir(dirname(full), { recursive: true });
      await writeFile(full, contents);
      return full;
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}
