import type { Progress } from '@circlet/worker/simulation';
import type { Replica } from './history.ts';

export interface SavedCheckpoint {
  readonly step: number;
  readonly replica: Replica;
  readonly progress: Pick<Progress, 'position'>;
}

/** The folders of runs, which all hosts see: a checkpoint has its name when it is whole. */
export interface Disk {
  draft(folder: string, checkpoint: SavedCheckpoint): Draft;
  /** Whoever goes on from a folder, or begins anew in it, is its one writer from now on: drafts of others never get a name. */
  becomeWriter(folder: string): void;
  /** The newest in a folder, or the one that a path names. */
  newest(path: string): SavedCheckpoint | null;
}

export interface Draft {
  /** Its path; null: another writer has taken the folder over. */
  name(): string | null;
}

export function simulatedDisk(): Disk {
  const files = new Map<string, SavedCheckpoint>();
  const drafts = new Map<string, Draft>();
  return {
    draft(folder, checkpoint) {
      const draft: Draft = {
        name() {
          if (drafts.get(folder) !== draft) return null;
          const path = `${folder}/step-${String(checkpoint.step).padStart(6, '0')}`;
          files.set(path, checkpoint);
          drafts.delete(folder);
          return path;
        },
      };
      drafts.set(folder, draft);
      return draft;
    },
    becomeWriter: (folder) => void drafts.delete(folder),
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
