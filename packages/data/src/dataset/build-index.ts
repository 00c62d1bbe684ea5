import { type Item } from '../contract.ts';
import { EmptyClassError, NoImagesError } from '../errors.ts';
import {
  fingerprintOf,
  type IgnoredReason,
  imageDataset,
  type ImageDataset,
  type ImageLocation,
} from './image-dataset.ts';

/** File names that count as images. What is really inside is found out by decoding. */
const imagePattern = /\.(png|jpe?g|pgm|ppm|pnm)$/i;

export function isImageName(path: string): boolean {
  return imagePattern.test(path);
}

export interface IndexOptions {
  /** Folders without any image are an error unless this is true. Default: false. */
  readonly allowEmptyClasses?: boolean;
  /**
   * Finds the camera (re-ID) in an image's file name: the first group of the pattern, for example `/_c(\d)/` for
   * Market-1501. Images whose name does not match have no `sourceIndex`. Default: none.
   */
  readonly sourcePattern?: RegExp;
  /**
   * Images that lie in no class folder are taken too, with '' as the name of their class, and one image file is a data set of its own:
   * for what embeds images and asks no labels of them. Default: false.
   */
  readonly allowLooseImages?: boolean;
}

/** A regular file below the data set's root. */
export interface FoundFile {
  /** Path below the root with `/`, for example `Greek/character01/0394_01.png`. */
  readonly path: string;
  readonly bytes: number;
  readonly location: ImageLocation;
}

/**
 * Makes a data set of what a walk found. A class is the folder that holds the image, at any depth, and its name is that
 * folder's path below the root. Classes and the files in them are sorted by UTF-16 code unit, not by a locale, so that
 * item indices are the same everywhere.
 *
 * @param folders paths of all folders below the root, to find those without images
 * @throws NoImagesError, EmptyClassError
 */
export function buildIndex(
  root: string,
  name: string,
  files: readonly FoundFile[],
  folders: Iterable<string>,
  options: IndexOptions,
): ImageDataset {
  const ignored: Record<IgnoredReason, number> = { hidden: 0, notAnImage: 0, outsideClasses: 0, duplicate: 0 };
  const filesByClass = new Map<string, FoundFile[]>();
  const seen = new Set<string>();
  for (const file of files) {
    const reason = reasonToIgnore(file.path, seen, options.allowLooseImages === true);
    if (reason !== null) {
      ignored[reason]++;
      continue;
    }
    seen.add(file.path);
    const className = parentOf(file.path);
    const ofClass = filesByClass.get(className);
    if (ofClass === undefined) filesByClass.set(className, [file]);
    else ofClass.push(file);
  }
  if (filesByClass.size === 0) throw new NoImagesError(root, describeIgnored(ignored));
  if (options.allowEmptyClasses !== true) mustHaveImages(root, folders, filesByClass);

  const classes = [...filesByClass.keys()].sort();
  const inOrder = classes.flatMap((className) =>
    (filesByClass.get(className) ?? []).sort((a, b) => (a.path < b.path ? -1 : 1)),
  );
  const classIndexOf = new Map(classes.map((className, index) => [className, index]));
  const captured = inOrder.map((file) => capture(file.path, options.sourcePattern));
  const sources = [...new Set(captured.filter((c) => c !== undefined))].sort();
  const sourceIndexOf = new Map(sources.map((source, index) => [source, index]));
  const items = inOrder.map((file, i): Item => {
    const classIndex = classIndexOf.get(parentOf(file.path)) ?? 0;
    const sourceIndex = sourceIndexOf.get(captured[i] ?? '');
    return sourceIndex === undefined ? { id: file.path, classIndex } : { id: file.path, classIndex, sourceIndex };
  });
  return imageDataset({
    name,
    classes,
    items,
    sources,
    ignored,
    notes: [`${name}: ${classes.length} classes, ${items.length} images; ignored: ${describeIgnored(ignored)}`],
    fingerprint: fingerprintOf(classes, items, (i) => inOrder[i]?.bytes ?? 0),
    locate: (itemIndex) => (inOrder[itemIndex] as FoundFile).location,
  });
}

/** Dot files and `__MACOSX` (resource forks that macOS puts into zip files), at any depth. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}

function reasonToIgnore(path: string, seen: ReadonlySet<string>, isLooseAllowed: boolean): IgnoredReason | null {
  if (isHidden(path)) return 'hidden';
  if (!imagePattern.test(path)) return 'notAnImage';
  if (!path.includes('/') && !isLooseAllowed) return 'outsideClasses';
  return seen.has(path) ? 'duplicate' : null; // a zip file may hold the same name twice: the first one counts
}

/** A folder is empty when neither it nor anything below it holds an image; the outermost such folder is named. */
function mustHaveImages(root: string, folders: Iterable<string>, filesByClass: ReadonlyMap<string, unknown>): void {
  const filled = new Set<string>();
  for (const className of filesByClass.keys()) {
    for (let path = className; path !== '' && !filled.has(path); path = parentOf(path)) filled.add(path);
  }
  const empty = [...folders].filter(
    (path) => !isHidden(path) && !filled.has(path) && (parentOf(path) === '' || filled.has(parentOf(path))),
  );
  if (empty.length > 0) throw new EmptyClassError(root, empty.sort());
}

function describeIgnored(ignored: Readonly<Record<IgnoredReason, number>>): string {
  const parts = [
    ignored.hidden > 0 ? `${ignored.hidden} hidden` : '',
    ignored.notAnImage > 0 ? `${ignored.notAnImage} not images` : '',
    ignored.outsideClasses > 0 ? `${ignored.outsideClasses} outside any class folder` : '',
    ignored.duplicate > 0 ? `${ignored.duplicate} duplicate names` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : 'nothing';
}

function capture(path: string, pattern: RegExp | undefined): string | undefined {
  if (pattern === undefined) return undefined;
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  return new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).exec(fileName)?.[1];
}

function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}
