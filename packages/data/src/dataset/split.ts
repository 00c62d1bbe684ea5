import { type Item, type Part } from '../contract.ts';
import { TooFewClassesError } from '../errors.ts';
import { type ImageDataset } from './image-dataset.ts';
import { subset } from './subset.ts';

/**
 * Which classes are kept from training, so that scores are measured on unseen classes:
 *
 * - `even-odd-classes`: sorted class names, even index = train, odd = unseen (the emoji set's pinned split);
 * - `unseen-folders`: classes at or below one of these folders are unseen, for example `['test']` or two alphabets;
 * - `none`: everything is trained, nothing is unseen.
 */
export type SplitRule =
  | { readonly kind: 'even-odd-classes' }
  | { readonly kind: 'unseen-folders'; readonly folders: readonly string[] }
  | { readonly kind: 'none' };

export interface DatasetSplit {
  readonly train: ImageDataset;
  readonly unseen: ImageDataset | null;
}

/**
 * Cuts a data set by class: no class is on both sides. Both sides have dense labels.
 *
 * @throws TooFewClassesError when one side would be empty
 */
export function splitClasses(dataset: ImageDataset, rule: SplitRule): DatasetSplit {
  if (rule.kind === 'none') return { train: dataset, unseen: null };
  const all = dataset.classes.map((_, classIndex) => classIndex);
  const unseen = all.filter((classIndex) => isUnseen(rule, dataset.classes[classIndex] as string, classIndex));
  const unseenSet = new Set(unseen);
  const train = all.filter((classIndex) => !unseenSet.has(classIndex));
  if (train.length === 0 || unseen.length === 0) {
    throw new TooFewClassesError(`split of ${dataset.name} (${describe(rule)}), on each side`, 1, 0);
  }
  const note = `split: ${describe(rule)}: ${train.length} classes to train, ${unseen.length} unseen`;
  return {
    train: subset(dataset, train, `${dataset.name} (train)`, note),
    unseen: subset(dataset, unseen, `${dataset.name} (unseen)`, note),
  };
}

/**
 * Cuts a data set that has a split of its own: its part `train` is trained, `test`, `query` and `gallery` are unseen, `validation` is
 * neither.
 *
 * @returns null where the set has no parts
 * @throws TooFewClassesError when one side would be empty
 */
export function splitByParts(dataset: ImageDataset): DatasetSplit | null {
  if (dataset.items.at(0)?.part === undefined) return null;
  const side = (name: string, parts: readonly (Part | undefined)[]): ImageDataset => {
    const isPart = ({ part }: Item): boolean => parts.includes(part);
    const has = new Uint8Array(dataset.classes.length);
    dataset.items.forEach((item) => {
      if (isPart(item)) has[item.classIndex] = 1;
    });
    const classIndices = [...has.keys()].filter((classIndex) => has[classIndex] === 1);
    if (classIndices.length === 0) throw new TooFewClassesError(`${name} images of ${dataset.name}`, 1, 0);
    const note = `split: as ${dataset.name} has it: ${classIndices.length} classes of ${parts.join(', ')}`;
    return subset(dataset, classIndices, `${dataset.name} (${name})`, note, isPart);
  };
  return { train: side('train', ['train']), unseen: side('unseen', ['test', 'query', 'gallery']) };
}

function isUnseen(rule: Exclude<SplitRule, { kind: 'none' }>, className: string, classIndex: number): boolean {
  if (rule.kind === 'even-odd-classes') return classIndex % 2 === 1;
  return rule.folders.some((folder) => className === folder || className.startsWith(`${folder.replace(/\/+$/, '')}/`));
}

function describe(rule: Exclude<SplitRule, { kind: 'none' }>): string {
  return rule.kind === 'even-odd-classes'
    ? 'sorted class names, even index = train, odd = unseen'
    : `classes below ${rule.folders.join(', ')} are unseen`;
}
