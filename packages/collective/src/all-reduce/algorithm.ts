import type { Codec } from '../codec.ts';
import type { RingContext } from '../frames.ts';
import type { Parts } from '../parts.ts';

/** How frames go between the ranks. All give every rank the same bits; two algorithms may differ in the last bit of a sum. */
export const ALGORITHMS: readonly ['ring', 'halving-doubling', 'two-level'] = ['ring', 'halving-doubling', 'two-level'];
export type Algorithm = (typeof ALGORITHMS)[number];

/** In place: `parts` ← `factor` times the sum of everybody's; all ranks pass the same codec and factor. */
export type AllReduce = (
  context: RingContext,
  parts: Parts,
  how: { readonly codec: Codec; readonly factor: number },
) => Promise<void>;
