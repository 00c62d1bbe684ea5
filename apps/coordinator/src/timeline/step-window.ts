import type { ControlBodies } from '@circlet/protocol';

type Trace = ControlBodies['trace'];

/** The last steps of each worker. */
export interface StepWindow {
  add(worker: string, trace: Trace): void;
  of(worker: string): readonly Trace[];
}

/** @param numSteps those before the last so many are forgotten, so that a long run needs no more memory than a short one */
export function stepWindow(numSteps: number): StepWindow {
  const workers = new Map<string, Trace[]>();
  return {
    add(worker, trace) {
      const kept = (workers.get(worker) ?? []).filter(({ step }) => step > trace.step - numSteps);
      workers.set(worker, [...kept, trace]);
    },
    of: (worker) => workers.get(worker) ?? [],
  };
}
