import { applyOverrides, parseRecipe, presetText, RecipeError } from '@circlet/recipe';
import { mutateBytes } from '../byte-mutations.ts';
import { type FuzzedParser, mustHold } from '../fuzzed-parser.ts';

const SETTINGS: readonly string[] = [
  ...[
    'epochs=2',
    'batch.global=64',
    'losses.0.gamma=128',
    'data.sampler={P: 32, K: 4}',
    'precision=bf16',
    'movingAverage=null',
  ],
  ...[
    '__proto__.polluted=1',
    'constructor.prototype.polluted=1',
    'losses.__proto__.polluted=1',
    'model.constructor=x',
    'losses.99=x',
  ],
  ...[
    'losses.length=4294967295',
    'losses.length=0',
    'losses.-1=x',
    '.=1',
    '..=1',
    'a.b.c=1',
    'name=&a [*a]',
    'name=!!js/function x',
  ],
  ...[
    'model.inputShape.0=1e9',
    'model.inputShape.7=1',
    'data.normalization.mean=[1, 2, 3]',
    'name=',
    'toString.x=1',
    'seed=0x7fffffff',
  ],
];

export const overridesParser: FuzzedParser = {
  name: 'overrides',
  reads: 'settings on a recipe (--set)',
  sources: ['/packages/recipe/dist/overrides.js'],
  inputs: 10_000,
  limits: { ms: 2_000, arrayBytes: 65_536, arrayPerByte: 4, processBytes: 192 * 2 ** 20 },
  open() {
    const recipe = parseRecipe(presetText('emoji-quickstart'));
    return {
      make(random) {
        const settings = Array.from({ length: 1 + random.below(3) }, () => random.pick(SETTINGS));
        const input = Buffer.from(settings.join('\n'));
        return random.isTrue(0.3) ? input : mutateBytes(input, random);
      },
      isPastHeader: (_input, error) => !(error instanceof Error && error.message.includes('leads nowhere')),
      feed(input) {
        const settings = Buffer.from(input).toString().split('\n');
        const entries = settings.map((setting) => {
          const at = setting.indexOf('=');
          return [setting.slice(0, Math.max(0, at)), setting.slice(at + 1)] as const;
        });
        const result = applyOverrides(recipe, Object.fromEntries(entries));
        mustHold(!('polluted' in {}), 'the prototype of all objects was changed');
        mustHold(result.losses.length < 1_000, 'a list grew beyond what was written');
      },
      isDocumented: (error) => error instanceof RecipeError,
      hasManyLines: true,
    };
  },
};
