import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the control group of this process allows it: containers and batch systems set it. Null: no limit. */
export interface CgroupLimits {
  readonly cores: number | null;
  readonly memoryBytes: number | null;
}

/** Version 1 writes this or something near it where there is none. */
const NO_LIMIT_BYTES = 2 ** 60;

/**
 * The narrowest limits of this process's group and those above it. Linux; elsewhere there are none.
 *
 * @param root of the file system, for tests
 */
export function cgroupLimits(root = '/'): CgroupLimits {
  const memberships = textOf(join(root, 'proc/self/cgroup')) ?? '';
  const limits = memberships
    .trim()
    .split('\n')
    .flatMap((line) => {
      // `0::/path` of version 2, `4:memory:/path` of version 1.
      const [, controllers = '', path = ''] = /^\d+:([^:]*):(.*)$/.exec(line) ?? [];
      if (controllers === '') return foldersFrom(join(root, 'sys/fs/cgroup'), path).map(limitsOfVersion2);
      return controllers
        .split(',')
        .flatMap((name) => foldersFrom(join(root, 'sys/fs/cgroup', name), path).map(limitsOfVersion1));
    });
  return {
    cores: narrowest(limits.map(({ cores }) => cores)),
    memoryBytes: narrowest(limits.map(({ memoryBytes }) => memoryBytes)),
  };
}

/** A group's folder and those above it. Inside a container the path is the host's, and only the topmost is there. */
function foldersFrom(mount: string, path: string): string[] {
  const folders: string[] = [];
  for (let folder = join(mount, path); folder.startsWith(mount); folder = dirname(folder)) folders.push(folder);
  return folders.filter((folder) => existsSync(folder));
}

function limitsOfVersion2(folder: string): CgroupLimits {
  const [quota, period] = (textOf(join(folder, 'cpu.max')) ?? 'max').split(/\s+/).map(Number);
  return { cores: share(quota, period), memoryBytes: bytes(textOf(join(folder, 'memory.max'))) };
}

function limitsOfVersion1(folder: string): CgroupLimits {
  const quota = Number(textOf(join(folder, 'cpu.cfs_quota_us')) ?? -1);
  const period = Number(textOf(join(folder, 'cpu.cfs_period_us')));
  return { cores: share(quota, period), memoryBytes: bytes(textOf(join(folder, 'memory.limit_in_bytes'))) };
}

function share(quota = NaN, period = NaN): number | null {
  return quota > 0 && period > 0 ? quota / period : null;
}

function bytes(text: string | null): number | null {
  const value = Number(text ?? NaN);
  return value > 0 && value < NO_LIMIT_BYTES ? value : null;
}

function narrowest(limits: readonly (number | null)[]): number | null {
  const values = limits.filter((value) => value !== null);
  return values.length === 0 ? null : Math.min(...values);
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}
