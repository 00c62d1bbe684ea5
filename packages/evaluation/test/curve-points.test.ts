import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curvePoints, equalErrorRate, rocOfScores, tarAtFar } from '../src/index.ts';

describe('curvePoints', () => {
  it('has every point of a small curve, by both of its errors', () => {
    const curve = rocOfScores([4, 3, 2, 1], [true, false, true, false]);
    expect(curvePoints(curve)).toEqual([
      { threshold: 4, falseAccept: 0, trueAccept: 0.5, falseReject: 0.5 },
      { threshold: 2, falseAccept: 0.5, trueAccept: 1, falseReject: 0 },
      { threshold: 1, falseAccept: 1, trueAccept: 1, falseReject: 0 },
    ]);
  });

  it('thins a large one evenly over the decades, keeping to points of the curve and both ends', () => {
    const scores = Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 20_000);
    const same = scores.map((score, index) => score > 10_000 !== (index % 10 === 0));
    const curve = rocOfScores(scores, same);
    const points = curvePoints(curve, 5);
    expect(points.length).toBeLessThan(40);
    expect([points[0]?.threshold, points.at(-1)?.threshold]).toEqual([19_999, 0]);
    for (const point of points) {
      const at = curve.thresholds.indexOf(point.threshold);
      expect(point.trueAccept).toBe((curve.genuineAccepted[at] as number) / curve.numGenuine);
    }
    expect(() => curvePoints(curve, 0)).toThrow('perDecade must be at least 1, got 0');
  });
});

describe('equalErrorRate', () => {
  it('is where as many are accepted wrongly as are refused wrongly', () => {
    expect(equalErrorRate(rocOfScores([4, 3, 2, 1], [true, true, false, false]))).toEqual({ rate: 0, threshold: 3 });
    expect(equalErrorRate(rocOfScores([4, 3, 2, 1], [true, false, true, false])).rate).toBe(0.5);
    expect(equalErrorRate(rocOfScores([1, 1], [true, false])).rate).toBe(0.5);
    expect(equalErrorRate(rocOfScores([2, 1], [false, true])).rate).toBe(1);
  });

  it('lies between the errors of the thresholds on either side', () => {
    const scored = fc.array(fc.record({ score: fc.integer({ min: 0, max: 9 }), same: fc.boolean() }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(scored, (pairs) => {
        fc.pre(pairs.some(({ same }) => same) && pairs.some(({ same }) => !same));
        const curve = rocOfScores(
          pairs.map(({ score }) => score),
          pairs.map(({ same }) => same),
        );
        const { rate } = equalErrorRate(curve);
        const worse = curvePoints(curve).map(({ falseAccept, falseReject }) => Math.max(falseAccept, falseReject));
        expect(rate).toBeLessThanOrEqual(Math.min(1, ...worse) + 1e-12);
        expect(rate).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the rule nearest-corner', () => {
  it('passes over points on a straight line, as scikit-learn draws no point there', () => {
    // Same, then three different ones, then same: the points at FAR 1/3 and 2/3 lie on one line.
    const curve = rocOfScores([5, 4, 3, 2, 1], [true, false, false, false, true]);
    expect(tarAtFar(curve, 0.4, 'nearest')).toMatchObject({ achievedFar: 1 / 3, tar: 0.5 });
    expect(tarAtFar(curve, 0.4, 'nearest-corner')).toMatchObject({ achievedFar: 0, tar: 0.5 });
    expect(tarAtFar(curve, 0.6, 'nearest-corner')).toMatchObject({ achievedFar: 1, tar: 1 });
  });
});
