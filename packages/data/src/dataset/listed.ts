import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Item, type Part } from '../contract.ts';
import { FormatError, NoImagesError } from '../errors.ts';
import { asDataError } from './folder.ts';
import { fingerprintOf, imageDataset, type ImageDataset } from './image-dataset.ts';

/** An image that a list or a rule for names says something of. */
export interface ListedImage {
  /** Path below the root, with `/`. */
  readonly id: string;
  readonly className: string;
  readonly source?: string;
  readonly part?: Part;
  /** Where the same file stands in a list more than once. Default: the id. */
  readonly file?: string;
  readonly landmarks?: readonly number[];
}

export interface ListedImages {
  /** What the user named, for messages. */
  readonly path: string;
  readonly name: string;
  /** Folder that holds the files. */
  readonly root: string;
  readonly images: readonly ListedImage[];
  readonly notes?: readonly string[];
  readonly numIgnored?: number;
}

/**
 * A data set of files that a list names. Classes are sorted, numbers among them by their value; items keep the order of the list.
 * Every file must be there, and within the root: a list must not lead anywhere else.
 *
 * @throws NoImagesError, FormatError
 */
export function listedDataset({ path, name, images, notes = [], numIgnored = 0, root }: ListedImages): ImageDataset {
  if (images.length === 0) throw new NoImagesError(path, 'nothing is listed');
  const classes = [...new Set(images.map(({ className }) => className))].sort(byNumber);
  const classIndexOf = new Map(classes.map((className, index) => [className, index]));
  const sources = [...new Set(images.flatMap(({ source }) => (source === undefined ? [] : [source])))].sort(byNumber);
  const sourceIndexOf = new Map(sources.map((source, index) => [source, index]));
  const sizes = new Float64Array(images.length);
  const seen = new Set<string>();
  const items = images.map((image, index): Item => {
    const { id, className, source, part, file = id } = image;
    if (seen.has(id)) throw new FormatError(path, `a list of images in ${root}`, `it names ${id} twice`);
    seen.add(id);
    sizes[index] = sizeOf(path, root, file);
    return {
      id,
      classIndex: classIndexOf.get(className) as number,
      ...(source === undefined ? {} : { sourceIndex: sourceIndexOf.get(source) as number }),
      ...(part === undefined ? {} : { part }),
    };
  });
  return imageDataset({
    name,
    classes,
    items,
    sources,
    notes: [`${name}: ${classes.length} classes, ${items.length} images${partsOf(items)}`, ...notes],
    fingerprint: fingerprintOf(classes, items, (index) => sizes[index] as number),
    ignored: { hidden: 0, notAnImage: numIgnored, outsideClasses: 0, duplicate: 0 },
    locate(index) {
      const { id, file = id, landmarks } = images[index] as ListedImage;
      return { kind: 'file', path: join(root, file), ...(landmarks === undefined ? {} : { landmarks }) };
    },
  });
}

function sizeOf(path: string, root: string, file: string): number {
  const isInside = file !== '' && !file.startsWith('/') && !file.split(/[/\\]/).includes('..') && !file.includes('\0');
  if (isInside) {
    const full = join(root, file);
    try {
      const stats = statSync(full);
      if (stats.isFile()) return stats.size;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES' || code === 'EIO') throw asDataError(full, error);
    }
  }
  const found = isInside ? `it names ${file}, which is not there` : `it names ${file}, which is not below it`;
  throw new FormatError(path, `a list of images in ${root}`, found);
}

/** 2 before 10, and everything else as its characters sort. */
function byNumber(a: string, b: string): number {
  if (/^\d{1,15}$/.test(a) && /^\d{1,15}$/.test(b)) return Number(a) - Number(b) || (a < b ? -1 : 1);
  return a < b ? -1 : a > b ? 1 : 0;
}

function partsOf(items: readonly Item[]): string {
  const counts = new Map<Part, number>();
  for (const { part } of items) if (part !== undefined) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts.size === 0 ? '' : `: ${[...counts].map(([part, count]) => `${count} ${part}`).join(', ')}`;
}
