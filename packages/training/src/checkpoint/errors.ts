import { readable } from './readable.ts';

/** Names of tensors, and what the file system says. */
const MOST_CHARACTERS = 1_500;

/** What every failure around checkpoints shares: a stable code and the file or folder it is about. */
export abstract class CheckpointError extends Error {
  abstract readonly code: `CIRCLET_CHECKPOINT_${string}`;
  readonly path: string;

  constructor(path: string, message: string, options?: ErrorOptions) {
    super(readable(message, MOST_CHARACTERS), options);
    this.path = path;
  }
}

/** A file is shorter, longer or other than what was written. Nothing was restored from it. */
export class CheckpointDamagedError extends CheckpointError {
  readonly code = 'CIRCLET_CHECKPOINT_DAMAGED';

  constructor(path: string, difference: string, options?: ErrorOptions) {
    super(path, `${path} is damaged: ${difference}; use another checkpoint or restore this file from a copy`, options);
    this.name = 'CheckpointDamagedError';
  }
}

/** There is no checkpoint where one was asked for. */
export class CheckpointMissingError extends CheckpointError {
  readonly code = 'CIRCLET_CHECKPOINT_MISSING';

  constructor(path: string, options?: ErrorOptions) {
    super(path, `expected a checkpoint at ${path}, found none; check the path or start without resuming`, options);
    this.name = 'CheckpointMissingError';
  }
}

/** A checkpoint could not be written, for want of space, say. Earlier checkpoints are as they were, the partial one is removed. */
export class CheckpointWriteError extends CheckpointError {
  readonly code = 'CIRCLET_CHECKPOINT_WRITE';

  constructor(path: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const space = isOutOfSpace(cause)
      ? 'the disk or its quota is full: free some space'
      : 'check the folder and its permissions';
    super(path, `could not write the checkpoint ${path} (${reason}); earlier checkpoints are intact; ${space}`, {
      cause,
    });
    this.name = 'CheckpointWriteError';
  }
}

/** The system refuses to read a checkpoint's files. */
export class CheckpointUnreadableError extends CheckpointError {
  readonly code = 'CIRCLET_CHECKPOINT_UNREADABLE';

  constructor(path: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(path, `${path} cannot be read (${reason}); check the disk and the permissions`, { cause });
    this.name = 'CheckpointUnreadableError';
  }
}

/** Its writer was ended before it was whole. */
export class CheckpointIncompleteError extends CheckpointError {
  readonly code = 'CIRCLET_CHECKPOINT_INCOMPLETE';

  constructor(path: string) {
    super(path, `${path} is incomplete: its writer was ended before the whole of it was written`);
    this.name = 'CheckpointIncompleteError';
  }
}

/** A folder has checkpoints, but none that is as it was written. */
export class CheckpointNoneGoodError extends CheckpointError {
  readonly code = 'CIRCLET_CHECKPOINT_NONE_GOOD';
  /** What is wrong with each. */
  readonly problems: readonly CheckpointError[];

  constructor(path: string, problems: readonly CheckpointError[]) {
    const shown = problems
      .slice(0, 3)
      .map(({ message }) => message)
      .join('; ');
    super(path, `none of the ${problems.length} checkpoints in ${path} is as it was written: ${shown}`);
    this.name = 'CheckpointNoneGoodError';
    this.problems = problems;
  }
}

/** The tensors are those of another model. */
export class CheckpointArchitectureError extends CheckpointError {
  readonly code = 'CIRCLET_CHECKPOINT_ARCHITECTURE';
  /** Every difference, one sentence each; the message shows the first five. */
  readonly differences: readonly string[];

  constructor(path: string, differences: readonly string[]) {
    const shown = differences.slice(0, 5).join('; ');
    const more = differences.length > 5 ? ` and ${differences.length - 5} more` : '';
    super(path, `${path} holds another model: ${shown}${more}; use the recipe it was trained with`);
    this.name = 'CheckpointArchitectureError';
    this.differences = differences;
  }
}

/** Written by a newer version of Circlet, in a format this one does not know. */
export class CheckpointVersionError extends CheckpointError {
  readonly code = 'CIRCLET_CHECKPOINT_VERSION';

  constructor(path: string, supported: number, found: unknown) {
    super(
      path,
      `${path} has checkpoint format ${formatOf(found)}, this version reads format ${supported}; use the version that wrote it`,
    );
    this.name = 'CheckpointVersionError';
  }
}

/** Of whatever stands where the format should. */
function formatOf(found: unknown): string {
  return readable(JSON.stringify(found) ?? 'none', 100);
}

/** What the caller wants to store is no checkpoint. */
export class CheckpointContentError extends CheckpointError {
  readonly code = 'CIRCLET_CHECKPOINT_CONTENT';

  constructor(path: string, problem: string) {
    super(path, `cannot store ${path}: ${problem}`);
    this.name = 'CheckpointContentError';
  }
}

/** Disk full, quota reached, or the file size limit of the process. */
function isOutOfSpace(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
}
