import { setTimeout as sleep } from 'node:timers/promises';
import type { LaunchedRun } from './launched-run.ts';
import { performFault, type Scene } from './perform-fault.ts';
import type { PlannedFault } from './plan-faults.ts';
import { type Recovery, watchRecovery } from './recovery.ts';

/** What became of one fault. */
export interface FaultOutcome extends Recovery {
  readonly planned: PlannedFault;
  /** Steps applied when it was done. */
  readonly step: number;
  readonly result:
    | { readonly kind: 'recovered'; readonly what: string }
    /** The run did not come back in time, or ended. */
    | { readonly kind: 'stuck'; readonly what: string; readonly reason: string }
    | { readonly kind: 'impossible'; readonly reason: string }
    | { readonly kind: 'failed'; readonly reason: string }
    /** The run ended before its turn came. */
    | { readonly kind: 'not reached' };
}

export interface ConductOptions {
  readonly run: LaunchedRun;
  readonly scene: Scene;
  readonly plan: readonly PlannedFault[];
  readonly workers: number;
  /** A run that is not back after so long will not be. */
  readonly patienceMs: number;
  /** After each fault, once nothing more is to be seen of it. */
  readonly report: (outcome: FaultOutcome) => Promise<void>;
}

const NEVER: Recovery = { noticedMs: null, resumedMs: null, wholeMs: null };

/** Does one fault of a plan after the other to a run that trains, each when it is due. Ends with the run at the latest. */
export async function conduct(options: ConductOptions): Promise<FaultOutcome[]> {
  const { run, plan, scene, workers, report } = options;
  const outcomes: Promise<FaultOutcome>[] = [];
  const finish = async (outcome: FaultOutcome): Promise<FaultOutcome> => {
    await report(outcome);
    return outcome;
  };
  for (const planned of plan) {
    const { step, fault, waitsForAll } = planned;
    if (waitsForAll) await Promise.all(outcomes);
    const victim = 'victim' in fault ? (fault.victim as number) : null;
    const isDue = await run.until(
      (view) =>
        view.steps >= step &&
        (!waitsForAll || view.workers === workers) &&
        (victim === null || scene.processOf(victim) !== null),
    );
    if (!isDue) {
      outcomes.push(finish({ planned, step: run.view.steps, ...NEVER, result: { kind: 'not reached' } }));
      continue;
    }
    let performed: () => void = () => undefined;
    const isPerformed = new Promise<void>((resolve) => (performed = resolve));
    outcomes.push(oneFault(options, planned, performed).then(finish));
    // A frame that is to be corrupted has to be sent before its worker may be killed, say.
    await isPerformed;
  }
  return Promise.all(outcomes);
}

async function oneFault(
  { run, scene, workers, patienceMs }: ConductOptions,
  planned: PlannedFault,
  performed: () => void,
): Promise<FaultOutcome> {
  const step = run.view.steps;
  const watch = watchRecovery(planned.fault, workers, performance.now());
  let seen: () => void = () => undefined;
  const isBack = new Promise<void>((resolve) => (seen = resolve));
  // Events may come before the fault is known to be done.
  const stop = run.onEvent((event, view) => {
    watch.event(event, view, performance.now());
    if (watch.isDone) seen();
  });
  try {
    const done = await performFault(planned, scene).finally(performed);
    if (done.kind !== 'done') return { planned, step, ...NEVER, result: done };
    void done.over.then(() => watch.over());
    const patience = new AbortController();
    const inTime = await Promise.race([
      isBack.then(() => 'back' as const),
      run.ended.then(() => 'the run has ended' as const),
      sleep(patienceMs, `nothing more was trained within ${patienceMs / 1000} s`, { signal: patience.signal }),
    ]);
    patience.abort();
    await done.over;
    const { what } = done;
    const result =
      inTime === 'back' ? ({ kind: 'recovered', what } as const) : ({ kind: 'stuck', what, reason: inTime } as const);
    return { planned, step, ...watch.recovery, result };
  } finally {
    stop();
  }
}
