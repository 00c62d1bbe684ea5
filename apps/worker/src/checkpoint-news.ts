import type { CheckpointNews } from './checkpoints.ts';
import type { ControlLink } from './control-link.ts';
import type { WorkerMetrics } from './metrics.ts';

/** Tells the coordinator and the metrics what becomes of checkpoints. */
export function checkpointNews(link: ControlLink, metrics: WorkerMetrics): CheckpointNews {
  return {
    saved(step, path, seconds) {
      metrics.checkpoint('saved', seconds);
      link.send('checkpointSaved', { step, path });
    },
    missed(step, hasFailed, reason) {
      metrics.checkpoint(hasFailed ? 'failed' : 'left out');
      link.send('checkpointMissed', { step, hasFailed, reason });
    },
    warn: (text) => link.send('note', { level: 'warn', text }),
  };
}
