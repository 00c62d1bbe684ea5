import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { textLines } from '../container/text-lines.ts';
import { asDataError } from '../dataset/folder.ts';
import { FormatError } from '../errors.ts';

/** An image of MegaFace's distractors or of FaceScrub's probes, as a list names it. */
export interface MegafaceImage {
  /** As the list has it. */
  readonly path: string;
  /** Folder of the image: the person in FaceScrub, `album/person` in MegaFace. */
  readonly person: string;
  readonly isNoisy: boolean;
}

/**
 * A list of images, a path on each line, with the published noise list. FaceScrub's noise list names files; MegaFace's names
 * `folder/folder/file`, in the second column where there are two. Lines with # are remarks.
 * Source: deepinsight/insightface recognition/_evaluation_/megaface/remove_noises.py.
 *
 * @param noises null: none is noisy
 * @throws FormatError, DataMissingError
 */
export async function readMegafaceList(
  of: 'facescrub' | 'megaface',
  list: string,
  noises: string | null,
): Promise<MegafaceImage[]> {
  const noisy = noises === null ? new Set<string>() : await readNoises(noises);
  const numFolders = of === 'facescrub' ? 1 : 2;
  const images: MegafaceImage[] = [];
  for await (const { text, number } of textLines(list, 'a list of faces')) {
    const path = text.trim();
    const parts = path.split('/');
    if (parts.length <= numFolders) {
      throw new FormatError(
        list,
        'a list of faces',
        `line ${number}: expected ${numFolders} folders and a file, got '${text}'`,
      );
    }
    const file = parts.at(-1) as string;
    const person = parts.slice(-1 - numFolders, -1).join('/');
    images.push({ path, person, isNoisy: noisy.has(of === 'facescrub' ? file : `${person}/${file}`) });
  }
  return images;
}

async function readNoises(path: string): Promise<Set<string>> {
  const names = new Set<string>();
  for await (const { text } of textLines(path, 'a list of noisy faces')) {
    if (text.startsWith('#')) continue;
    const columns = text.trim().split('\t');
    names.add((columns.length > 1 ? columns[1] : columns[0]) as string);
  }
  return names;
}

/** More than any embedding has. */
const MOST_DIMENSIONS = 65_536;
const HEADER_BYTES = 16;

/**
 * A feature file of MegaFace's development kit: four int32 (rows = dimension, columns = 1, bytes of an element = 4, type of OpenCV = 5),
 * then float32 values. Cleaned ones have one dimension more, 100 in those of noisy distractors.
 *
 * @throws FormatError, DataMissingError, DataUnreadableError
 */
export function readMegafaceFeature(path: string): Float32Array {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    throw asDataError(path, error);
  }
  try {
    const bytes = Buffer.alloc(Math.min(fstatSync(descriptor).size, HEADER_BYTES + 4 * MOST_DIMENSIONS + 1));
    readSync(descriptor, bytes, 0, bytes.length, 0);
    const [rows = 0, ...rest] = Array.from({ length: Math.min(4, bytes.length >> 2) }, (_, i) =>
      bytes.readInt32LE(4 * i),
    );
    if (rest.join() !== '1,4,5' || rows < 1 || bytes.length !== HEADER_BYTES + 4 * rows) {
      const expected = 'expected dimension, 1, 4, 5 and as many float32';
      throw new FormatError(
        path,
        'a MegaFace feature file',
        `${expected}, got ${[rows, ...rest].join(', ')} and ${bytes.length} bytes`,
      );
    }
    return Float32Array.from({ length: rows }, (_, i) => bytes.readFloatLE(HEADER_BYTES + 4 * i));
  } finally {
    closeSync(descriptor);
  }
}

export function encodeMegafaceFeature(values: Float32Array): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES + 4 * values.length);
  [values.length, 1, 4, 5].forEach((value, i) => bytes.writeInt32LE(value, 4 * i));
  values.forEach((value, i) => bytes.writeFloatLE(value, HEADER_BYTES + 4 * i));
  return bytes;
}
