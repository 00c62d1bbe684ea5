import { circleLoss, classCircleLoss, tripletLoss } from '@circlet/loss';
import { locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { describe, expect, it } from 'vitest';
import { computeGradientMaps } from '../../src/figures/gradient-maps.ts';
import { classGradients, pairGradients, type State } from '../../src/figures/toy-gradients.ts';

const STATES: readonly State[] = [
  { positive: 0.8, negative: 0.8 },
  { positive: 0.9, negative: -0.1 },
  { positive: 0.9, negative: -0.3 },
];

const engine = tensorflowEngine(startRuntime({ directory: locateRuntime().directory, intraOpThreads: 1 }));

/** Eq. 9 and 10 with one positive and one negative. */
function ofThePaper(gamma: number, margin: number, { positive, negative }: State): [number, number] {
  const exponent =
    Math.max(0, negative + margin) * (negative - margin) - Math.max(0, 1 + margin - positive) * (positive - 1 + margin);
  const z = 1 - 1 / (1 + Math.exp(gamma * exponent));
  return [-z * gamma * Math.max(0, 1 + margin - positive), z * gamma * Math.max(0, negative + margin)];
}

describe('gradients of a toy case', () => {
  it.each([
    ['class-level', classGradients, classCircleLoss({ gamma: 32, margin: 0.25 })],
    ['pair-level', pairGradients, circleLoss({ gamma: 32, margin: 0.25 })],
  ] as const)('of %s Circle loss are those of the paper, which golden numbers have too', async (_, gradients, loss) => {
    const found = await (gradients as typeof classGradients)(engine, loss as never, STATES);
    STATES.forEach((state, index) => {
      const [positive, negative] = ofThePaper(32, 0.25, state);
      expect(found.positive[index]).toBeCloseTo(positive, 3);
      expect(found.negative[index]).toBeCloseTo(negative, 3);
    });
    // Computed in float64 by a reference of its own.
    expect(found.positive[0]).toBeCloseTo(-14.3999997, 4);
    expect(found.negative[0]).toBeCloseTo(33.5999993, 4);
    expect(found.positive[1]).toBeCloseTo(-0.375975300753, 4);
    expect(found.negative[1]).toBeCloseTo(0.161132271751, 4);
    expect(found.negative[2]).toBeCloseTo(0, 6);
  });

  it('of triplet loss are one over the distance of each, and nothing beyond the margin', async () => {
    const states = [
      { positive: 0.5, negative: 0.2 },
      { positive: 0.9, negative: 0.2 },
    ];
    const { positive, negative } = await pairGradients(engine, tripletLoss({ margin: 0.3 }), states);
    expect(positive[0]).toBeCloseTo(-1, 4);
    expect(negative[0]).toBeCloseTo(1 / Math.sqrt(1.6), 4);
    expect([positive[1], negative[1]].map((value) => Math.abs(value ?? NaN))).toEqual([0, 0]);
  });
});

it('a map has rows of one s_p from the least, each from the least s_n', async () => {
  const { cosines, losses, states } = await computeGradientMaps(engine, 3);
  expect(cosines).toEqual([1 / 6, 0.5, 5 / 6]);
  expect(losses.map(({ name }) => name.split(',')[0])).toEqual(['Triplet', 'AM-Softmax', 'Circle', 'Circle']);
  for (const { map, atStates, name } of losses) {
    expect(map.positive, name).toHaveLength(9);
    expect(atStates.negative, name).toHaveLength(states.length);
  }
  const circle = losses[2]!.map;
  // Of one s_n: the farther s_p is from its optimum, the harder it is pulled; of one s_p likewise with s_n.
  expect(circle.positive[2]!).toBeLessThan(circle.positive[8]!);
  expect(circle.negative[0]!).toBeLessThan(circle.negative[2]!);
});
