import type { GoldenCase } from './case.ts';
import { CIRCLE_CASES } from './circle-cases.ts';
import { EDGE_CASES } from './edge-cases.ts';
import { TORCH_CASES } from './torch-cases.ts';

/** All of them: for every backend, eager and compiled, and for the packed package. */
export const GOLDEN_CASES: readonly GoldenCase[] = [...CIRCLE_CASES, ...EDGE_CASES, ...TORCH_CASES];
