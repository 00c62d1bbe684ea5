import { describe, expect, it } from 'vitest';
import { cudaRequirements } from '../src/install/install.ts';
import { chooseWheel, compareVersions, type Machine, withFlavour } from '../src/install/platform.ts';

const linux: Machine = { platform: 'linux', arch: 'x64', glibc: '2.36', avx: true, nvidiaDriver: false };

describe('chooseWheel', () => {
  it.each<[string, Partial<Machine>, string, string, 'cpu' | 'gpu']>([
    ['x86-64 Linux', {}, 'tensorflow-cpu', 'manylinux_2_27_x86_64', 'cpu'],
    ['the oldest glibc', { glibc: '2.27' }, 'tensorflow-cpu', 'manylinux_2_27_x86_64', 'cpu'],
    ['x86-64 Linux with an NVIDIA driver', { nvidiaDriver: true }, 'tensorflow', 'manylinux_2_27_x86_64', 'gpu'],
    ['arm64 Linux', { arch: 'arm64', avx: null }, 'tensorflow', 'manylinux_2_27_aarch64', 'cpu'],
    // The arm64 wheel is built without CUDA.
    [
      'arm64 Linux with an NVIDIA driver',
      { arch: 'arm64', nvidiaDriver: true },
      'tensorflow',
      'manylinux_2_27_aarch64',
      'cpu',
    ],
    [
      'a Mac with Apple silicon',
      { platform: 'darwin', arch: 'arm64', glibc: null, avx: null },
      'tensorflow',
      'macosx_12_0_arm64',
      'cpu',
    ],
    ['a processor that tells nothing of AVX', { avx: null }, 'tensorflow-cpu', 'manylinux_2_27_x86_64', 'cpu'],
  ])('finds the wheel for %s', (_, machine, name, platform, flavour) => {
    const choice = chooseWheel({ ...linux, ...machine });
    expect(choice).toMatchObject({ name, flavour });
    expect(choice.platforms[0]).toBe(platform);
  });

  it.each<[string, Partial<Machine>, RegExp]>([
    ['Windows', { platform: 'win32', glibc: null }, /no build for win32 on x64; use x86-64 or arm64 Linux/],
    ['a Mac with an Intel processor', { platform: 'darwin', glibc: null }, /no build for darwin on x64/],
    ['32-bit ARM', { arch: 'arm' }, /no build for linux on arm;/],
    ['musl', { glibc: null }, /no glibc \(musl, as in Alpine\)/],
    ['an old glibc', { glibc: '2.17' }, /expected glibc 2\.27 or later, got 2\.17/],
    ['no AVX', { avx: false }, /the processor has no AVX/],
  ])('refuses %s in one sentence', (_, machine, message) => {
    expect(() => chooseWheel({ ...linux, ...machine })).toThrow(
      expect.objectContaining({
        code: 'CIRCLET_TENSORFLOW_INSTALL',
        message: expect.stringMatching(message) as string,
      }),
    );
  });
});

describe('withFlavour', () => {
  it('is what the user wants, with or without a driver', () => {
    expect(chooseWheel(withFlavour(linux, 'gpu')).flavour).toBe('gpu');
    expect(chooseWheel(withFlavour({ ...linux, nvidiaDriver: true }, 'cpu')).name).toBe('tensorflow-cpu');
    expect(withFlavour(linux, undefined)).toBe(linux);
  });

  it('refuses a GPU build where there is none', () => {
    expect(() => withFlavour({ ...linux, arch: 'arm64' }, 'gpu')).toThrow(
      /no GPU build for linux on arm64; use --flavour=cpu/,
    );
  });
});

describe('compareVersions', () => {
  it.each([
    ['2.9', '2.27', -1],
    ['2.27', '2.27', 0],
    ['3', '2.27', 1],
    ['2.16.0rc1', '2.16', 0],
    ['2.27.1', '2.27', 1],
  ])('orders %s and %s', (a, b, sign) => expect(Math.sign(compareVersions(a, b))).toBe(sign));
});

it('takes the nvidia wheels of and-cuda from the metadata, and nothing else', () => {
  // Lines of tensorflow 2.21.0's METADATA, one in the older notation with parentheses.
  const metadata = `Name: tensorflow
Requires-Dist: numpy>=1.26.0
Requires-Dist: nvidia-cublas-cu12<13.0,>=12.5.3.2; extra == "and-cuda"
Requires-Dist: nvidia-cudnn-cu12 (<10.0,>=9.3.0.75) ; extra == 'and-cuda'
Requires-Dist: tensorflow-io-gcs-filesystem>=0.23.1; (sys_platform != "win32") and extra == "gcs-filesystem"
`;
  expect(cudaRequirements(metadata)).toEqual([
    'nvidia-cublas-cu12<13.0,>=12.5.3.2',
    'nvidia-cudnn-cu12<10.0,>=9.3.0.75',
  ]);
});
