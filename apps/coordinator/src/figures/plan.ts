import { applyOverrides, type LossRecipe, type OverrideValue, type Recipe } from '@circlet/recipe';
import { UsageError } from '../errors.ts';

/** A training that figures need. */
export interface PlannedRun {
  /** Of its folder: the loss and its numbers. */
  readonly name: string;
  /** `Circle, γ 80, m 0.4`. */
  readonly title: string;
  readonly recipe: Recipe;
}

/** Of the planned runs by name, which figure needs which. */
export interface FigurePlan {
  /** Each once, those of Fig. 4 first: most is seen of few. */
  readonly runs: readonly PlannedRun[];
  readonly sweeps: readonly PlannedSweep[];
  readonly panels: readonly { readonly level: Level; readonly runs: readonly string[] }[];
}

export interface PlannedSweep {
  readonly parameter: 'gamma' | 'margin';
  /** The first is Circle loss. */
  readonly lines: readonly PlannedLine[];
}

export interface PlannedLine {
  readonly name: string;
  readonly points: readonly { readonly value: number; readonly run: string }[];
}

/** What s_p and s_n are: cosines to class weights, or between images. */
export type Level = 'class' | 'pair';

export interface PlanOptions {
  /** As it is trained, with whatever one loss. */
  readonly recipe: Recipe;
  /** Of the losses whose γ and m are varied. */
  readonly level: Level;
  readonly gammas: readonly number[];
  /** Of Circle loss. */
  readonly margins: readonly number[];
}

type Numbers = Readonly<Record<string, number>>;

interface PlainLoss {
  readonly kind: LossRecipe['kind'];
  readonly title: string;
  /** γ and m as the paper has them for this kind, under the names of the recipe. */
  readonly numbers: Numbers;
}

/** Circle loss with the paper's γ and m for faces and for retrieval (section 4.1). */
const CIRCLE: Readonly<Record<Level, PlainLoss>> = {
  class: { kind: 'class-circle', title: 'Circle', numbers: { gamma: 256, margin: 0.25 } },
  pair: { kind: 'pair-circle', title: 'Circle', numbers: { gamma: 80, margin: 0.4 } },
};

/** What the paper compares it with: AM-Softmax, which between images is the unified loss (Eq. 1 and 2), and triplet loss (Eq. 3). */
const PLAIN: Readonly<Record<Level, PlainLoss>> = {
  class: { kind: 'am-softmax', title: 'AM-Softmax', numbers: { scale: 64, margin: 0.35 } },
  pair: { kind: 'unified', title: 'Unified', numbers: { gamma: 80, margin: 0.35 } },
};

const TRIPLET: PlainLoss = { kind: 'triplet', title: 'Triplet', numbers: { margin: 0.3 } };

/** Which runs the figures need: pure. @throws UsageError where the recipe has several losses; RecipeInvalidError where it does not fit one of them */
export function planFigures({ recipe, level, gammas, margins }: PlanOptions): FigurePlan {
  const [own, ...others] = recipe.losses;
  if (own === undefined || others.length > 0) {
    throw new UsageError(
      `--recipe: expected one with a single loss, in whose place others come, ${recipe.name} has ${recipe.losses.length}; name another`,
    );
  }
  const runs = new Map<string, PlannedRun>();
  /** What else the recipe says of its loss holds for that one. */
  const runOf = ({ kind, title, numbers }: PlainLoss): string => {
    const name = [kind, ...Object.entries(numbers).map(([key, value]) => `${key}${value}`)].join('-');
    const loss = { ...(own.kind === kind ? own : { kind }), ...numbers };
    const told = Object.entries(numbers).map(([key, value]) => `${key === 'margin' ? 'm' : 'γ'} ${value}`);
    runs.set(name, {
      name,
      title: [title, ...told].join(', '),
      recipe: applyOverrides(recipe, { losses: [loss as OverrideValue] }),
    });
    return name;
  };
  const circle = withOwnNumbers(CIRCLE[level], own);
  const plain = withOwnNumbers(PLAIN[level], own);
  const scale = level === 'class' ? 'scale' : 'gamma';
  const over = (loss: PlainLoss, key: string, values: readonly number[]): PlannedLine => ({
    name: loss.title,
    points: sorted(values).map((value) => ({
      value,
      run: runOf({ ...loss, numbers: { ...loss.numbers, [key]: value } }),
    })),
  });
  const panels = [
    { level: 'pair', runs: [TRIPLET, PLAIN.pair, CIRCLE.pair] },
    { level: 'class', runs: [PLAIN.class, CIRCLE.class] },
  ] as const;
  return {
    panels: panels.map((panel) => ({
      level: panel.level,
      runs: panel.runs.map((loss) => runOf(withOwnNumbers(loss, own))),
    })),
    sweeps: [
      { parameter: 'gamma', lines: [over(circle, 'gamma', gammas), over(plain, scale, gammas)] },
      {
        parameter: 'margin',
        lines: [over(circle, 'margin', margins), over(plain, 'margin', [plain.numbers['margin'] ?? NaN])],
      },
    ],
    runs: [...runs.values()],
  };
}

/** The recipe's own γ and m where it has that loss. */
function withOwnNumbers(loss: PlainLoss, own: LossRecipe): PlainLoss {
  if (own.kind !== loss.kind) return loss;
  const said = own as unknown as Numbers;
  const numbers = Object.fromEntries(Object.entries(loss.numbers).map(([key, value]) => [key, said[key] ?? value]));
  return { ...loss, numbers };
}

function sorted(values: readonly number[]): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
