import { readable } from './readable.ts';

/** Names of files and folders, and what libraries say of them. */
const MOST_CHARACTERS = 1_500;

/**
 * What can go wrong with data. Match on `code`; docs/errors.md says for each what to do.
 * Pattern of a message: who, what was expected, what came, what to do.
 */
export abstract class DataError extends Error {
  abstract readonly code: `CIRCLET_DATA_${string}`;

  constructor(message: string, options?: ErrorOptions) {
    super(readable(message, MOST_CHARACTERS), options);
    this.name = new.target.name;
  }
}

/** Options outside their range; all problems of one call in one message. */
export class DataOptionsError extends DataError {
  readonly code = 'CIRCLET_DATA_OPTIONS';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`data options need correcting: ${problems.join('; ')}`);
    this.problems = problems;
  }
}

/** The path of the data does not exist. */
export class DataMissingError extends DataError {
  readonly code = 'CIRCLET_DATA_MISSING';
  readonly path: string;

  constructor(path: string, options?: ErrorOptions) {
    super(`data: expected a folder or file of images at "${path}", found nothing; check the path`, options);
    this.path = path;
  }
}

/** The path exists but the system will not let us read it. */
export class DataUnreadableError extends DataError {
  readonly code = 'CIRCLET_DATA_UNREADABLE';
  readonly path: string;

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`data: cannot read "${path}": ${reason}; check permissions and the disk`, options);
    this.path = path;
  }
}

/** What is at the path is of no kind that is read, or not of the kind that was named. */
export class DataKindError extends DataError {
  readonly code = 'CIRCLET_DATA_KIND';
  readonly path: string;

  constructor(path: string, found: string) {
    super(`data: expected a data set of a kind in docs/formats.md, "${path}" is ${found}; name another path or kind`);
    this.path = path;
  }
}

/** A file that is not laid out as its format says: cut off, damaged, of another format, or made to do harm. */
export class FormatError extends DataError {
  readonly code = 'CIRCLET_DATA_FORMAT';
  readonly path: string;

  /** @param format what it should be, with its article: `a RecordIO file` */
  constructor(path: string, format: string, reason: string, options?: ErrorOptions) {
    super(
      `data: "${path}" is not ${format} as docs/formats.md describes it (${reason}); copy or make it again, or name another kind`,
      options,
    );
    this.path = path;
  }
}

/** A file in a form of its format that is not read here; the message says what to do with it. */
export class FormatUnsupportedError extends DataError {
  readonly code = 'CIRCLET_DATA_FORMAT_UNSUPPORTED';
  readonly path: string;

  constructor(path: string, found: string, remedy: string) {
    super(`data: "${path}" is ${found}, which is not read; ${remedy}`);
    this.path = path;
  }
}

/** A set cannot be prepared in this folder, or of this source. */
export class PrepareError extends DataError {
  readonly code = 'CIRCLET_DATA_PREPARE';
  readonly folder: string;

  constructor(folder: string, problem: string) {
    super(`prepare: cannot make a prepared set in "${folder}": ${problem}; name another folder, or empty this one`);
    this.folder = folder;
  }
}

/** The disk is full, or the folder of a prepared set may not be written. What was written stays and is gone on with. */
export class PrepareWriteError extends DataError {
  readonly code = 'CIRCLET_DATA_PREPARE_WRITE';
  readonly folder: string;

  constructor(folder: string, reason: string, options?: ErrorOptions) {
    super(
      `prepare: cannot write in "${folder}": ${reason}; free space or check permissions, then give the same command again: it goes on`,
      options,
    );
    this.folder = folder;
  }
}

/** The zip file is truncated or damaged: its directory cannot be read or points outside the file. */
export class ArchiveCorruptError extends DataError {
  readonly code = 'CIRCLET_DATA_ARCHIVE_CORRUPT';
  readonly path: string;

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`data: "${path}" is not a whole zip file (${reason}); copy or download it again`, options);
    this.path = path;
  }
}

/** The zip file uses encryption or a compression method other than stored and deflated. */
export class ArchiveUnsupportedError extends DataError {
  readonly code = 'CIRCLET_DATA_ARCHIVE_UNSUPPORTED';
  readonly path: string;

  constructor(path: string, entry: string, found: string) {
    super(
      `data: entry "${entry}" of "${path}" is ${found}; pack the images again stored or deflated, without a password`,
    );
    this.path = path;
  }
}

/** Nothing usable in the folder or zip file. */
export class NoImagesError extends DataError {
  readonly code = 'CIRCLET_DATA_NO_IMAGES';
  readonly path: string;

  constructor(path: string, ignored: string) {
    super(
      `data: expected images (PNG, JPEG, PGM) in folders named after their class in "${path}", found none (${ignored}); put each class's images in a folder of its own`,
    );
    this.path = path;
  }
}

/** A folder that should be a class holds no image. */
export class EmptyClassError extends DataError {
  readonly code = 'CIRCLET_DATA_EMPTY_CLASS';
  readonly folders: readonly string[];

  constructor(path: string, folders: readonly string[]) {
    super(
      `data: every class folder in "${path}" needs an image, ${folders.length} have none: ${someOf(folders)}; remove them`,
    );
    this.folders = folders;
  }
}

/** P×K sampling needs positives: no class has two images. */
export class OneImagePerClassError extends DataError {
  readonly code = 'CIRCLET_DATA_ONE_IMAGE_PER_CLASS';

  constructor(dataset: string, numClasses: number) {
    super(
      `sampler: P×K batches need classes with at least 2 images, all ${numClasses} classes of ${dataset} have 1, so no positive pair exists; add images, or train a class-level loss on shuffled batches`,
    );
  }
}

/** Fewer classes than a batch or a split asks for. */
export class TooFewClassesError extends DataError {
  readonly code = 'CIRCLET_DATA_TOO_FEW_CLASSES';

  constructor(what: string, needed: number, found: number) {
    super(
      `${what}: needs at least ${needed} classes, found ${found}; lower the number of classes per batch or add classes`,
    );
  }
}

/** Fewer images than one global batch. */
export class TooFewImagesError extends DataError {
  readonly code = 'CIRCLET_DATA_TOO_FEW_IMAGES';

  constructor(dataset: string, globalBatch: number, found: number) {
    super(
      `sampler: a global batch takes ${globalBatch} images, ${dataset} has ${found}; lower the batch or add images`,
    );
  }
}

/** The global batch does not fall into shards of equal size. Workers do not matter here: shards do. */
export class BatchNotDivisibleError extends DataError {
  readonly code = 'CIRCLET_DATA_BATCH_NOT_DIVISIBLE';

  constructor(globalBatch: number, shardSize: number) {
    super(
      `sampler: the global batch must be a multiple of the shard size, ${globalBatch} is not a multiple of ${shardSize}; change one of them`,
    );
  }
}

/** The sampler was asked for a step or shard outside its plan: a bug of the caller. */
export class OutsidePlanError extends DataError {
  readonly code = 'CIRCLET_DATA_OUTSIDE_PLAN';

  constructor(what: string, asked: number, end: number) {
    super(
      `sampler: ${what} must be a whole number from 0 to ${end - 1}, got ${asked}; this is a bug in the calling loop`,
    );
  }
}

/** The data is not what a saved sampler state was made for. */
export class DataChangedError extends DataError {
  readonly code = 'CIRCLET_DATA_CHANGED';

  constructor(dataset: string, expected: string, found: string) {
    super(
      `data: the saved state belongs to fingerprint ${expected}, ${dataset} has ${found}: files were added, removed or changed; resume with the same files, or start a new run from the model`,
    );
  }
}

/** An emoji set's npm package is not installed, or is not the pinned version. */
export class EmojiSetsError extends DataError {
  readonly code = 'CIRCLET_DATA_EMOJI_SETS';

  constructor(problem: string, options?: ErrorOptions) {
    super(`emoji: ${problem}; run "npm ci" in the workspace, or install the pinned @iconify-json packages`, options);
  }
}

/** The cache of rasterised images cannot be written: disk full or no permission. */
export class DataCacheError extends DataError {
  readonly code = 'CIRCLET_DATA_CACHE';
  readonly path: string;

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(
      `data: cannot write the cache in "${path}": ${reason}; free space there or choose another cache folder`,
      options,
    );
    this.path = path;
  }
}

/** More broken images than the limit allows. */
export class TooManyBrokenImagesError extends DataError {
  readonly code = 'CIRCLET_DATA_TOO_MANY_BROKEN';

  constructor(limit: number, broken: readonly { readonly id: string; readonly reason: string }[]) {
    const named = broken.map((b) => `${b.id} (${b.reason})`);
    super(
      `loader: at most ${limit} broken images are skipped, found ${broken.length}: ${someOf(named)}; repair or remove them, or raise maxBroken`,
    );
  }
}

/** A decoding process died or hung twice on the same image. */
export class DecoderCrashedError extends DataError {
  readonly code = 'CIRCLET_DATA_DECODER_CRASHED';
  readonly image: string;

  constructor(image: string, how: string) {
    super(
      `loader: the decoding process ${how} on "${image}", and again when the image was retried alone; remove that image`,
    );
    this.image = image;
  }
}

/** A decoding process cannot be started at all. */
export class DecoderStartError extends DataError {
  readonly code = 'CIRCLET_DATA_DECODER_START';

  constructor(reason: string, options?: ErrorOptions) {
    super(
      `loader: cannot start a decoding process: ${reason}; build packages/data, and check that "npm ci" installed sharp`,
      options,
    );
  }
}

/** The loader was used after it was disposed, or was disposed while a batch was awaited. */
export class LoaderClosedError extends DataError {
  readonly code = 'CIRCLET_DATA_LOADER_CLOSED';

  constructor() {
    super('loader: closed while a batch was wanted; dispose it only after the last batch');
  }
}

/** Long lists are cut in messages: ten names help, ten thousand do not. */
function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 10).join(', ');
  return names.length > 10 ? `${shown} and ${names.length - 10} more` : shown;
}
