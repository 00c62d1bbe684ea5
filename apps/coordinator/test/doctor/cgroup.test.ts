import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { cgroupLimits } from '../../src/doctor/machine/cgroup.ts';

/** A file system that has these files. */
function rootWith(files: Readonly<Record<string, string>>): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'circlet-cgroup-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) };
}

it.each([
  [
    'version 2: the narrowest of a group and those above it',
    {
      'proc/self/cgroup': '0::/user.slice/job\n',
      'sys/fs/cgroup/user.slice/cpu.max': 'max 100000\n',
      'sys/fs/cgroup/user.slice/memory.max': '4294967296\n',
      'sys/fs/cgroup/user.slice/job/cpu.max': '150000 100000\n',
      'sys/fs/cgroup/user.slice/job/memory.max': 'max\n',
    },
    { cores: 1.5, memoryBytes: 4294967296 },
  ],
  [
    'version 2 in a container, where the path is the host’s',
    { 'proc/self/cgroup': '0::/docker/abc\n', 'sys/fs/cgroup/cpu.max': '400000 100000\n' },
    { cores: 4, memoryBytes: null },
  ],
  [
    'version 1, whose number without a limit is a limit nobody reaches',
    {
      'proc/self/cgroup': '4:memory:/a\n2:cpu,cpuacct:/a\n0::/\n',
      'sys/fs/cgroup/memory/a/memory.limit_in_bytes': '9223372036854771712\n',
      'sys/fs/cgroup/cpu/a/cpu.cfs_quota_us': '200000\n',
      'sys/fs/cgroup/cpu/a/cpu.cfs_period_us': '100000\n',
    },
    { cores: 2, memoryBytes: null },
  ],
  [
    'version 1 without a quota',
    {
      'proc/self/cgroup': '2:cpu:/a\n4:memory:/a\n',
      'sys/fs/cgroup/cpu/a/cpu.cfs_quota_us': '-1\n',
      'sys/fs/cgroup/cpu/a/cpu.cfs_period_us': '100000\n',
      'sys/fs/cgroup/memory/a/memory.limit_in_bytes': '1073741824\n',
    },
    { cores: null, memoryBytes: 1073741824 },
  ],
  ['a system without control groups', {}, { cores: null, memoryBytes: null }],
])('%s', (_, files, expected) => {
  using root = rootWith(files as unknown as Record<string, string>);
  expect(cgroupLimits(root.path)).toEqual(expected);
});
