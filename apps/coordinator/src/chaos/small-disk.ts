import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SMALL_DISK, SMALL_DISK_BYTES } from './fill-disk.ts';

const NAMESPACE = ['--user', '--map-root-user', '--mount'];
const MOUNT = 'mount -t tmpfs -o "size=$1" tmpfs "$2" && shift 2 && exec "$@"';

/** Whether a program may have a small file system of its own here. */
export function canMount(): boolean {
  const tried = spawnSync('unshare', [...NAMESPACE, 'mount', '-t', 'tmpfs', 'tmpfs', '/tmp'], { stdio: 'ignore' });
  return tried.status === 0;
}

/**
 * Runs this program again with the same words, in a mount namespace of its own in which `folder/disk` is a small file system, and
 * tells it so. Returns its exit code.
 */
export async function againWithSmallDisk(folder: string, words: readonly string[]): Promise<number> {
  const disk = join(folder, 'disk');
  mkdirSync(disk, { recursive: true });
  const inside = [process.execPath, ...process.execArgv, ...words];
  const child = spawn('unshare', [...NAMESPACE, 'sh', '-c', MOUNT, 'sh', String(SMALL_DISK_BYTES), disk, ...inside], {
    stdio: 'inherit',
    env: { ...process.env, [SMALL_DISK]: disk },
  });
  // In a terminal both get Ctrl-C; from elsewhere only this one.
  const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on('SIGTERM', pass).on('SIGINT', () => undefined);
  return await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
