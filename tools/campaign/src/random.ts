/** Draws of one input: what its seed, its parser and its number decide. */
export interface Random {
  /** From 0 to 2³² − 1. */
  next(): number;
  /** From 0 to n − 1; 0 for n below 1. */
  below(n: number): number;
  isTrue(probability: number): boolean;
  /** One of them; there must be one. */
  pick<T>(items: readonly T[]): T;
}

/** mulberry32 (Tommy Ettinger, public domain), begun at a hash of what names the input. */
export function randomOf(seed: number, parser: string, index: number): Random {
  let state = hashOf(`${seed} ${parser} ${index}`);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 15), z | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return (z ^ (z >>> 14)) >>> 0;
  };
  const below = (n: number): number => (n < 1 ? 0 : next() % n);
  return {
    next,
    below,
    isTrue: (probability) => next() < probability * 2 ** 32,
    pick: <T>(items: readonly T[]): T => items[below(items.length)] as T,
  };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
