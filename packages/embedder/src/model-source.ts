import { io } from '@tensorflow/tfjs-core';
import { EmbedderModelError } from './errors.ts';

/**
 * Where an exported model is: the URL of its folder or of model.json; the files of the folder, as a file input or a drop gives them; or
 * an IO handler of tfjs. A folder of the disk: `folder` of `@circlet/embedder/folder`.
 */
export type ModelSource = string | readonly File[] | io.IOHandler;

/** What there is to load, and what to call it in messages. */
export interface FoundModel {
  readonly place: string;
  readonly artifacts: io.ModelArtifacts;
}

/** @throws EmbedderModelError */
export async function findModel(source: ModelSource): Promise<FoundModel> {
  const place = placeOf(source);
  try {
    const artifacts = await handlerOf(source, place).load?.();
    if (artifacts === undefined) throw new Error('a handler that loads nothing');
    return { place, artifacts };
  } catch (cause) {
    if (cause instanceof EmbedderModelError) throw cause;
    throw new EmbedderModelError(place, (cause as Error).message, 'export it anew, or name its folder', { cause });
  }
}

function placeOf(source: ModelSource): string {
  if (typeof source === 'string') return source;
  if (isFiles(source)) return `${source.length} files`;
  return 'an IO handler of tfjs';
}

function handlerOf(source: ModelSource, place: string): io.IOHandler {
  if (typeof source === 'string') return io.http(urlOf(source));
  if (!isFiles(source)) return source;
  const model = source.find(({ name }) => name === 'model.json');
  const weights = source.filter(({ name }) => name.endsWith('.bin'));
  if (model === undefined || weights.length === 0) {
    const problem = model === undefined ? 'none named model.json' : 'no weights (*.bin)';
    throw new EmbedderModelError(place, problem, 'give all files of the folder that it wrote');
  }
  return io.browserFiles([model, ...weights]);
}

function isFiles(source: ModelSource): source is readonly File[] {
  return Array.isArray(source);
}

function urlOf(text: string): string {
  const isOfBrowser = typeof document !== 'undefined';
  if (!isOfBrowser && !/^https?:/.test(text)) {
    throw new EmbedderModelError(text, 'no URL', 'load a folder with folder(PATH) of @circlet/embedder/folder');
  }
  return /\.json(?:[?#]|$)/.test(text) ? text : `${text.replace(/\/$/, '')}/model.json`;
}
