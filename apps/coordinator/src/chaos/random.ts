/** Draws that follow from a seed alone. */
export interface Random {
  /** From 0 up to `end`, which is left out. */
  below(end: number): number;
  pick<T>(choices: readonly [T, ...T[]] | readonly T[]): T;
}

/** Mulberry32: 32 bits of state are plenty for some thousand draws. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return { below, pick: (choices) => choices[below(choices.length)] as (typeof choices)[number] };
}
