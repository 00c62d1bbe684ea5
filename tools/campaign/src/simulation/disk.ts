import type { Progress } from '@circlet/worker/simulation';
import type { Replica } from './history.ts';

export interface SavedCheckpoint {
  readonly step: number;
  readonly replica: Replica;
  readonly progress: Pick<Progress, 'position'>;
}

/** The folders of runs, which all hosts see: a checkpoint has its name when it is whole. */
export interface Disk {
  save(folder: string, checkpoint: SavedCheckpoint): string;
  /** The newest in a folder, or the one that a path names. */
  newest(path: string): SavedCheckpoint | null;
}

export function simulatedDisk(): Disk {
  const files = new Map<string, SavedCheckpoint>();
  return {
    save(folder, checkpoint) {
      const path = `${folder}/step-${String(checkpoint.step).padStart(6, '0')}`;
      files.set(path, checkpoint);
      return path;
    },
    newest(path) {
      const named = files.get(path);
      if (named !== undefined) return named;
      const inside = [...files].filter(([name]) => name.startsWith(`${path}/`));
      return inside.reduce<SavedCheckpoint | null>(
        (best, [, one]) => (best === null || one.step > best.step ? one : best),
        null,
      );
    },
  };
}
