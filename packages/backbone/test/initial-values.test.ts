import { describe, expect, it } from 'vitest';
import { initialBuffers, initialParameters, iresnet, type ParameterSpec, resnet50 } from '../src/index.ts';
import { normalQuantile, randomStream } from '../src/random-stream.ts';

describe('initial values', () => {
  const network = iresnet({ depth: 18 });
  const values = initialParameters(network, 42);

  it('fills every parameter of the table in its shape, in order', () => {
    expect([...values.keys()]).toEqual(network.parameters.map(({ name }) => name));
    for (const { name, shape } of network.parameters) {
      expect(values.get(name)).toHaveLength(shape.reduce((a, b) => a * b, 1));
    }
  });

  it('gives the same bits for the same seed and others for another, high bits of the seed included', () => {
    const small = iresnet({ depth: 18, widthMultiplier: 0.125, inputShape: [16, 16, 3] });
    const first = initialParameters(small, 7);
    expect(initialParameters(small, 7)).toEqual(first);
    for (const other of [8, 7 + 2 ** 32, -7]) {
      expect(initialParameters(small, other).get('conv1.weight'), String(other)).not.toEqual(first.get('conv1.weight'));
    }
  });

  it('draws convolutions from N(0, 0.1²) and the linear layer from U(±1/√in), as arcface_torch', () => {
    const convolution = moments(values.get('layer4.1.conv2.weight')); // 2.4 million values: deviations of a few 1e-4
    expect(convolution.mean).toBeCloseTo(0, 3);
    expect(convolution.deviation).toBeCloseTo(0.1, 3);
    expect(convolution.kurtosis).toBeCloseTo(3, 1);
    const bound = 1 / Math.sqrt(25_088);
    const linear = moments(values.get('fc.weight'));
    expect(linear.largest).toBeLessThanOrEqual(Math.fround(bound));
    expect(linear.deviation / (bound / Math.sqrt(3))).toBeCloseTo(1, 2);
    expect(moments(values.get('fc.bias')).largest).toBeLessThanOrEqual(Math.fround(bound));
  });

  it('starts norms at 1 and 0, PReLU at 0.25, statistics at 0 and 1', () => {
    const only = (role: ParameterSpec['role']) =>
      new Set(
        network.parameters.filter((spec) => spec.role === role).flatMap(({ name }) => [...(values.get(name) ?? [])]),
      );
    expect(only('norm-scale')).toEqual(new Set([1]));
    expect(only('norm-offset')).toEqual(new Set([0]));
    expect(only('prelu')).toEqual(new Set([0.25]));
    const buffers = initialBuffers(network);
    expect(new Set(buffers.get('bn1.running_mean'))).toEqual(new Set([0]));
    expect(new Set(buffers.get('bn1.running_var'))).toEqual(new Set([1]));
    expect(buffers.size).toBe(network.buffers.length);
  });

  it('draws the convolutions of ResNet50 by Kaiming over the outgoing connections', () => {
    const reId = initialParameters(resnet50({ pooling: 'gem-learned' }), 1);
    expect(moments(reId.get('layer4.0.conv2.weight')).deviation).toBeCloseTo(Math.sqrt(2 / (9 * 512)), 4);
    expect(moments(reId.get('layer4.0.downsample.0.weight')).deviation).toBeCloseTo(Math.sqrt(2 / 2048), 4);
    expect(reId.get('pool.p')).toEqual(Float32Array.of(3));
  });
});

describe('random stream', () => {
  // Python: statistics.NormalDist().inv_cdf(p).
  it.each([
    [1e-300, -37.0470962993612],
    [1e-12, -7.034483825301132],
    [1e-9, -5.9978070150076865],
    [1.1641532182693481e-10, -6.337957754553789],
    [0.0001, -3.71901648545568],
    [0.01, -2.3263478740408408],
    [0.0749, -1.4402382675279632],
    [0.0751, -1.4388253927525398],
    [0.2, -0.8416212335729142],
    [0.4999, -0.0002506628300880075],
    [0.6, 0.2533471031357998],
    [0.9, 1.2815515655446008],
    [0.925, 1.439531470938456],
    [0.99, 2.3263478740408408],
    [0.99999, 4.26489079392384],
  ])('has the normal quantile of %d at %d', (p, expected) => {
    expect(Math.abs(normalQuantile(p) / expected - 1)).toBeLessThan(1e-14);
  });

  it('follows sfc32 word by word', () => {
    // Python: the generator written out with arithmetic modulo 2^32, seed 42, twelve rounds dropped.
    const stream = randomStream(42);
    const words = Array.from({ length: 4 }, () => stream.uniform() * 2 ** 32 - 0.5);
    expect(words).toEqual([1264412219, 1947509147, 3919439299, 1251167922]);
  });
});

function moments(values: Float32Array = new Float32Array()) {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  let [second, fourth, largest] = [0, 0, 0];
  for (const v of values) {
    second += (v - mean) ** 2;
    fourth += (v - mean) ** 4;
    largest = Math.max(largest, Math.abs(v));
  }
  const variance = second / values.length;
  return { mean, deviation: Math.sqrt(variance), kurtosis: fourth / values.length / variance ** 2, largest };
}
