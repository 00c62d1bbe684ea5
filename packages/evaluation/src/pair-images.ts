import { PairListError } from './errors.ts';
import type { ListedImage, PairList } from './pair-list.ts';

/** A list's pairs as positions, in the list's order. */
export interface LocatedPairs {
  /** Positions in `paths` of the images that the list names, each once, ascending. */
  readonly images: Int32Array;
  /** [first, second, first, second, …]: places in `images`. */
  readonly pairs: Int32Array;
  /** 1 where the pair is of one class. */
  readonly same: Uint8Array;
}

/**
 * Finds the images of a list among paths such as `Abel_Pacheco/Abel_Pacheco_0004.jpg`, LFW's own layout. The folder that holds the
 * image is the name, wherever it lies, and any ending will do. The number ends the file's name, with or without zeros before it and
 * the folder's name: `Abel_Pacheco/4.png` is the same image.
 *
 * @param where what the paths are, for the message
 * @throws PairListError naming the line of an image that is not there or there twice
 */
export function locatePairs(list: PairList, paths: readonly string[], where: string): LocatedPairs {
  const found = findImages(paths);
  const positionOf = (image: ListedImage, line: number): number => {
    const [position, another] = found.get(image.name)?.get(image.number) ?? [];
    if (position === undefined) {
      const folder = found.has(image.name)
        ? `the folder '${image.name}' has no such number`
        : 'no folder has that name';
      throw new PairListError(line, `expected the image ${pathOf(image)} in ${where}: ${folder}`);
    }
    if (another !== undefined) {
      throw new PairListError(
        line,
        `expected one image ${pathOf(image)}, ${where} has ${paths[position]} and ${paths[another]}; take one away`,
      );
    }
    return position;
  };
  const positions = list.pairs.flatMap(({ first, second, line }) => [
    positionOf(first, line),
    positionOf(second, line),
  ]);
  const images = Int32Array.from(new Set(positions)).sort();
  const placeOf = new Map([...images].map((position, place) => [position, place]));
  return {
    images,
    pairs: Int32Array.from(positions, (position) => placeOf.get(position) as number),
    same: Uint8Array.from(list.pairs, ({ same }) => Number(same)),
  };
}

/** Name → number → positions of the images so named. */
function findImages(paths: readonly string[]): ReadonlyMap<string, ReadonlyMap<number, readonly number[]>> {
  const byName = new Map<string, Map<number, number[]>>();
  paths.forEach((path, position) => {
    const [file = '', name = ''] = path.split('/').toReversed();
    const stem = file.replace(/\.[^.]*$/, '');
    const digits = stem.startsWith(`${name}_`) ? stem.slice(name.length + 1) : stem;
    const byNumber = byName.get(name) ?? new Map<number, number[]>();
    byName.set(name, byNumber);
    if (!/^\d+$/.test(digits)) return; // an image that no list can name
    const positions = byNumber.get(Number(digits));
    if (positions === undefined) byNumber.set(Number(digits), [position]);
    else positions.push(position);
  });
  return byName;
}

/** As LFW names it. */
function pathOf({ name, number }: ListedImage): string {
  return `${name}/${name}_${String(number).padStart(4, '0')}`;
}
