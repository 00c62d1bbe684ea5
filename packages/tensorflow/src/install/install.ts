import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InstallError } from '../errors.ts';
import { checkSpace, diskFull, isFull, makeWritable, NEEDED_BYTES } from './disk.ts';
import {
  cacheDirectory,
  COMPLETE_MARK,
  hasLibraries,
  installDirectory,
  isInstalled,
  libraryDirectory,
  TENSORFLOW_VERSION,
} from './location.ts';
import { withLock } from './lock.ts';
import { downloadWheel, findPython } from './pip.ts';
import { chooseWheel, type Machine, type WheelChoice } from './platform.ts';
import { unpackWheel } from './unpack.ts';

export interface InstallOptions {
  readonly machine: Machine;
  readonly report: InstallReporter;
  /** Default: Circlet's folder in the user's cache. */
  readonly cache?: string;
  /** Free bytes that the installation asks for; default by flavour. */
  readonly neededBytes?: number;
  /** Ends the installation; what it has made is removed. */
  readonly signal?: AbortSignal;
}

export interface InstallReporter {
  /** Something begins or has ended. */
  line(text: string): void;
  /** How far the present download or unpacking is; `total` is null while unknown. */
  progress(what: string, bytes: number, total: number | null): void;
}

/**
 * Installs TensorFlow's libraries into the user's cache, once for all clones: unpacked beside their final place and moved
 * there in one step, under a lock, so that there is a whole installation or none.
 *
 * @returns the folder with the libraries
 * @throws InstallError
 */
export async function installTensorflow(options: InstallOptions): Promise<string> {
  const { machine, report, cache = cacheDirectory(), signal } = options;
  const choice = chooseWheel(machine);
  const installation = installDirectory(choice.flavour, cache);
  if (isInstalled(installation)) {
    return libraryDirectory(installation);
  }
  const python = await findPython();
  const parent = dirname(installation);
  makeWritable(parent);
  return withLock(
    join(parent, `${basename(installation)}.lock`),
    (holder) => report.line(`process ${holder} is installing TensorFlow; waiting for it`),
    async () => {
      if (isInstalled(installation)) {
        return libraryDirectory(installation);
      }
      removeLeftovers(parent, basename(installation));
      checkSpace(parent, options.neededBytes ?? NEEDED_BYTES[choice.flavour]);
      const work = mkdtempSync(join(parent, `.${basename(installation)}-`));
      try {
        report.line(
          `installing TensorFlow ${TENSORFLOW_VERSION} (${choice.flavour}) into ${parent}, once for all clones`,
        );
        await fill(work, choice, python, options);
        renameSync(join(work, 'files'), installation);
      } catch (cause) {
        signal?.throwIfAborted();
        throw isFull(cause) ? diskFull(cause) : cause;
      } finally {
        rmSync(work, { recursive: true, force: true });
      }
      report.line(`TensorFlow ${TENSORFLOW_VERSION} is installed in ${installation}`);
      return libraryDirectory(installation);
    },
    signal,
  );
}

/** Makes the whole installation in `work/files`, its mark last. */
async function fill(work: string, choice: WheelChoice, python: string, options: InstallOptions): Promise<void> {
  const { report } = options;
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const files = join(work, 'files');
  const add = async (requirement: string, wanted: (path: string) => boolean): Promise<void> => {
    const directory = mkdtempSync(join(work, 'wheel-'));
    const wheel = await downloadWheel({
      python,
      requirement,
      platforms: choice.platforms,
      directory,
      onBytes: (bytes, total) => report.progress(`downloading ${requirement}`, bytes, total),
      ...signal,
    });
    await unpackWheel({
      wheel,
      directory: files,
      wanted,
      onBytes: (bytes, total) => report.progress(`unpacking ${requirement}`, bytes, total),
      ...signal,
    });
    // One wheel at a time on the disk.
    rmSync(directory, { recursive: true });
  };
  await add(`${choice.name}==${TENSORFLOW_VERSION}`, isLibraryOrLicence);
  if (!hasLibraries(libraryDirectory(files))) {
    throw new InstallError(
      `the wheel of ${choice.name} ${TENSORFLOW_VERSION} has no libtensorflow_cc`,
      'use another pip index',
    );
  }
  if (choice.flavour === 'gpu') {
    // The GPU library finds CUDA through its run path ../nvidia/*/lib, so the wheels' layout is kept.
    for (const requirement of cudaRequirements(readMetadata(files))) {
      await add(requirement, (path) => isCudaFile(path) || isLicence(path));
    }
  }
  writeFileSync(join(files, COMPLETE_MARK), `${choice.name} ${TENSORFLOW_VERSION}\n`);
}

function isLibraryOrLicence(path: string): boolean {
  return (
    /^tensorflow\/libtensorflow_(cc|framework)\.[^/]*$/.test(path) ||
    /^[^/]+\.dist-info\/METADATA$/.test(path) ||
    isLicence(path)
  );
}

function isLicence(path: string): boolean {
  return /^(tensorflow|[^/]+\.dist-info)\/(.*\/)?(LICEN[CS]E|COPYING|NOTICE|THIRD_PARTY_NOTICES)[^/]*$/i.test(path);
}

/** The shared libraries, and what XLA compiles with. */
function isCudaFile(path: string): boolean {
  return /^nvidia\/[^/]+\/lib\//.test(path) || /^nvidia\/cuda_nvcc\/(bin|nvvm)\//.test(path);
}

function readMetadata(files: string): string {
  const info = (readdirSync(files) as string[]).find(
    (folder) => folder.startsWith('tensorflow') && folder.endsWith('.dist-info'),
  );
  return info === undefined ? '' : readFileSync(join(files, info, 'METADATA'), 'utf8');
}

/** What a wheel's metadata names for `and-cuda`: `nvidia-cudnn-cu12<10.0,>=9.3.0.75`, … */
export function cudaRequirements(metadata: string): string[] {
  return metadata.split('\n').flatMap((line) => {
    const [requirement = '', ...conditions] = line.split(';');
    const [, name] = /^Requires-Dist:\s*(nvidia-.+)$/.exec(requirement) ?? [];
    const isForCuda = /\bextra\s*==\s*["']and-cuda["']/.test(conditions.join(';'));
    return name !== undefined && isForCuda ? [name.replaceAll(/[()\s]/g, '')] : [];
  });
}

/** What installers that were killed have left; only ever called under the lock. */
function removeLeftovers(parent: string, name: string): void {
  for (const entry of readdirSync(parent).filter((file) => file.startsWith(`.${name}-`))) {
    rmSync(join(parent, entry), { recursive: true, force: true });
  }
  const damaged = join(parent, name);
  if (existsSync(damaged)) {
    rmSync(damaged, { recursive: true, force: true });
  }
}
