import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  bnInception,
  type ForwardContext,
  initialBuffers,
  initialParameters,
  iresnet,
  mgn,
  type Network,
  resnet50,
} from '../src/index.ts';

beforeAll(async () => {
  tf.env().set('PROD', true); // no advice to install another backend
  await tf.setBackend('cpu');
});

const tiny = { depth: 18, widthMultiplier: 0.0625, embeddingDimension: 5 } as const;

describe('options', () => {
  it('names every bad option of IResNet in one error', () => {
    const options = {
      depth: 42,
      inputShape: [8, 112, 3],
      embeddingDimension: 0,
      dropout: 1,
      firstStageStride: 3,
      recompute: [0, 2],
    };
    expect(() => iresnet(options as never)).toThrowError(
      expect.objectContaining({
        code: 'CIRCLET_BACKBONE_OPTIONS',
        problems: [
          'depth must be one of 18, 34, 50, 100, 200, got 42',
          'inputShape [8, 112, 3] is too small: the strides divide each side by 24, so give at least 24×24',
          'embeddingDimension must be a whole number of at least 1, got 0',
          'dropout must be at least 0 and below 1, got 1',
          'recompute must name stages from 1 to 4, got 0, 2',
          'firstStageStride must be 1 or 2, got 3',
        ],
      }) as Error,
    );
  });

  it('names every bad option of ResNet50 in one error', () => {
    const options = { lastStride: 3, pooling: 'max', widthMultiplier: 0.3, inputShape: [64, 1.5, 3] };
    expect(() => resnet50(options as never)).toThrowError(
      /inputShape must be .* got \[64, 1.5, 3\]; widthMultiplier .* 0.3; .*lastStride must be 1 or 2, got 3; pooling must be/,
    );
  });

  it('names every bad option of BN-Inception in one error', () => {
    const options = { pooling: 'max', widthMultiplier: 0.015625, recompute: [4] };
    expect(() => bnInception(options as never)).toThrowError(
      /widthMultiplier must make 32 channels .* 0.015625; pooling must be one of .* max; recompute must name stages from 1 to 3, got 4/,
    );
  });

  it('names every bad option of MGN in one error', () => {
    expect(() => mgn({ inputShape: [256, 8, 3], embeddingDimension: 100 })).toThrowError(
      /too small.*a multiple of 96, .* got 256; embeddingDimension must be a multiple of 8, .* got 100/,
    );
  });

  it.each([
    ['iresnet', { depth: 18, inputShape: [16, 16, 3] }, { depth: 18, inputShape: [15, 16, 3] }],
    [
      'iresnet',
      { depth: 18, inputShape: [8, 9, 3], firstStageStride: 1 },
      { depth: 18, inputShape: [7, 9, 3], firstStageStride: 1 },
    ],
    ['resnet50', { inputShape: [16, 16, 3] }, { inputShape: [16, 15, 3] }],
    ['resnet50', { inputShape: [32, 40, 1], lastStride: 2 }, { inputShape: [31, 40, 1], lastStride: 2 }],
    ['bnInception', { inputShape: [32, 227, 1] }, { inputShape: [31, 227, 1] }],
  ] as const)('%s builds at its smallest input and refuses less', (family, fits, tooSmall) => {
    const make: (options: object) => Network = { iresnet: iresnet as never, resnet50, bnInception }[family];
    expect(make(fits).inputShape).toEqual(fits.inputShape);
    expect(() => make(tooSmall)).toThrowError(/too small/);
  });

  it('BN-Inception refuses a size at which its halving branches would differ, and says which fit', () => {
    for (const side of [224, 227, 256]) expect(() => bnInception({ inputShape: [side, 32, 3] })).not.toThrow();
    expect(() => bnInception({ inputShape: [112, 240, 3] })).toThrowError(/\[112, 240, 3\] does not fit.*224, 256/);
  });
});

describe('forward', () => {
  it.each([[[16, 16, 3]], [[19, 40, 1]], [[32, 33, 4]]] as const)('runs at %s', (inputShape) => {
    for (const network of [iresnet({ ...tiny, inputShape }), resnet50({ widthMultiplier: 0.0625, inputShape })]) {
      tf.tidy(() => {
        const { embeddings_BD } = network.forward(tf.ones([2, ...inputShape]), contextOf(network));
        expect(embeddings_BD.shape).toEqual([2, network.embeddingDimension]);
        expect(embeddings_BD.dataSync().every(Number.isFinite)).toBe(true);
      });
    }
  });

  it('refuses images of another size with both shapes in the sentence', () => {
    const network = iresnet({ ...tiny, inputShape: [16, 16, 3] });
    tf.tidy(() => {
      const refusal = expect.objectContaining({
        code: 'CIRCLET_BACKBONE_INPUT',
        message: expect.stringContaining('[batch, 16, 16, 3], got [2, 32, 16, 3]') as string,
      }) as Error;
      expect(() => network.forward(tf.ones([2, 32, 16, 3]), contextOf(network))).toThrowError(refusal);
      expect(() => network.forward(tf.ones([0, 16, 16, 3]), contextOf(network))).toThrowError(/got \[0, 16, 16, 3\]/);
    });
  });

  it('names the tensor that its context lacks', () => {
    const network = iresnet({ ...tiny, inputShape: [16, 16, 3], dropout: 0.5 });
    tf.tidy(() => {
      const context = contextOf(network);
      const without = (kind: 'parameters' | 'buffers', name: string) => {
        const rest = Object.fromEntries(Object.entries(context[kind]).filter(([key]) => key !== name));
        return () => network.forward(tf.ones([2, 16, 16, 3]), { ...context, [kind]: rest });
      };
      expect(without('parameters', 'layer3.1.bn2.weight')).toThrowError(/the parameter layer3.1.bn2.weight/);
      expect(without('buffers', 'features.running_var')).toThrowError(/the buffer features.running_var/);
      expect(() => network.forward(tf.ones([2, 16, 16, 3]), { ...context, training: true })).toThrowError(
        /dropout seed/,
      );
    });
  });

  it('drops features only while training, by the seed', () => {
    const network = iresnet({ ...tiny, inputShape: [16, 16, 3], dropout: 0.5 });
    tf.tidy(() => {
      const context = contextOf(network);
      const images = tf.randomUniform<tf.Rank.R4>([4, 16, 16, 3], -1, 1, 'float32', 1);
      const embed = (seed: number, training = true) => {
        const dropoutSeed = tf.tensor1d([7, seed], 'int32');
        return [...network.forward(images, { ...context, training, dropoutSeed }).embeddings_BD.dataSync()];
      };
      expect(embed(1)).toEqual(embed(1));
      expect(embed(1)).not.toEqual(embed(2));
      expect(embed(1, false)).toEqual(embed(2, false));
    });
  });
});

function contextOf(network: Network): ForwardContext {
  const tensors = (specs: readonly { name: string; shape: readonly number[] }[], values: Map<string, Float32Array>) =>
    Object.fromEntries(specs.map(({ name, shape }) => [name, tf.tensor(values.get(name) ?? [], [...shape])]));
  return {
    parameters: tensors(network.parameters, initialParameters(network, 1)),
    buffers: tensors(network.buffers, initialBuffers(network)),
    training: false,
    batchNorm: 'per-shard',
  };
}
