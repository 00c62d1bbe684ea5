import { readFile } from 'node:fs/promises';
import { isAbsolute, join, normalize } from 'node:path';
import type { io } from '@tensorflow/tfjs-core';
import { EmbedderModelError } from './errors.ts';

/**
 * A folder of the disk for `loadEmbedder` in Node, as an IO handler of tfjs: model.json and the files of weights that it names.
 *
 *     const embedder = await loadEmbedder(folder('browser-model'));
 */
export function folder(path: string): io.IOHandler {
  return {
    async load() {
      try {
        return await readArtifacts(path);
      } catch (cause) {
        if (cause instanceof EmbedderModelError) throw cause;
        throw new EmbedderModelError(path, (cause as Error).message, 'name the folder that it wrote, or export anew', {
          cause,
        });
      }
    },
  };
}

async function readArtifacts(path: string): Promise<io.ModelArtifacts> {
  const model = JSON.parse(await readFile(join(path, 'model.json'), 'utf8')) as Partial<io.ModelJSON>;
  const groups = model.weightsManifest ?? [];
  const names = groups.flatMap(({ paths }) => paths);
  for (const name of names) {
    if (isAbsolute(name) || normalize(name).startsWith('..')) throw new Error(`weights outside of it, at ${name}`);
  }
  const parts = await Promise.all(names.map((name) => readFile(join(path, name))));
  const weights = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  parts.reduce((at, part) => (weights.set(part, at), at + part.length), 0);
  const { modelTopology, signature, userDefinedMetadata } = model;
  return {
    ...(modelTopology === undefined ? {} : { modelTopology }),
    ...(signature === undefined ? {} : { signature }),
    ...(userDefinedMetadata === undefined ? {} : { userDefinedMetadata }),
    weightSpecs: groups.flatMap((group) => group.weights),
    weightData: weights.buffer,
  };
}
