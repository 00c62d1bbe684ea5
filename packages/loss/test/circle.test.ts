import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { circleLoss, circlePresets, classCircleLoss, classHead } from '../src/index.ts';
import {
  alphaN,
  anchorLosses,
  batchLoss,
  centralDifferences,
  circle,
  circleGradient,
  cosines,
  five,
  type Matrix,
  pairsOf,
  pooledLoss,
} from './support/naive-circle.ts';
import { deviation, evaluate, float2D, gaussianRows, int32 } from './support/tensors.ts';

const labels = [0, 0, 0, 1, 1, 2, 2, 2, 3];
const rows = gaussianRows(labels.length, 6, 3);
const MODERATE = { gamma: 16, margin: 0.25 };

describe('the reference that the tests compare with', () => {
  const p = five(32, 0.25);
  const [sps, sns] = [
    [0.8, 0.3],
    [0.1, -0.1, 0.5],
  ];

  it('has the loss and the gradient (Eq. 9, 10) computed elsewhere', () => {
    expect(circle(p, sps, sns)).toBeCloseTo(19.68092408344475, 10);
    const gradient = circleGradient(p, sps, sns);
    expect(deviation(gradient.sps, [-8.0264168e-6, -30.39998296913])).toBeLessThan(1e-9);
    expect(deviation(gradient.sns, [0.005169342639, 0.002215432559, 23.97784560635])).toBeLessThan(1e-9);
  });

  it('has Eq. 9 and 10 as the differences of the loss with frozen weights, and only with those', () => {
    const by = (similarities: Matrix, frozen: boolean) =>
      centralDifferences(
        ([p1, n1]) => circle(p, p1!, n1!, frozen ? { sps, sns } : { sps: [...p1!], sns: [...n1!] }),
        similarities,
      );
    const { sps: dsp, sns: dsn } = circleGradient(p, sps, sns);
    expect(deviation(by([sps, sns], true), [...dsp, ...dsn])).toBeLessThan(1e-7);
    expect(deviation(by([sps, sns], false).slice(2), [0.0029539, -0.0029539, 31.9704608])).toBeLessThan(1e-6);
  });
});

describe('pair-level Circle loss', () => {
  it('has the gradient of Eq. 9 and 10: that of the loss with its weights frozen', () => {
    const p = five(MODERATE.gamma, MODERATE.margin);
    const { gradient, loss } = evaluate(circleLoss(MODERATE), rows, labels);
    expect(loss).toBeCloseTo(batchLoss(p, rows, labels), 4);
    const expected = centralDifferences((x) => batchLoss(p, x, labels, rows), rows);
    expect(deviation(gradient, expected)).toBeLessThan(1e-5);
  });

  it('has the gradient of the plain loss when undetached, which is another', () => {
    const p = five(MODERATE.gamma, MODERATE.margin);
    const { gradient, loss } = evaluate(circleLoss({ ...MODERATE, detach: false }), rows, labels);
    expect(loss).toBeCloseTo(batchLoss(p, rows, labels), 4);
    const expected = centralDifferences((x) => batchLoss(p, x, labels, x), rows);
    expect(deviation(gradient, expected)).toBeLessThan(1e-5);
    expect(
      deviation(
        gradient,
        centralDifferences((x) => batchLoss(p, x, labels, rows), rows),
      ),
    ).toBeGreaterThan(0.1);
  });

  it.each([-0.2, 0, 0.4])('follows Eq. 6 for a margin of %d, with copies of samples in the batch', (margin) => {
    // As a P×K sampler gives them for a class with fewer than K images: s_p = 1.
    const [x, y] = [
      [...rows, rows[8]!, rows[0]!],
      [...labels, labels[8]!, labels[0]!],
    ];
    const p = five(12, margin);
    const { losses, gradient } = evaluate(circleLoss({ gamma: 12, margin }), x, y);
    expect(deviation(losses, anchorLosses(p, x, y).map(Number))).toBeLessThan(1e-5);
    expect(
      deviation(
        gradient,
        centralDifferences((z) => batchLoss(p, z, y, x), x),
      ),
    ).toBeLessThan(1e-5);
  });

  it('takes all five parameters', () => {
    const p = { gamma: 10, op: 1.1, on: -0.3, dp: 0.6, dn: 0.2 };
    const options = { gamma: 10, optimumPositive: 1.1, optimumNegative: -0.3, deltaPositive: 0.6, deltaNegative: 0.2 };
    const { gradient, losses } = evaluate(circleLoss(options), rows, labels);
    expect(
      deviation(
        losses,
        anchorLosses(p, rows, labels).map((loss) => loss ?? 0),
      ),
    ).toBeLessThan(1e-5);
    expect(
      deviation(
        gradient,
        centralDifferences((x) => batchLoss(p, x, labels, rows), rows),
      ),
    ).toBeLessThan(1e-5);
  });

  it.each([
    ['ordered', 'pooled'],
    ['unordered', 'pooled-triangle'],
  ] as const)('pools all %s pairs of the batch as %s', (pairs, reduction) => {
    const { loss } = evaluate(circleLoss({ ...MODERATE, reduction }), rows, labels);
    expect(loss).toBeCloseTo(pooledLoss(five(MODERATE.gamma, MODERATE.margin), rows, labels, pairs), 4);
  });

  it('averages over the anchors that have a positive and a negative', () => {
    const { loss, losses, valid, statistics } = evaluate(circleLoss(MODERATE), rows, labels);
    expect(valid).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0]);
    expect(losses[8]).toBe(0);
    expect(loss).toBeCloseTo(losses.reduce((sum, value) => sum + value, 0) / 8, 5);
    expect(statistics['validAnchors']).toBe(8);
  });

  it('does not depend on the order of the batch, the length of embeddings or the names of classes', () => {
    const order = [4, 8, 0, 7, 2, 6, 1, 3, 5];
    const whole = evaluate(circleLoss(MODERATE), rows, labels);
    const other = evaluate(
      circleLoss(MODERATE),
      order.map((k) => rows[k]!.map((value) => value * (k + 1))),
      order.map((k) => labels[k]! * 1000 - 7),
    );
    expect(other.loss).toBeCloseTo(whole.loss, 4);
    expect(
      deviation(
        other.losses,
        order.map((k) => whole.losses[k]!),
      ),
    ).toBeLessThan(1e-5);
  });

  it.each([80, 256, 1024])('stays finite and follows the largest exponent at γ %d', (gamma) => {
    const { losses, gradient } = evaluate(circleLoss({ gamma, margin: 0.25 }), rows, labels);
    const p = five(gamma, 0.25);
    const similarities = cosines(rows);
    labels.slice(0, 8).forEach((_label, anchor) => {
      const { sps, sns } = pairsOf(similarities, labels, anchor);
      const hardest =
        gamma *
        ((Math.min(...sps) - p.op) * (Math.min(...sps) - p.dp) +
          Math.max(...sns.map((s) => alphaN(p, s) * (s - p.dn))));
      // log(n) more at most, n being the number of pairs of each kind.
      expect(losses[anchor]).toBeGreaterThan(Math.max(0, hardest) - 1e-5 * gamma);
      expect(losses[anchor]).toBeLessThan(Math.max(0, hardest) + Math.log(1 + sps.length * sns.length) + 1e-4 * gamma);
    });
    expect(gradient.every(Number.isFinite)).toBe(true);
  });

  it('counts what its statistics say it counts', () => {
    // Drawn towards the axis of their class, so that some pairs are past the boundary and some are not.
    const drawn = rows.map((row, k) => row.map((value, axis) => value + (axis === labels[k] ? 2.5 : 0)));
    const { statistics } = evaluate(circleLoss(MODERATE), [...drawn, [0, 0, 0, 0, 0, 0]], [...labels, 3]);
    const similarities = cosines(drawn);
    const all = labels.map((_label, anchor) => pairsOf(similarities, labels, anchor));
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const p = five(MODERATE.gamma, MODERATE.margin);
    const past = mean(
      all
        .filter(({ sps }) => sps.length > 0)
        .flatMap(({ sps, sns }) => sns.map((sn) => (circle(p, [Math.min(...sps)], [sn]) < Math.LN2 ? 1 : 0))),
    );
    expect(statistics['meanPositive']).toBeCloseTo(mean(all.flatMap(({ sps }) => sps)), 5);
    expect(statistics['meanNegative']).toBeCloseTo(mean(all.flatMap(({ sns }) => sns)), 5);
    expect(statistics['pastBoundary']).toBeCloseTo(past, 5);
    expect(past).toBeGreaterThan(0.1);
    expect(past).toBeLessThan(0.9);
    expect(statistics).toMatchObject({ validAnchors: 8, zeroVectors: 1 });
  });

  it('samples every pair of a small batch, and of a large one those of its first anchors', () => {
    const labelled = [...labels, 3];
    const x = float2D([...rows, [0, 0, 0, 0, 0, 0]]);
    const { sample_2RK } = circleLoss(MODERATE)(x, int32(labelled));
    const [sampled = [], kinds = []] = sample_2RK.arraySync();
    const similarities = cosines(rows);
    labels.forEach((own, anchor) => {
      labels.forEach((other, partner) => {
        expect(kinds[anchor]?.[partner]).toBe(anchor === partner ? 0 : own === other ? 1 : -1);
        expect(sampled[anchor]?.[partner]).toBeCloseTo(similarities[anchor]?.[partner] ?? NaN, 5);
      });
      // An embedding without a direction is no one's partner.
      expect(kinds[anchor]?.at(-1)).toBe(0);
    });
    const large = circleLoss()(tf.randomNormal([1024, 4], 0, 1, 'float32', 5), tf.zeros([1024], 'int32'));
    expect(large.sample_2RK.shape).toEqual([2, 8, 1024]);
  });

  it('shows NaN in the embeddings rather than hiding it', () => {
    const { loss } = evaluate(
      circleLoss(),
      [
        [Number.NaN, 1],
        [1, 0],
        [0, 1],
        [1, 1],
      ],
      [0, 0, 1, 1],
    );
    expect(loss).toBeNaN();
  });

  it('leaves no tensor behind but its results', () => {
    const [x, y] = [float2D(rows), int32(labels)];
    const before = tf.memory().numTensors;
    const result = circleLoss()(x, y);
    expect(tf.memory().numTensors - before).toBe(4 + Object.keys(result.statistics).length);
    tf.dispose([result as never, x, y]);
  });
});

describe('class-level Circle loss', () => {
  it('samples its own class and others, each once', () => {
    const [e, w, y] = [float2D(rows.slice(0, 2)), float2D(rows.slice(2, 5)), int32([0, 2])];
    const { sample_2RK } = classHead(classCircleLoss())(e, w, y);
    const [sampled = [], kinds = []] = sample_2RK.arraySync();
    const similarities = cosines(rows);
    expect(kinds).toEqual([
      [1, 0, -1, -1],
      [1, -1, -1, 0],
    ]);
    [0, 2].forEach((own, sample) => {
      [own, 0, 1, 2].forEach((row, column) => {
        expect(sampled[sample]?.[column]).toBeCloseTo(similarities[sample]?.[2 + row] ?? NaN, 5);
      });
    });
    tf.dispose([e, w, y]);
  });

  it('leaves no tensor behind but its results, as a head too', () => {
    const [e, w, y] = [float2D(rows.slice(0, 2)), float2D(rows.slice(2, 5)), int32([0, 2])];
    const before = tf.memory().numTensors;
    const result = classHead(classCircleLoss())(e, w, y);
    expect(tf.memory().numTensors - before).toBe(4 + Object.keys(result.statistics).length);
    tf.dispose([result as never, e, w, y]);
  });

  // Eq. 7 and 8: s_n² + (s_p − 1)² = 2m².
  const boundary = [0.25, 0.4].flatMap((m) =>
    [-0.5, -0.6, -0.75, -0.9, -1].map(
      (angle) => [m, m * Math.SQRT2 * Math.cos(angle * Math.PI), m * Math.SQRT2 * Math.sin(angle * Math.PI)] as const,
    ),
  );
  it.each(boundary)('is ln 2 on the boundary, whatever γ: m %d, s_n %d', (m, x, y) => {
    // Mirrored to s_n ≥ 0; α_n does not clip there.
    const [sn, sp] = [Math.abs(x), 1 + y];
    for (const gamma of [1, 32, 128]) {
      const { loss } = evaluate(classCircleLoss({ gamma, margin: m }), [[sp, sn]], [0]);
      expect(Math.abs(loss - Math.LN2)).toBeLessThan(1e-6 * gamma + 1e-6);
    }
  });

  it.each([
    [0.9, 0.1],
    [0.5, 0.5],
    [1, 0],
  ])('pulls s_p %d as hard as it pushes s_n %d: α_p = α_n where they are equally far from their optima', (sp, sn) => {
    for (const m of [0.25, 0.4]) {
      const { gradient } = evaluate(classCircleLoss({ gamma: 8, margin: m }), [[sp, sn]], [0]);
      expect(gradient[0]).toBeCloseTo(-gradient[1]!, 6);
      expect(gradient[1]).toBeGreaterThan(0);
    }
  });

  it('reaches its largest exponents at γ 1024 in full', () => {
    const { loss, gradient } = evaluate(classCircleLoss({ gamma: 1024, margin: 0.25 }), [[-1, 1]], [0]);
    expect(loss).toBe(1024 * (2.25 * 1.75 + 1.25 * 0.75));
    expect(gradient).toEqual([-1024 * 2.25, 1024 * 1.25]);
  });

  it('is the same by margin and by its five parameters', () => {
    const x = [[0.7, 0.2, -0.4, 0.1]];
    const options = {
      gamma: 64,
      optimumPositive: 1.25,
      optimumNegative: -0.25,
      deltaPositive: 0.75,
      deltaNegative: 0.25,
    };
    const [by, five5] = [classCircleLoss({ gamma: 64, margin: 0.25 }), classCircleLoss(options)].map((loss) =>
      evaluate(loss, x, [0]),
    );
    expect(five5).toEqual(by);
  });
});

describe('circlePresets', () => {
  it('are those of section 4 of the paper', () => {
    expect(circlePresets).toEqual({
      face: { gamma: 256, margin: 0.25 },
      reid: { gamma: 128, margin: 0.25 },
      retrieval: { gamma: 80, margin: 0.4 },
    });
  });

  it('are the defaults: retrieval for pairs, face for classes', () => {
    const cos = [[0.5, 0.3, -0.1]];
    expect(evaluate(circleLoss(), rows, labels)).toEqual(evaluate(circleLoss(circlePresets.retrieval), rows, labels));
    expect(evaluate(classCircleLoss(), cos, [0])).toEqual(evaluate(classCircleLoss(circlePresets.face), cos, [0]));
  });
});
