/** Times the phases of a step and says which one this worker is in. */
export interface Phases {
  run<T>(phase: string, step: number, body: () => Promise<T>): Promise<T>;
  /** Seconds by phase since the last call. */
  take(): Record<string, number>;
}

export function stepPhases(announce: (step: number, phase: string) => void): Phases {
  let seconds: Record<string, number> = {};
  return {
    async run(phase, step, body) {
      announce(step, phase);
      const begin = performance.now();
      try {
        return await body();
      } finally {
        seconds[phase] = (seconds[phase] ?? 0) + (performance.now() - begin) / 1000;
      }
    },
    take() {
      const taken = seconds;
      seconds = {};
      return taken;
    },
  };
}
