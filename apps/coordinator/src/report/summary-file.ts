import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GalleryRow, ModelSummary, PairScores } from '@circlet/report';
import { z } from 'zod';
import { readJsonFile } from './json-file.ts';
import { MAX_SUMMARY_BYTES } from './limits.ts';

/** In a run's folder, beside its model. A worker process writes it. */
export const SUMMARY_FILE = 'summary.json';
const MODEL_FILE = 'model.safetensors';

/** Whether a run has a model of which nobody has said what it makes of images, or only before it was trained further. */
export function lacksSummary(folder: string): boolean {
  const [model, summary] = [join(folder, MODEL_FILE), join(folder, SUMMARY_FILE)];
  if (!existsSync(model)) return false;
  return !existsSync(summary) || statSync(summary).mtimeMs < statSync(model).mtimeMs;
}

/** Null where there is none. @throws UsageError where it is not what a worker has written */
export function readSummary(folder: string): ModelSummary | null {
  const path = join(folder, SUMMARY_FILE);
  if (!existsSync(path)) return null;
  return readJsonFile(path, {
    what: 'the summary of a model',
    maxBytes: MAX_SUMMARY_BYTES,
    schema,
    remedy: 'delete the file to have it made again',
  });
}

const number = z.number();
const numbers = z.array(number);
const count = z.int().nonnegative();
const sheet = z.object({ jpeg: z.string(), tile: z.int().positive(), columns: z.int().positive() });
const places = { x: numbers, y: numbers };

const scores: z.ZodType<PairScores> = z.object({
  ...{ rocAuc: number, equalErrorRate: number, numPositive: count, numNegative: count },
  roc: z.object({ falseAccept: numbers, trueAccept: numbers }),
  tarAtFar: z.array(z.object({ far: number, tar: number, resolvable: z.boolean() })),
  cmc: numbers,
  bins: z.object({ positive: numbers, negative: numbers }),
  conventions: z.array(z.string()),
});

const rows: z.ZodType<GalleryRow[]> = z.array(
  z.object({
    name: z.string(),
    margin: number,
    neighbours: z.array(z.object({ name: z.string(), isRight: z.boolean(), cosine: number })),
  }),
);

const schema: z.ZodType<ModelSummary> = z.object({
  format: z.literal(1),
  ...{ images: count, ofImages: count, classes: count, scores, before: scores.nullable() },
  map: z.object({
    ...{ classes: z.array(z.string()), sheet, umap: z.object(places) },
    pca: z.object({ ...places, shares: numbers }),
  }),
  gallery: z.object({ sheet, best: rows, worst: rows }).nullable(),
});
