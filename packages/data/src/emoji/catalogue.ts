import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Item } from '../contract.ts';
import { EmojiSetsError } from '../errors.ts';
import { type EmojiSet, emojiSets, minSetsPerClass, pinnedCounts } from './sets.ts';

/** One drawing, ready to rasterise. */
export interface EmojiDrawing {
  readonly body: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface EmojiCatalogue {
  /** Sorted. */
  readonly classes: readonly string[];
  /** Class by class, within a class in the order of the sets. */
  readonly items: readonly Item[];
  readonly drawings: readonly EmojiDrawing[];
}

interface IconSet {
  readonly icons: Readonly<Record<string, Partial<EmojiDrawing> & { readonly body: string }>>;
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
}

/**
 * Joins the pinned sets by name: a class is a name without "skin-tone" that at least five sets draw themselves
 * (aliases do not count). Pinned to 1,219 classes and 8,161 images.
 *
 * @throws EmojiSetsError when a package is missing or is another version
 */
export async function readCatalogue(): Promise<EmojiCatalogue> {
  const loaded = await Promise.all(emojiSets.map(loadSet));
  const numSetsByName = new Map<string, number>();
  for (const set of loaded) {
    for (const name of Object.keys(set.icons)) numSetsByName.set(name, (numSetsByName.get(name) ?? 0) + 1);
  }
  const classes = [...numSetsByName]
    .filter(([name, numSets]) => numSets >= minSetsPerClass && !name.includes('skin-tone'))
    .map(([name]) => name)
    .sort();
  const items: Item[] = [];
  const drawings: EmojiDrawing[] = [];
  classes.forEach((name, classIndex) => {
    loaded.forEach((set, sourceIndex) => {
      const drawing = drawingOf(set, name);
      if (drawing === null) return;
      items.push({ id: `emoji:${(emojiSets[sourceIndex] as EmojiSet).name}/${name}`, classIndex, sourceIndex });
      drawings.push(drawing);
    });
  });
  if (classes.length !== pinnedCounts.classes || items.length !== pinnedCounts.images) {
    throw new EmojiSetsError(
      `expected ${pinnedCounts.classes} classes and ${pinnedCounts.images} images, found ${classes.length} and ${items.length}`,
    );
  }
  return { classes, items, drawings };
}

/** Sizes are the icon's own, else its set's, else 16 (the format's default). */
function drawingOf(set: IconSet, name: string): EmojiDrawing | null {
  const icon = set.icons[name];
  if (icon === undefined) return null;
  return {
    body: icon.body,
    left: icon.left ?? set.left ?? 0,
    top: icon.top ?? set.top ?? 0,
    width: icon.width ?? set.width ?? 16,
    height: icon.height ?? set.height ?? 16,
  };
}

async function loadSet(set: EmojiSet): Promise<IconSet> {
  const packageName = `@iconify-json/${set.name}`;
  const resolveFrom = createRequire(import.meta.url);
  let manifest: { version?: string };
  let icons: IconSet;
  try {
    manifest = await readJson(resolveFrom.resolve(`${packageName}/package.json`));
    icons = await readJson(resolveFrom.resolve(`${packageName}/icons.json`));
  } catch (error) {
    throw new EmojiSetsError(`package ${packageName} ${set.version} cannot be read`, { cause: error });
  }
  if (manifest.version !== set.version) {
    throw new EmojiSetsError(`package ${packageName} must be version ${set.version}, found ${manifest.version ?? '?'}`);
  }
  return icons;
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}
