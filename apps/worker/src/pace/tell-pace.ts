import type { ControlBodies } from '@circlet/protocol';
import type { PendingStep } from '@circlet/training';
import type { HostLoad } from './host-load.ts';
import type { SendQueues } from './send-queues.ts';

type Pace = ControlBodies['pace'];

/** Tells the coordinator every second what steps take of this rank, so that it can say who holds the others up and why. */
export interface PaceTeller {
  /** A step was applied. */
  step(
    step: number,
    seconds: Readonly<Record<string, number>>,
    pending: Pick<PendingStep, 'seconds' | 'exchanges'>,
  ): void;
}

export interface PaceTellerDependencies {
  readonly send: (pace: Pace) => void;
  readonly load: () => HostLoad;
  readonly queues: Pick<SendQueues, 'take'>;
  readonly nowMs: () => number;
  /** At least so long between two. */
  readonly intervalMs: number;
}

const NOTHING = { steps: 0, seconds: 0, dataSeconds: 0, computeSeconds: 0, exchangedBytes: 0 };

export function tellPace({ send, load, queues, nowMs, intervalMs }: PaceTellerDependencies): PaceTeller {
  let sums = NOTHING;
  let lastMs = nowMs();
  return {
    step(step, seconds, pending) {
      const { exchanges } = pending;
      // In the middle of forward and backward the rank waits for these.
      const waitedSeconds = exchanges
        .filter(({ lane }) => lane === 'urgent')
        .reduce((sum, { readySeconds, endSeconds }) => sum + endSeconds - readySeconds, 0);
      const bulk = exchanges.filter(({ lane }) => lane === 'bulk');
      const own = Math.max(0, pending.seconds.forwardBackward - waitedSeconds) + (seconds['apply'] ?? 0);
      sums = {
        steps: sums.steps + 1,
        seconds: sums.seconds + PHASES.reduce((sum, phase) => sum + (seconds[phase] ?? 0), 0),
        dataSeconds: sums.dataSeconds + (seconds['waiting for data'] ?? 0),
        computeSeconds: sums.computeSeconds + own,
        exchangedBytes: sums.exchangedBytes + bulk.reduce((sum, { bytes }) => sum + bytes, 0),
      };
      if (nowMs() - lastMs < intervalMs) return;
      lastMs = nowMs();
      send({ ...sums, ...load(), lastStep: step, edges: queues.take() });
      sums = NOTHING;
    },
  };
}

/** Of a step; validation and checkpoints come between steps. */
const PHASES = ['waiting for data', 'gradients', 'vote', 'apply'];
