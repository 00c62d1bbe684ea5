import { setTimeout as sleep } from 'node:timers/promises';
import { fillDisk } from './fill-disk.ts';
import { askInside } from './inside-messages.ts';
import type { Replacement } from './launched-run.ts';
import type { PlannedFault } from './plan-faults.ts';
import { send } from './processes.ts';

/** Where faults are done. */
export interface Scene {
  /** Folder in which the run's processes listen. */
  readonly inside: string;
  /** The small file system that the run is kept on; null: it cannot be had here. */
  readonly smallDisk: string | null;
  /** Process of a worker by its slot; null: there is none now. */
  processOf(slot: number): number | null;
  /** Kills the coordinator, whose place another one takes; null: the run has just ended. */
  replaceCoordinator(): Replacement | null;
}

export type Done =
  /** `over` resolves when what was done for a time is over. */
  | { readonly kind: 'done'; readonly what: string; readonly over: Promise<void> }
  /** This machine does not permit it. */
  | { readonly kind: 'impossible'; readonly reason: string }
  /** The worker ended in the meantime, or has nothing that could be done to it. */
  | { readonly kind: 'failed'; readonly reason: string };

/** A turn of a slowed worker: shorter than anybody's patience, longer than the clock's grain. */
const TURN_MS = 50;

/** Does one fault, now. */
export async function performFault({ fault, draw }: PlannedFault, scene: Scene): Promise<Done> {
  if (fault.kind === 'fill') {
    if (scene.smallDisk === null) {
      return { kind: 'impossible', reason: 'a small file system needs a mount namespace (unshare --user --mount)' };
    }
    const full = await fillDisk(scene.smallDisk);
    return {
      kind: 'done',
      what: `${full.bytes} bytes written until none was left`,
      over: sleep(fault.forMs).then(full.free),
    };
  }
  if (fault.kind === 'coordinator') {
    const replacement = scene.replaceCoordinator();
    if (replacement === null) return { kind: 'failed', reason: 'the run has just ended' };
    const { killed, replaced } = replacement;
    return { kind: 'done', what: `SIGKILL to process ${killed}`, over: replaced };
  }
  const pid = scene.processOf(fault.victim as number);
  if (pid === null) return { kind: 'failed', reason: `worker ${fault.victim} has no process` };
  switch (fault.kind) {
    case 'kill':
      return signalled(pid, 'SIGKILL', Promise.resolve());
    case 'continue':
      return signalled(pid, 'SIGCONT', Promise.resolve());
    case 'stop': {
      const { forMs } = fault;
      return signalled(pid, 'SIGSTOP', forMs === null ? Promise.resolve() : continueAfter(pid, forMs));
    }
    case 'slow':
      return { kind: 'done', what: `process ${pid}`, over: slowDown(pid, fault.share, fault.forMs) };
    case 'corrupt':
    case 'drop': {
      const answer = await askInside(scene.inside, pid, { kind: fault.kind, draw });
      if (answer?.kind === 'done')
        return { kind: 'done', what: `process ${pid}: ${answer.what}`, over: Promise.resolve() };
      return { kind: 'failed', reason: answer?.kind === 'failed' ? answer.reason : `process ${pid} does not answer` };
    }
  }
}

function signalled(pid: number, signal: NodeJS.Signals, over: Promise<void>): Done {
  return send(pid, signal)
    ? { kind: 'done', what: `${signal} to process ${pid}`, over }
    : { kind: 'failed', reason: `process ${pid} has just ended` };
}

async function continueAfter(pid: number, ms: number): Promise<void> {
  await sleep(ms);
  send(pid, 'SIGCONT');
}

/** Stops and continues it in turns. */
async function slowDown(pid: number, share: number, forMs: number): Promise<void> {
  const end = performance.now() + forMs;
  while (performance.now() < end && send(pid, 'SIGSTOP')) {
    await sleep((1 - share) * TURN_MS);
    send(pid, 'SIGCONT');
    await sleep(share * TURN_MS);
  }
}
