import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A run's folder: `runs/20261123-190755-emoji-quickstart/`. */
export function createRunDirectory(root: string, recipeName: string, now: Date): string {
  const stamp = now.toISOString().replaceAll(/[-:]/g, '').replace('T', '-').slice(0, 15);
  const slug = recipeName.replaceAll(/[^A-Za-z0-9._-]+/g, '-');
  mkdirSync(root, { recursive: true });
  for (let attempt = 0; ; attempt++) {
    const directory = join(root, `${stamp}-${slug}${attempt === 0 ? '' : `-${attempt}`}`);
    try {
      mkdirSync(directory);
      return directory;
    } catch (error) {
      // Two runs started within the same second.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw error;
      }
    }
  }
}

/** Points `latest` beside the folder to it, in one step: whoever looks sees the old or the new run. */
export function pointLatest(directory: string): void {
  const latest = join(dirname(directory), 'latest');
  const fresh = `${latest}.${process.pid}`;
  rmSync(fresh, { force: true });
  symlinkSync(basename(directory), fresh);
  renameSync(fresh, latest);
}

/** Removes a folder in which nothing worth keeping was written. */
export function removeIfEmpty(directory: string): void {
  const worthKeeping = readdirSync(directory, { recursive: true, withFileTypes: true }).some(
    (entry) => entry.isFile() && !['recipe.yaml', 'events.jsonl'].includes(entry.name),
  );
  if (!worthKeeping) {
    rmSync(directory, { recursive: true });
  }
}

/** Writes a file so that readers see the whole of it or nothing. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.partial`, text);
  renameSync(`${path}.partial`, path);
}
