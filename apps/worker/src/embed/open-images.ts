import { resolve } from 'node:path';
import { type ImageDataset, openDataset } from '@circlet/data';
import { DATA_KINDS, type DataKind } from '@circlet/recipe';
import { WorkerUsageError } from '../errors.ts';

/** Images without questions about their classes: one file, or a folder of them, will do. @throws DataError of @circlet/data */
export function openImages(path: string, kind: DataKind): Promise<ImageDataset> {
  return openDataset(path, { kind, allowLooseImages: true, allowEmptyClasses: true });
}

/** @throws WorkerUsageError */
export function dataKind(text: string | undefined): DataKind {
  const kind = DATA_KINDS.find((name) => name === (text ?? 'auto'));
  if (kind !== undefined) return kind;
  throw new WorkerUsageError(`--kind: expected ${DATA_KINDS.join(', ')}, got '${text}'`);
}

/** The path that leads there from any folder; the quick-start set has none. */
export function placeOf(path: string): string {
  return path === 'emoji' ? path : resolve(path);
}
