import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InstallError } from '../errors.ts';
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
import { downloadWheel } from './pip.ts';
import { chooseWheel, type Machine, type WheelChoice } from './platform.ts';
import { unpackWheel } from './unpack.ts';

export interface InstallOptions {
  readonly machine: Machine;
  readonly cache?: string;
  readonly version?: string;
  readonly report: InstallReporter;
}

export interface InstallReporter {
  line(text: string): void;
  /** Bytes downloaded so far. */
  downloaded(bytes: number): void;
}

/** A wheel of 0.3 GB and 0.9 GB of libraries, with something to spare. */
const NEEDED_BYTES = 1_300_000_000;

/**
 * Installs TensorFlow's libraries into the user's cache, once for all clones: unpacked beside their final place and moved
 * there in one step, under a lock, so that there is a whole installation or none.
 *
 * @returns the folder with the libraries
 * @throws InstallError
 */
export async function installTensorflow(options: InstallOptions): Promise<string> {
  const { machine, cache = cacheDirectory(), version = TENSORFLOW_VERSION, report } = options;
  const choice = chooseWheel(machine);
  const installation = installDirectory(choice.flavour, cache);
  if (isInstalled(installation)) {
    return libraryDirectory(installation);
  }
  const parent = dirname(installation);
  makeWritable(parent);
  return withLock(
    join(parent, `${basename(installation)}.lock`),
    () => report.line('another process is installing TensorFlow; waiting for it'),
    async () => {
      if (isInstalled(installation)) {
        return libraryDirectory(installation);
      }
      removeLeftovers(parent, basename(installation));
      checkSpace(parent);
      const work = mkdtempSync(join(parent, `.${basename(installation)}-`));
      try {
        report.line(`downloading ${choice.name} ${version} into ${parent}, once for all clones`);
        await fill(work, choice, version, report);
        writeFileSync(join(work, 'files', COMPLETE_MARK), `${choice.name} ${version}\n`);
        renameSync(join(work, 'files'), installation);
      } finally {
        rmSync(work, { recursive: true, force: true });
      }
      report.line(`TensorFlow ${version} is installed in ${installation}`);
      return libraryDirectory(installation);
    },
  );
}

async function fill(work: string, choice: WheelChoice, version: string, report: InstallReporter): Promise<void> {
  const files = join(work, 'files');
  const fetch = async (requirement: string): Promise<string> => {
    const directory = mkdtempSync(join(work, 'wheel-'));
    return downloadWheel({
      requirement,
      platforms: choice.platforms,
      directory,
      onBytes: (bytes) => report.downloaded(bytes),
    });
  };
  const wheel = await fetch(`${choice.name}==${version}`);
  report.line('unpacking');
  await unpackWheel(wheel, files, isLibraryOrLicence);
  if (!hasLibraries(libraryDirectory(files))) {
    throw new InstallError(
      `the wheel of ${choice.name} ${version} has no libtensorflow_cc`,
      `use TensorFlow ${TENSORFLOW_VERSION}`,
    );
  }
  rmSync(wheel);
  if (choice.flavour === 'gpu') {
    // The GPU library finds CUDA through its run path ../nvidia/*/lib, so the wheels' layout is kept.
    for (const requirement of cudaRequirements(files)) {
      report.line(`downloading ${requirement}`);
      const part = await fetch(requirement);
      await unpackWheel(part, files, (path) => path.startsWith('nvidia/') || /licen[cs]e/i.test(path));
      rmSync(part);
    }
  }
}

function isLibraryOrLicence(path: string): boolean {
  return (
    /^tensorflow\/libtensorflow_(cc|framework)\.[^/]*$/.test(path) ||
    /\.dist-info\/METADATA$/.test(path) ||
    /(^|\/)(LICENSE|NOTICE|THIRD_PARTY_NOTICES)[^/]*$/i.test(path)
  );
}

/** What the wheel's metadata names for `and-cuda`: `nvidia-cudnn-cu12<10.0,>=9.3`, … */
export function cudaRequirements(files: string): string[] {
  const info = readdirSync(files).find((folder) => folder.endsWith('.dist-info'));
  const metadata = info === undefined ? '' : readFileSync(join(files, info, 'METADATA'), 'utf8');
  return [...metadata.matchAll(/^Requires-Dist:\s*(nvidia-[^;]+?)\s*;.*extra == ["']and-cuda["']/gm)].map(
    ([, requirement]) => (requirement ?? '').replaceAll(/[()\s]/g, ''),
  );
}

function makeWritable(parent: string): void {
  try {
    mkdirSync(parent, { recursive: true });
    const probe = mkdtempSync(join(parent, '.probe-'));
    rmSync(probe, { recursive: true });
  } catch (cause) {
    throw new InstallError(
      `${parent} cannot be written (${(cause as Error).message})`,
      'name a writable cache folder with XDG_CACHE_HOME',
      { cause },
    );
  }
}

function checkSpace(parent: string): void {
  const { bavail, bsize } = statfsSync(parent);
  if (bavail * bsize < NEEDED_BYTES) {
    throw new InstallError(
      `expected ${(NEEDED_BYTES / 1e9).toFixed(1)} GB free for ${parent}, got ${((bavail * bsize) / 1e9).toFixed(1)} GB`,
      'free some space, or name another cache folder with XDG_CACHE_HOME',
    );
  }
}

/** What installers that were killed have left; only ever called under the lock. */
function removeLeftovers(parent: string, name: string): void {
  for (const entry of readdirSync(parent)) {
    if (entry.startsWith(`.${name}-`)) {
      rmSync(join(parent, entry), { recursive: true, force: true });
    }
  }
  const unfinished = join(parent, name);
  if (existsSync(unfinished) && !isInstalled(unfinished)) {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
