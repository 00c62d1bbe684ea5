import type { PhaseTimes } from './step-timeline.ts';

/** Times the phases of a step and says which one this worker is in. */
export interface Phases {
  run<T>(phase: string, step: number, body: () => Promise<T>): Promise<T>;
  /** Seconds by phase since the last call. */
  take(): Record<string, number>;
}

/** @param onPhase told of every one that has ended */
export function stepPhases(
  announce: (step: number, phase: string) => void,
  onPhase: (times: PhaseTimes) => void = () => undefined,
): Phases {
  let seconds: Record<string, number> = {};
  return {
    async run(phase, step, body) {
      announce(step, phase);
      const beginMs = performance.now();
      try {
        return await body();
      } finally {
        const endMs = performance.now();
        seconds[phase] = (seconds[phase] ?? 0) + (endMs - beginMs) / 1000;
        onPhase({ phase, step, beginMs, endMs });
      }
    },
    take() {
      const taken = seconds;
      seconds = {};
      return taken;
    },
  };
}
