import { InstallError } from '../errors.ts';
import type { Flavour } from './location.ts';

/** What is known of the machine; read by `probeMachine`, written by hand in tests. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  /** glibc's version, `2.36`; null where the C library is another one (musl). */
  readonly glibc: string | null;
  /** Whether the processor has AVX; null where that cannot be read. */
  readonly avx: boolean | null;
  readonly nvidiaDriver: boolean;
}

/** A wheel to download: a PyPI name and the platform tags that pip may choose from, best first. */
export interface WheelChoice {
  readonly name: string;
  readonly platforms: readonly string[];
  readonly flavour: Flavour;
}

/** Of the wheels' manylinux tag. */
const MIN_GLIBC = '2.27';

/** What such a glibc runs: NVIDIA's wheels are tagged for 2.27, 2.25 and 2.17 alike. pip knows what came before 2.17 by "2014". */
const MANYLINUX_TAGS = Array.from({ length: 11 }, (_, index) => `manylinux_2_${27 - index}`);

/**
 * Which wheel fits a machine.
 *
 * @throws InstallError naming what is missing
 */
export function chooseWheel(machine: Machine): WheelChoice {
  const { platform, arch } = machine;
  if (platform === 'darwin' && arch === 'arm64') {
    return { name: 'tensorflow', platforms: ['macosx_12_0_arm64'], flavour: 'cpu' };
  }
  if (platform !== 'linux' || (arch !== 'x64' && arch !== 'arm64')) {
    throw new InstallError(
      `there is no build for ${platform} on ${arch}`,
      'use x86-64 or arm64 Linux, or a Mac with Apple silicon',
    );
  }
  if (machine.glibc === null) {
    throw new InstallError(
      'this Linux has no glibc (musl, as in Alpine)',
      `use a distribution with glibc ${MIN_GLIBC} or later, such as Debian`,
    );
  }
  if (compareVersions(machine.glibc, MIN_GLIBC) < 0) {
    throw new InstallError(`expected glibc ${MIN_GLIBC} or later, got ${machine.glibc}`, 'use a newer distribution');
  }
  if (arch === 'x64' && machine.avx === false) {
    throw new InstallError(
      'the processor has no AVX, which TensorFlow is compiled for',
      'use a processor of 2011 or later, or a virtual machine that passes AVX on',
    );
  }
  const cpu = arch === 'x64' ? 'x86_64' : 'aarch64';
  const platforms = [...MANYLINUX_TAGS, 'manylinux2014'].map((tag) => `${tag}_${cpu}`);
  if (machine.nvidiaDriver && arch === 'x64') {
    return { name: 'tensorflow', platforms, flavour: 'gpu' };
  }
  return { name: arch === 'x64' ? 'tensorflow-cpu' : 'tensorflow', platforms, flavour: 'cpu' };
}

/**
 * The machine as `chooseWheel` should see it where the user wants a flavour; without a wish, as it is.
 *
 * @throws InstallError when there are no GPU libraries for such a machine
 */
export function withFlavour(machine: Machine, flavour: Flavour | undefined): Machine {
  if (flavour === undefined) {
    return machine;
  }
  const wanted = { ...machine, nvidiaDriver: flavour === 'gpu' };
  if (chooseWheel(wanted).flavour !== flavour) {
    throw new InstallError(`there is no GPU build for ${machine.platform} on ${machine.arch}`, 'use --flavour=cpu');
  }
  return wanted;
}

export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map((part) => Number.parseInt(part, 10))) as [
    number[],
    number[],
  ];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}
