import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  applyOverrides,
  formatRecipe,
  paperNames,
  parseRecipe,
  presetNames,
  presetText,
  recipeJsonSchema,
  shardCount,
} from '../src/index.ts';

const quickStart = () => parseRecipe(presetText('emoji-quickstart'));

function problemsOf(text: string): readonly string[] {
  try {
    parseRecipe(text);
  } catch (error) {
    return (error as { problems: string[] }).problems;
  }
  return [];
}

describe('presets', () => {
  it.each([...presetNames])('%s is valid, and so is its effective form, which says the same', (name) => {
    const recipe = parseRecipe(presetText(name));
    expect(recipe.name).toBe(name);
    expect(parseRecipe(formatRecipe(recipe))).toEqual(recipe);
  });

  it('have the losses of the paper', () => {
    expect(quickStart().losses[0]).toMatchObject({ kind: 'pair-circle', gamma: 80, margin: 0.4 });
    expect(parseRecipe(presetText('face-r100')).losses[0]).toMatchObject({
      kind: 'class-circle',
      gamma: 256,
      margin: 0.25,
    });
    expect(parseRecipe(presetText('reid-r50')).losses[0]).toMatchObject({
      kind: 'class-circle',
      gamma: 128,
      margin: 0.25,
    });
  });

  it('that do not exist are answered with those that do', () => {
    expect(() => presetText('emoji-quikstart')).toThrow('did you mean emoji-quickstart?');
    expect(() => presetText('paper/table1-megaface-r100-circel')).toThrow(
      'did you mean paper/table1-megaface-r100-circle?',
    );
    for (const name of paperNames()) expect(() => presetText('paper')).toThrow(name);
    expect(() => presetText('face')).not.toThrow(paperNames()[0]);
  });
});

describe('a deterministic recipe', () => {
  const sharded = { deterministic: true, 'batch.shardSize': 16, threads: 1 };
  const problemsWith = (more: Readonly<Record<string, boolean | string | number>>): readonly string[] => {
    try {
      applyOverrides(parseRecipe(presetText('face-r100')), { ...sharded, ...more });
    } catch (error) {
      return (error as { problems: string[] }).problems;
    }
    return [];
  };

  it('needs shards and threads that do not follow from the workers, and says both at once', () => {
    expect(problemsOf(`${presetText('emoji-quickstart')}\ndeterministic: true\n`)).toEqual([
      expect.stringMatching(/^batch\.shardSize: expected a number with deterministic, .* got null; set it to/),
      expect.stringMatching(/^threads: expected a number with deterministic, .* got null; set it to/),
    ]);
    expect(problemsWith({})).toEqual([]);
  });

  it.each([
    ['batch.keepActivations', true],
    ['model.batchNorm', 'synchronised'],
    ['head.sharded', true],
    ['collective.wire', 'bf16'],
    ['collective.algorithm', 'ring'],
  ])('refuses %s: %s, whose bits depend on the workers', (key, value) => {
    expect(problemsWith({ [key]: value })).toEqual([
      expect.stringMatching(
        new RegExp(`^${key.replace('.', '\\.')}: expected .* with deterministic, .*got "?${value}"?$`),
      ),
    ]);
  });
});

describe('a recipe that does not fit', () => {
  const valid = presetText('emoji-quickstart');

  it('names every problem in one message, with path, expectation and value', () => {
    const text = valid.replace('epochs: 12', 'epochs: -1').replace('precision: auto', 'precision: fp8\nsed: 3');
    expect(problemsOf(text)).toEqual([
      'epochs: expected more than 0, got -1',
      'precision: expected auto, fp32 or bf16, got "fp8"; did you mean fp32?',
      'sed: unknown key; did you mean seed?',
    ]);
  });

  it.each([
    ['gamma: 80', 'gama: 80', 'losses[0].gamma: expected number, but it is missing'],
    ['kind: pair-circle', 'kind: circle', 'losses[0].kind: expected'],
    ['P: 32, K: 4', 'P: 16, K: 4', 'expected P·K to be batch.global 128, got 16·4 = 64'],
    ['P: 32, K: 4', 'P: 128, K: 1', 'expected at least 2 for pair-circle'],
    ['global: 128', 'global: 128\n  shardSize: 48', 'expected a multiple of batch.shardSize 48, got 128'],
    ['kind: pair-circle, gamma: 80, margin: 0.4', 'kind: n-pair', 'expected P×K with K 2 for n-pair'],
    ['kind: pair-circle, gamma: 80, margin: 0.4', 'kind: proxy-anchor', 'head.sharded: expected true for proxy-anchor'],
    ['kind: pair-circle, gamma: 80, margin: 0.4', 'kind: subcenter-arcface, centers: 0', 'losses[0].centers: expected'],
    ['margin: 0.4', 'margin: 0.4, memory: { size: 0 }', 'losses[0].memory.size: expected more than 0, got 0'],
    [
      'margin: 0.4 }',
      'margin: 0.4, memory: { size: 64 } }\n  - { kind: contrastive, memory: { size: 32 } }',
      'losses: expected one memory of all losses, which share it, got sizes 64 and 32 with warmupSteps 0 and 0',
    ],
    [
      'margin: 0.4 }',
      'margin: 0.4, memory: { size: 64 } }\n  - { kind: softmax }\nhead: { sharded: true, sampleRate: 0.5 }',
      'head.sampleRate: expected 1 with a memory',
    ],
    ['kind: pair-circle, gamma: 80, margin: 0.4', 'kind: n-pair, memory: { size: 9 }', 'losses[0].memory: unknown key'],
    ['warmupEpochs: 1', 'warmupEpochs: 30', 'expected less than epochs 12, got 30'],
    ['depth: 18', 'depth: 19', 'model.depth'],
    ['unseenEvery: 2', 'unseenEvery: 2\n  maxBroken: -1', 'data.maxBroken: expected at least 0, got -1'],
    ['epochs: 12', 'epochs: 12\nfreezeBackbone: { steps: 5 }', 'expected 0 without a class-level loss'],
  ])('%s → %s', (from, to, expected) => {
    expect(problemsOf(valid.replace(from, to)).join('\n')).toContain(expected);
  });

  it('may be no YAML, or no mapping', () => {
    expect(problemsOf('a: [')[0]).toContain('not YAML');
    expect(problemsOf('- 1')[0]).toContain('expected');
  });
});

describe('overrides', () => {
  it('replace values by path, typed as YAML scalars, and are checked with the rest', () => {
    const recipe = applyOverrides(quickStart(), {
      precision: 'fp32',
      epochs: '2',
      'losses.0.gamma': 32,
      'model.width': 1,
    });
    expect([recipe.precision, recipe.epochs, recipe.model.width]).toEqual(['fp32', 2, 1]);
    expect(recipe.losses[0]).toMatchObject({ gamma: 32 });
    expect(() => applyOverrides(quickStart(), { epochs: 'many' })).toThrow('epochs: expected number, got "many"');
    expect(() => applyOverrides(quickStart(), { 'no.such.place': 1 })).toThrow('leads nowhere');
  });
});

describe('precision: auto', () => {
  it('is what the caller says the hardware is good for, in the file and in overrides; fp32 without word', () => {
    const text = presetText('emoji-quickstart');
    expect(parseRecipe(text, 'bf16').precision).toBe('bf16');
    expect(parseRecipe(text).precision).toBe('fp32');
    expect(applyOverrides(parseRecipe(text), { precision: 'auto' }, 'bf16').precision).toBe('bf16');
    expect(applyOverrides(parseRecipe(text, 'bf16'), { epochs: 2 }, 'fp32').precision).toBe('bf16');
  });
});

describe('shards', () => {
  const batch = (global: number, shardSize: number | null) => ({ batch: { global, shardSize } });

  it.each([
    [128, null, 1, 1],
    [128, null, 2, 2],
    [128, null, 3, 4],
    [80, null, 3, 4],
    [7, null, 2, 7],
    [128, 32, 3, 4],
    [128, 32, 1, 4],
  ])('%i samples, shard size %s, %i workers: %i shards', (global, shardSize, workers, expected) => {
    expect(shardCount(batch(global, shardSize), workers)).toBe(expected);
  });

  it('must be equal, and enough for the workers', () => {
    expect(() => shardCount(batch(128, 48), 2)).toThrow('expected a multiple of batch.shardSize, 48, got 128');
    expect(() => shardCount(batch(2, null), 3)).toThrow('at least one sample for each of 3 workers, got 2');
  });
});

describe('recipe.schema.json', () => {
  it('is that of the schema as it is', () => {
    const committed: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../recipe.schema.json'), 'utf8'));
    expect(committed).toEqual(JSON.parse(JSON.stringify(recipeJsonSchema())));
  });
});
