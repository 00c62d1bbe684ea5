import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { column } from '../container/columns.ts';
import { textLines } from '../container/text-lines.ts';
import { FormatError } from '../errors.ts';

/** What IJB-B or IJB-C says of its images, in the order of its lists. */
export interface IjbImages {
  /** File names below `loose_crop`. */
  readonly names: readonly string[];
  /** [N × 10] x and y of the five landmarks of each. */
  readonly landmarks: Float64Array;
  /** [N] of the face detector: weights of the images in their templates. */
  readonly scores: Float64Array;
  /** [N] */
  readonly templates: Int32Array;
  /** [N] Frames of one video share one. */
  readonly media: Int32Array;
}

/** Pairs of templates for verification. */
export interface TemplatePairs {
  /** [P] */
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** [P] 1: same person, 0: different. */
  readonly same: Uint8Array;
}

/** Templates and whom they show, for identification. */
export interface TemplateSubjects {
  readonly templates: Int32Array;
  readonly subjects: Int32Array;
}

/** `ijbb` or `ijbc`, as the lists in its folder `meta` are called. @throws FormatError */
export function ijbPrefix(root: string): 'ijbb' | 'ijbc' {
  const prefix = (['ijbb', 'ijbc'] as const).find((name) => existsSync(join(root, 'meta', `${name}_face_tid_mid.txt`)));
  if (prefix !== undefined) return prefix;
  throw new FormatError(
    root,
    'IJB-B or IJB-C',
    'it has neither meta/ijbb_face_tid_mid.txt nor meta/ijbc_face_tid_mid.txt',
  );
}

/**
 * Reads `meta/ijbX_name_5pts_score.txt` (name, ten numbers, score) and `meta/ijbX_face_tid_mid.txt` (name, template, media), whose
 * lines are of the same images. Source: deepinsight/insightface recognition/arcface_torch/eval_ijbc.py.
 *
 * @throws FormatError, DataMissingError
 */
export async function readIjbImages(root: string): Promise<IjbImages> {
  const prefix = ijbPrefix(root);
  const names: string[] = [];
  const landmarks = column((length) => new Float64Array(length));
  const scores = column((length) => new Float64Array(length));
  const points = join(root, 'meta', `${prefix}_name_5pts_score.txt`);
  for await (const { text, number } of textLines(points, 'a list of landmarks')) {
    const [name = '', ...fields] = text.trim().split(/\s+/);
    const numbers = fields.map(Number);
    if (numbers.length !== 11 || !numbers.every(Number.isFinite)) {
      throw new FormatError(
        points,
        'a list of landmarks',
        `line ${number}: expected a name and 11 numbers, got '${text}'`,
      );
    }
    names.push(name);
    numbers.slice(0, 10).forEach((value) => landmarks.push(value));
    scores.push(numbers[10] as number);
  }
  const templates = column((length) => new Int32Array(length));
  const media = column((length) => new Int32Array(length));
  const ids = join(root, 'meta', `${prefix}_face_tid_mid.txt`);
  let row = 0;
  for await (const [template, medium] of integerRows(ids, 3, 1)) {
    templates.push(template as number);
    media.push(medium as number);
    row++;
  }
  if (row !== names.length) {
    throw new FormatError(
      ids,
      'a list of templates and media',
      `it has ${row} lines, the list of landmarks ${names.length}`,
    );
  }
  return {
    names,
    landmarks: landmarks.values(),
    scores: scores.values(),
    templates: templates.values(),
    media: media.values(),
  };
}

/** Reads `meta/ijbX_template_pair_label.txt`: two templates and 1 or 0 on each line. @throws FormatError, DataMissingError */
export async function readTemplatePairs(root: string): Promise<TemplatePairs> {
  const path = join(root, 'meta', `${ijbPrefix(root)}_template_pair_label.txt`);
  const first = column((length) => new Int32Array(length));
  const second = column((length) => new Int32Array(length));
  const same = column((length) => new Uint8Array(length));
  for await (const [a, b, label] of integerRows(path, 3, 0)) {
    if (label !== 0 && label !== 1)
      throw new FormatError(path, 'a list of pairs of templates', `a label is ${label}, expected 0 or 1`);
    first.push(a as number);
    second.push(b as number);
    same.push(label);
  }
  return { first: first.values(), second: second.values(), same: same.values() };
}

/** Reads a gallery or the probes of 1:N: a header, then template and subject first on each line. @throws FormatError, DataMissingError */
export async function readTemplateSubjects(path: string): Promise<TemplateSubjects> {
  const templates = column((length) => new Int32Array(length));
  const subjects = column((length) => new Int32Array(length));
  for await (const { text, number } of textLines(path, 'a list of templates')) {
    if (number === 1) continue;
    const [template, subject] = text.split(',').map((field) => integer(field.trim()));
    if (template === undefined || subject === undefined || template === null || subject === null) {
      throw new FormatError(
        path,
        'a list of templates',
        `line ${number}: expected template and subject, got '${text}'`,
      );
    }
    templates.push(template);
    subjects.push(subject);
  }
  return { templates: templates.values(), subjects: subjects.values() };
}

/** Rows of integers divided by blanks. @param from the first column that is one */
async function* integerRows(path: string, columns: number, from: number): AsyncGenerator<(number | null)[]> {
  for await (const { text, number } of textLines(path, 'a list of numbers')) {
    const fields = text.trim().split(/\s+/);
    const row = fields.slice(from).map(integer);
    if (fields.length !== columns || row.includes(null)) {
      throw new FormatError(path, 'a list of numbers', `line ${number}: expected ${columns} columns, got '${text}'`);
    }
    yield row;
  }
}

function integer(text: string): number | null {
  return /^-?\d{1,9}$/.test(text) ? Number(text) : null;
}
