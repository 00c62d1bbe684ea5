import { type Item, type Part } from '../contract.ts';
import { TooFewClassesError } from '../errors.ts';
import { type ImageDataset } from './image-dataset.ts';
import { subset } from './subset.ts';

/**
 * Which classes are kept from training, so that scores are measured on unseen classes:
 *
 * - `every-nth`: every n-th class of the sorted names is unseen (2: the odd indices, the emoji set's pinned split); by folder, every
 *   n-th of the folders that hold the classes, with all its classes (Omniglot's alphabets);
 * - `unseen-folders`: classes at or below one of these folders are unseen, for example `['test']` or two alphabets;
 * - `none`: everything is trained, nothing is unseen.
 */
export type SplitRule =
  | { readonly kind: 'every-nth'; readonly every: number; readonly by: 'class' | 'folder' }
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
  const isUnseen = unseenTest(dataset.classes, rule);
  const all = dataset.classes.map((_, classIndex) => classIndex);
  const unseen = all.filter((classIndex) => isUnseen(dataset.classes[classIndex] as string, classIndex));
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

type Cutting = Exclude<SplitRule, { kind: 'none' }>;

function unseenTest(classes: readonly string[], rule: Cutting): (className: string, classIndex: number) => boolean {
  if (rule.kind === 'unseen-folders') {
    const { folders } = rule;
    return (name) => folders.some((folder) => name === folder || name.startsWith(`${folder.replace(/\/+$/, '')}/`));
  }
  const isNth = (_: unknown, index: number): boolean => index % rule.every === rule.every - 1;
  if (rule.by === 'class') return isNth;
  const folders = [...new Set(classes.map(folderOf))].sort();
  const unseen = new Set(folders.filter(isNth));
  return (name) => unseen.has(folderOf(name));
}

/** Of the folder that holds the images of a class, the one that it lies in. */
function folderOf(className: string): string {
  return className.slice(0, Math.max(0, className.lastIndexOf('/')));
}

function describe(rule: Cutting): string {
  if (rule.kind === 'unseen-folders') return `classes below ${rule.folders.join(', ')} are unseen`;
  return `one ${rule.by === 'class' ? 'class' : 'folder of classes'} in ${rule.every} of the sorted names is unseen`;
}
