import type { Cluster } from './cluster.ts';
import { COORDINATOR } from './network.ts';
import { type Fault, SOUNDNESS_OF } from './schedule.ts';
import type { SimulatedWorker } from './worker.ts';

/** Lets the faults of a schedule happen. @returns those that have happened, by kind */
export function befall(
  cluster: Cluster,
  faults: readonly Fault[],
  tell: (text: () => string) => void,
): Record<string, number> {
  const { clock } = cluster;
  const happened: Record<string, number> = {};
  let waiting: Fault[] = [];
  const happen = (fault: Fault): void => {
    if (cluster.isComplete || !apply(cluster, fault, tell)) return;
    cluster.disturbed();
    happened[fault.kind] = (happened[fault.kind] ?? 0) + 1;
  };
  cluster.onSaid((kind) => {
    if (waiting.length === 0) return;
    const due = waiting.filter(({ when }) => when === kind);
    if (due.length === 0) return;
    waiting = waiting.filter((fault) => !due.includes(fault));
    // Before, with, or shortly after the message arrives.
    due.forEach((fault) => clock.after(fault.other % 40, () => happen(fault)));
  });
  for (const fault of faults) {
    clock.after(fault.atMs, () => {
      if (fault.when === '') happen(fault);
      else waiting.push(fault);
    });
  }
  return happened;
}

/** @returns whether there was anybody whom it could befall */
function apply(cluster: Cluster, fault: Fault, tell: (text: () => string) => void): boolean {
  const { clock, network } = cluster;
  const living = cluster.workers.filter(({ process }) => process.isAlive);
  const one = living[fault.who % living.length];
  const { kind, forMs, isOneWay } = fault;
  if (kind === 'join') {
    tell(() => 'a worker joins by hand');
    cluster.join('sound');
    return true;
  }
  if (one === undefined) return false;
  const { process } = one;
  tell(() => `fault: ${kind} of process ${process.pid}`);
  switch (kind) {
    case 'kill':
      process.end('was killed by SIGKILL', true);
      return true;
    case 'kill all':
      living.forEach((worker) => worker.process.end('was killed by SIGKILL', true));
      return true;
    case 'stop':
      process.stop();
      clock.after(forMs, () => process.go());
      return true;
    case 'slow':
      process.slowness = 4;
      clock.after(forMs, () => (process.slowness = 1));
      return true;
    case 'cut off':
      cut(process.place, COORDINATOR, fault);
      return true;
    case 'partition': {
      const other = neighbourOf(cluster, living, one, fault);
      if (other === undefined) return false;
      cut(process.place, other.process.place, fault);
      return true;
    }
    case 'drain':
      one.leave();
      return true;
    case 'end the run':
      cluster.coordinator.dispatch({ kind: 'stop', reason: 'a user asked', nowMs: clock.nowMs });
      return true;
    case 'fail':
    case 'flap':
    case 'out of memory': {
      const soundness = SOUNDNESS_OF[kind] ?? 'sound';
      if (one.slot < 0) {
        cluster.join(soundness);
        return true;
      }
      cluster.spoil(one, soundness, 1 + (fault.other % 5));
      process.end('was killed by SIGKILL', true);
      return true;
    }
  }

  function cut(a: string, b: string, { other }: Fault): void {
    const [from, to] = other % 2 === 0 ? [a, b] : [b, a];
    network.cut(from, to);
    if (!isOneWay) network.cut(to, from);
    clock.after(forMs, () => {
      network.heal(from, to);
      network.heal(to, from);
    });
  }
}

/** Cuts between workers matter between neighbours of the ring: mostly those. */
function neighbourOf(
  { coordinator }: Cluster,
  living: readonly SimulatedWorker[],
  one: SimulatedWorker,
  { other }: Fault,
): SimulatedWorker | undefined {
  const { members } = coordinator.state;
  const rank = members.find(({ id }) => id === one.connection)?.rank ?? -1;
  const next = members.find((member) => rank >= 0 && member.rank === rank + 1 - 2 * (other % 2));
  const near = living.find(({ connection }) => connection === next?.id);
  const others = living.filter((worker) => worker !== one);
  return other % 5 > 0 && near !== undefined ? near : others[other % Math.max(1, others.length)];
}
