import { describe, expect, it } from 'vitest';
import type { MachineFacts } from '../../src/doctor/machine/facts.ts';
import { parseGpus } from '../../src/doctor/machine/gpu-facts.ts';
import { gpuFindings } from '../../src/doctor/machine/gpu-findings.ts';
import { levelOf, machineFindings } from '../../src/doctor/machine/machine-findings.ts';
import { memoryFinding, tensorflowFinding } from '../../src/doctor/machine/probe-findings.ts';

const well: MachineFacts = {
  node: 'v22.13.0',
  platform: 'linux',
  arch: 'x64',
  processor: 'EPYC',
  processorFlags: 'fpu avx avx2 avx512f avx512_bf16',
  cores: 16,
  load: 0.4,
  limits: { cores: null, memoryBytes: null },
  memoryBytes: 64e9,
  availableBytes: 60e9,
  openFiles: 1_048_576,
  cache: { path: '/home/a/.cache/circlet', freeBytes: 100e9, obstacle: null },
  runs: { path: '/home/a/runs', freeBytes: 100e9, obstacle: null },
  zeromq: { version: '4.3.5', hasCurve: true },
  clock: { seconds: 4, aheadMs: 0.2, isSynchronised: true },
};

const lines = (facts: MachineFacts, isTensorflowThere = true): string[] =>
  machineFindings(facts, isTensorflowThere)
    .filter(({ severity }) => severity !== 'ok')
    .map(({ check, severity, text }) => `${severity} ${check}: ${text}`);

describe('what a machine says of itself', () => {
  it('is well', () => {
    expect(lines(well)).toEqual([]);
    expect(machineFindings(well, true).map(({ text }) => text)).toContain('EPYC: avx512_bf16, bf16 native');
  });

  it.each<[Partial<MachineFacts>, RegExp]>([
    [{ node: 'v23.1.0' }, /^warning node: Node v23\.1\.0 is none that Circlet is tested with; use 20/],
    [{ node: 'v20.18.9' }, /^warning node/],
    [{ processorFlags: 'fpu sse2' }, /^error processor: EPYC has no AVX, .*; use another host/],
    [{ processorFlags: 'fpu avx' }, /^warning processor: EPYC has AVX but not AVX2/],
    [
      { limits: { cores: 2.5, memoryBytes: null } },
      /^warning cores: 16 cores are seen, but this container may use 2\.5 of them, .*--threads=2 /,
    ],
    [{ load: 12 }, /^warning load: load 12 on 16 cores: other programs/],
    [
      { limits: { cores: null, memoryBytes: 2e9 }, availableBytes: 0.5e9 },
      /^error memory: 500 MB of 2 GB, which this container is limited to available, a worker needs 1 GB/,
    ],
    [{ availableBytes: 2e9 }, /^warning memory: 2 GB of 64 GB available: enough for the quick start/],
    [{ openFiles: 100 }, /^error files: a process may open 100 files and sockets, a worker needs 256; raise/],
    [{ openFiles: 512 }, /^warning files: .*some dozen workers; for more raise the limit: ulimit -n 65536/],
    [{ runs: { path: '/full', freeBytes: 1e6, obstacle: null } }, /^error runs: 1 MB free in \/full: not enough/],
    [
      { runs: { path: '/small', freeBytes: 1e9, obstacle: null } },
      /^warning runs: 1 GB free in \/small: five checkpoints/,
    ],
    [{ cache: { path: '/ro', freeBytes: 1e9, obstacle: 'EROFS' } }, /^error cache: \/ro cannot be written \(EROFS\)/],
    [
      { clock: { seconds: 4, aheadMs: -250.4, isSynchronised: null } },
      /^warning clock: the wall clock was set by -250 ms within 4 s/,
    ],
    [
      { clock: { seconds: 4, aheadMs: 0, isSynchronised: false } },
      /^warning clock: the system says that its clock is not kept by NTP/,
    ],
    [{ zeromq: { version: '4.3.4', hasCurve: false } }, /^warning zeromq: ZeroMQ 4\.3\.4 has no CURVE/],
  ])('%j', (change, expected) => {
    const found = lines({ ...well, ...change });
    expect(found).toEqual([expect.stringMatching(expected)]);
    // One sentence.
    expect(found[0]).not.toMatch(/\.$|\. [A-Z]/);
  });

  it('asks for room for TensorFlow only where it is not there yet', () => {
    const full = { ...well, cache: { path: '/c', freeBytes: 0.5e9, obstacle: null } };
    expect(lines(full, true)).toEqual([]);
    expect(lines(full, false)).toEqual([
      expect.stringMatching(/^error cache: 500 MB free in \/c, TensorFlow's libraries need 1\.3 GB/),
    ]);
  });

  it('says nothing of a processor that the system does not describe', () => {
    expect(lines({ ...well, platform: 'darwin', arch: 'arm64', processorFlags: '', openFiles: null })).toEqual([]);
  });

  it.each([
    ['fpu avx avx2 avx512f avx512_vnni amx_bf16 avx512_bf16', 'amx_bf16'],
    ['fpu avx avx2 avx512f', 'avx512f'],
    ['fpu avx2_only_by_name avx', 'avx'],
  ])('levels of %s: %s', (flags, level) => expect(levelOf(flags)).toBe(level));
});

describe('GPUs', () => {
  // As nvidia-smi printed it on an H200.
  const one = '0, GPU-e2d310fa-3556-9706-0354-3eb12e85718f, NVIDIA H200, 580.159.04, 143771, 143156, 9.0\n';
  const busy = '451, GPU-e2d310fa-3556-9706-0354-3eb12e85718f, 1542, python3\n';
  const texts = (gpus: string, processes = '', visible?: string): string[] =>
    gpuFindings(parseGpus(gpus, processes), null, visible).map(({ severity, text }) => `${severity}: ${text}`);

  it('one that is free', () => {
    expect(texts(one)).toEqual(['ok: GPU 0: NVIDIA H200, driver 580.159.04, 150 GB of 151 GB free, bf16 native']);
  });

  it('one that another process computes on', () => {
    expect(texts(one, busy)).toEqual([
      'warning: GPU 0: NVIDIA H200, driver 580.159.04, 150 GB of 151 GB free; python3 (pid 451) computes on it: stop that, or leave this GPU out with CUDA_VISIBLE_DEVICES',
    ]);
  });

  it('one that is full of what nobody here sees', () => {
    expect(texts(one.replace('143156', '1000'))).toEqual([
      expect.stringMatching(/^warning: .*1 GB of 151 GB free; what takes the rest is not shown here/),
    ]);
  });

  it('one without bf16, and memory that nvidia-smi does not know', () => {
    expect(texts('0, GPU-1, Tesla V100, 535.1, [N/A], [N/A], 7.0')).toEqual([
      'ok: GPU 0: Tesla V100, driver 535.1, 0 kB of 0 kB free, bf16 emulated: fp32 is faster',
    ]);
  });

  it('an entry twice in CUDA_VISIBLE_DEVICES', () => {
    expect(texts(one, '', '0,1,0').at(-1)).toMatch(/^error: CUDA_VISIBLE_DEVICES=0,1,0 names 0 twice/);
    expect(texts(one, '', '')).toHaveLength(1);
  });

  it('a driver that fails', () => {
    expect(gpuFindings([], 'Failed to initialize NVML: Driver/library version mismatch', undefined)).toEqual([
      expect.objectContaining({
        severity: 'error',
        text: expect.stringContaining('version mismatch; mend the driver') as string,
      }),
    ]);
  });
});

describe('probes', () => {
  const found = { version: '2.21.0', directory: '/tf', gpus: 0, isBf16Native: false, seconds: 1.23 };

  it('TensorFlow for the processor beside GPUs', () => {
    expect(tensorflowFinding({ found }, 0).severity).toBe('ok');
    expect(tensorflowFinding({ found }, 2)).toMatchObject({
      severity: 'error',
      text: expect.stringContaining('nvidia-smi shows 2 GPUs: install the libraries for them') as string,
    });
  });

  it('TensorFlow that crashes', () => {
    expect(tensorflowFinding({ failed: { code: '', message: 'the probe ended (SIGILL)\n at …' } }, 0)).toMatchObject({
      severity: 'error',
      text: 'TensorFlow does not compute: the probe ended (SIGILL); install it again with npx nx run tensorflow:install',
    });
  });

  it('workers that cannot share memory, or not even meet', () => {
    expect(memoryFinding({ found: { sharesMemory: false, bytesPerSecond: 1e9 } }, 1e6)).toMatchObject({
      severity: 'warning',
    });
    expect(memoryFinding({ failed: { code: 'X', message: 'no socket' } }, null)).toMatchObject({ severity: 'error' });
  });
});
