import type { EmbeddingSettings } from '../../../src/embed/about.ts';
import type { EmbeddedBlock } from '../../../src/embed/embed-images.ts';
import type { LayoutName } from '../../../src/embed/layout.ts';

export const DIMENSION = 3;

export function settingsOf(layout: LayoutName, changes: Partial<EmbeddingSettings> = {}): EmbeddingSettings {
  return {
    layout,
    dimension: DIMENSION,
    unitLength: true,
    mirrored: false,
    precision: 'fp32',
    model: { sha256: 'a1', path: '/run/model.safetensors' },
    data: { name: 'set', path: '/set', kind: 'auto', fingerprint: 'f1', images: 23 },
    ...changes,
  };
}

/** The images of a set of 23, four at a time; every fifth is broken. Names want escapes. */
export function blocksFrom(first: number): EmbeddedBlock[] {
  const blocks: EmbeddedBlock[] = [];
  for (let begin = first; begin < 23; begin += 4) {
    const numbers = Array.from({ length: Math.min(4, 23 - begin) }, (_, index) => begin + index);
    const whole = numbers.filter((item) => item % 5 !== 3);
    blocks.push({
      next: begin + numbers.length,
      items: whole.map((item) => ({ item, id: `"${item}"\n.png`, class: `c${item % 2}` })),
      rows_BD: Float32Array.from(whole.flatMap((item) => [item / 7, -1 / (item + 1), 1e-30 * item])),
      broken: numbers.filter((item) => item % 5 === 3).map((item) => ({ item, id: `${item}`, reason: 'cut off' })),
      numZero: 0,
    });
  }
  return blocks;
}

/** [N, 3] of all that are whole. */
export function allValues(): Float32Array {
  return Float32Array.from(blocksFrom(0).flatMap(({ rows_BD }) => [...rows_BD]));
}
