import { readFile } from 'node:fs/promises';
import { initialClassWeights } from '@circlet/loss';
import { describe, expect, it } from 'vitest';
import { classWeightsFile } from '../../src/head/class-weights-file.ts';
import { labelOf, pixel, SEED } from '../../src/head/head-step.ts';

describe('what both sides of bench:head begin with', () => {
  it('labels that are spread over all classes', () => {
    const labels = Array.from({ length: 4 }, (_, sample) => labelOf(sample, { batch: 4, classes: 10 }));
    expect(labels).toEqual([0, 2, 5, 7]);
  });

  it('pixels as the peer’s formula gives them', () => {
    // ((place · 0x9e3779b1) mod 2³²) >> 24, in whole numbers of any size.
    for (const index of [0, 1, 77, 32_767, 131_071]) {
      expect(pixel(index)).toBe(Number(((BigInt(index + 1) * 0x9e3779b1n) % 2n ** 32n) >> 24n));
    }
  });

  it('the class weights that a trainer draws, in blocks', async () => {
    const sizes = { classes: 4099, dimension: 3 };
    let path = '';
    {
      await using file = await classWeightsFile(sizes);
      ({ path } = file);
      const written = new Float32Array(Uint8Array.from(await readFile(path)).buffer);
      expect(written).toEqual(initialClassWeights({ numClasses: 4099, dimension: 3, seed: SEED }));
    }
    await expect(readFile(path)).rejects.toThrow(/ENOENT/);
  });
});
