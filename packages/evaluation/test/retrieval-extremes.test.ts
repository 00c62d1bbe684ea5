import { describe, expect, it } from 'vitest';
import { retrievalExtremes } from '../src/retrieval-extremes.ts';

const RADIANS = Math.PI / 180;

/** Embeddings on the unit circle, by their angles in degrees. */
function circle(...degrees: number[]): Float32Array {
  return Float32Array.from(degrees.flatMap((angle) => [Math.cos(angle * RADIANS), Math.sin(angle * RADIANS)]));
}

const options = { dimension: 2, numQueries: 8, numNeighbours: 2 };

describe('retrievalExtremes', () => {
  it('has the query that is right by most first, and the one that is wrong by most', async () => {
    // Class 0 at 0° and 2°; class 1 at 90° and 130°; class 2 at 92° and 200°, nearer to class 1 than to itself.
    const embeddings = circle(0, 2, 90, 130, 92, 200);
    const { best, worst } = await retrievalExtremes({ ...options, embeddings, labels: [0, 0, 1, 1, 2, 2] });
    // One of a class: 0° is further from all others than 2°.
    expect(best.map(({ query }) => query)).toEqual([0]);
    expect(best[0]?.neighbours.map(({ index }) => index)).toEqual([1, 2]);
    expect(best[0]?.neighbours[0]?.cosine).toBeCloseTo(Math.cos(2 * RADIANS), 6);
    expect(best[0]?.margin).toBeCloseTo(Math.cos(2 * RADIANS) - 0, 6);
    expect(worst.map(({ query }) => query)).toEqual([4, 2]);
    expect(worst[0]?.margin).toBeCloseTo(Math.cos(108 * RADIANS) - Math.cos(2 * RADIANS), 6);
    expect(worst[1]?.margin).toBeCloseTo(Math.cos(40 * RADIANS) - Math.cos(2 * RADIANS), 6);
  });

  it('keeps as many as were asked for, one of a class, as a naive search finds them', async () => {
    const numImages = 60;
    const angles = Array.from({ length: numImages }, (_, index) => (index * 137.508) % 360);
    const labels = angles.map((_, index) => index % 20);
    const { best, worst } = await retrievalExtremes({
      ...{ ...options, numQueries: 3, embeddings: circle(...angles), labels },
    });
    const margins = angles.map((angle, query) => {
      const most = (isOfClass: boolean): number =>
        angles.reduce(
          (found, other, index) =>
            index !== query && (labels[index] === labels[query]) === isOfClass
              ? Math.max(found, Math.cos((angle - other) * RADIANS))
              : found,
          -Infinity,
        );
      return most(true) - most(false);
    });
    const perClass = (pick: (...values: number[]) => number): number[] =>
      Array.from({ length: 20 }, (_, label) => pick(...margins.filter((_margin, index) => labels[index] === label)));
    const expectedWorst = perClass(Math.min)
      .filter((margin) => margin < 0)
      .sort((a, b) => a - b)
      .slice(0, 3);
    const expectedBest = perClass(Math.max)
      .filter((margin) => margin > 0)
      .sort((a, b) => b - a)
      .slice(0, 3);
    expect(worst).toHaveLength(3);
    worst.forEach(({ margin }, index) => expect(margin).toBeCloseTo(expectedWorst[index] ?? NaN, 5));
    expect(best).toHaveLength(expectedBest.length);
    best.forEach(({ margin }, index) => expect(margin).toBeCloseTo(expectedBest[index] ?? NaN, 5));
  });

  it('leaves out who has no class mate, and finds nothing where there is one class', async () => {
    const alone = await retrievalExtremes({ ...options, embeddings: circle(0, 10, 20), labels: [0, 1, 2] });
    expect(alone).toEqual({ best: [], worst: [] });
    const same = await retrievalExtremes({ ...options, embeddings: circle(0, 10, 20), labels: [0, 0, 0] });
    expect(same).toEqual({ best: [], worst: [] });
  });
});
