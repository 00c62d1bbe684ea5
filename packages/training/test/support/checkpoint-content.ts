import { type CheckpointContent, type NamedTensor } from '../../src/checkpoint/index.ts';

export function tensor(shape: number[], first = 0): NamedTensor {
  const length = shape.reduce((a, b) => a * b, 1);
  return { shape, values: Float32Array.from({ length }, (_, index) => first + index / 8) };
}

/** A small checkpoint with something in every field. */
export function contentOf(step: number): CheckpointContent {
  return {
    step,
    epoch: 2,
    recipe: 'preset: emoji-quickstart\nname: größer\n',
    sampler: { epoch: 2, consumed: 4096 },
    random: [1, 2 ** 32 - 1, null, 'state'],
    metadata: { circlet: '0.1.0', recallAt1: 0.5625, best: false },
    model: new Map([
      ['conv1.weight', tensor([3, 3, 3, 4], step)],
      ['bn1.running_mean', tensor([4])],
      ['fc.weight', tensor([300, 40], -step)],
    ]),
    optimizer: new Map([['momentum/conv1.weight', tensor([3, 3, 3, 4], step / 2)]]),
  };
}
