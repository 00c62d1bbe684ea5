import type { GradientFacts } from '@circlet/report';
import { z } from 'zod';
import { readJsonFile } from '../report/json-file.ts';
import { MAX_GRADIENTS_BYTES } from './limits.ts';

/** In the folder of the figures. A worker process writes it: this program never loads TensorFlow. */
export const GRADIENTS_FILE = 'gradients.json';

/** @throws UsageError where it is not what a worker has written */
export function readGradients(path: string): GradientFacts {
  return readJsonFile(path, {
    what: 'gradients of losses',
    maxBytes: MAX_GRADIENTS_BYTES,
    schema,
    remedy: 'delete the file to have it made again',
  });
}

const number = z.number();
const values = z.object({ positive: z.array(number), negative: z.array(number) });

const schema: z.ZodType<GradientFacts> = z.object({
  format: z.literal(1),
  states: z.array(z.object({ name: z.string(), positive: number, negative: number })),
  losses: z.array(z.object({ name: z.string(), map: values, atStates: values })).min(1),
});
