import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { hasCommitted, isTraining, type MemberState, type MembershipState } from './membership/state.ts';

/** Who takes part, who was lost, and what that cost. */
export interface ClusterMetrics {
  changed(before: MembershipState, after: MembershipState, nowMs: number): void;
  /** A step was applied. */
  applied(nowMs: number): void;
  /** By the code of what ended it. */
  lost(code: string): void;
  /** Where the ledger is; steps whose effect is in no weights any more since it last told. */
  ledger(position: number, abandonedSteps: number): void;
}

/** From 0.1 s (a worker is killed, and another has its state) to 100 s (weights come from a checkpoint, on a slow disk), factor 2 or so. */
const RECOVERY_BUCKETS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

/** What a member may be doing. */
const MEMBER_STATES = ['building', 'waiting', 'preparing', 'training', 'leaving', 'finished'] as const;
type MemberDoes = (typeof MEMBER_STATES)[number];

/** How the coordinator itself comes to lose a worker. */
const LOSSES = ['CIRCLET_COORDINATOR_WORKER_LOST', 'CIRCLET_COORDINATOR_WORKER_SILENT'];

/** Codes come from workers too: what does not look like one is no label. */
const CODE = /^CIRCLET_[A-Z_]{1,60}$/;

export function boundedCode(code: string): string {
  return CODE.test(code) ? code : 'other';
}

export function clusterMetrics(registry: Registry): ClusterMetrics {
  const registers = [registry];
  // What is there now is counted when it is asked for: every message makes another state.
  let latest: MembershipState | null = null;
  new Gauge({
    name: 'circlet_members',
    help: 'Workers that have joined, by what they do: building their programs, waiting for the next generation, preparing or training in one, leaving, finished',
    labelNames: ['state'],
    registers,
    collect() {
      const now = latest;
      if (now === null) return;
      const does = now.members.map((member) => doingOf(member, now));
      for (const state of MEMBER_STATES) this.set({ state }, does.filter((other) => other === state).length);
    },
  });
  new Gauge({
    name: 'circlet_workers',
    help: 'Workers that have joined',
    registers,
    collect() {
      this.set(latest?.members.length ?? 0);
    },
  });
  new Gauge({
    name: 'circlet_generation',
    help: 'Number of the current generation; 0 before the first',
    registers,
    collect() {
      this.set(latest?.generation ?? 0);
    },
  });
  const abandonedGenerations = new Counter({
    name: 'circlet_generations_abandoned_total',
    help: 'Generations that ended in the middle of a step because a member was lost; the step was thrown away',
    registers,
  });
  const lost = new Counter({
    name: 'circlet_workers_lost_total',
    help: 'Workers that were lost while the run went on, by the code of what ended them',
    labelNames: ['code'],
    registers,
  });
  const recovery = new Histogram({
    name: 'circlet_recovery_seconds',
    help: 'From a generation that was abandoned to the next applied step',
    buckets: RECOVERY_BUCKETS,
    registers,
  });
  const planned = new Gauge({
    name: 'circlet_steps_planned',
    help: 'Steps that the whole training has; 0 until the workers know',
    registers,
  });
  const position = new Gauge({
    name: 'circlet_ledger_position',
    help: 'Position in the global order up to which the ledger accounts for everything',
    registers,
  });
  const abandonedSteps = new Counter({
    name: 'circlet_steps_abandoned_total',
    help: 'Applied steps whose weights were lost with their workers: they are trained again',
    registers,
  });
  // From 0: of a series that begins at 1, Prometheus sees no increase.
  for (const code of LOSSES) lost.inc({ code }, 0);
  let abandonedMs: number | null = null;
  let isCommitted = false;
  return {
    changed(before, after, nowMs) {
      latest = after;
      const total = after.members.find(({ ready }) => ready !== null)?.ready?.totalSteps;
      if (total !== undefined) planned.set(total);
      // A drained generation passes through `draining`, and steps are not thrown away there.
      if (isTraining(before) && !isTraining(after) && isAbandoned(before, after)) {
        abandonedGenerations.inc();
        abandonedMs ??= nowMs;
        isCommitted = false;
      }
      if (hasCommitted(before, after)) isCommitted = true;
    },
    applied(nowMs) {
      if (abandonedMs === null || !isCommitted) return;
      recovery.observe((nowMs - abandonedMs) / 1000);
      abandonedMs = null;
    },
    lost: (code) => lost.inc({ code: boundedCode(code) }),
    ledger(at, abandoned) {
      position.set(at);
      abandonedSteps.inc(abandoned);
    },
  };
}

/** Whether some member still had to leave the generation when it ended: after a drain nobody has. */
function isAbandoned(before: MembershipState, after: MembershipState): boolean {
  return after.phase !== 'ended' && (before.phase === 'running' || after.cause !== before.cause);
}

function doingOf({ isLeaving, finished, standing, rank, hasTrained }: MemberState, state: MembershipState): MemberDoes {
  if (finished !== null) return 'finished';
  if (isLeaving) return 'leaving';
  if (standing !== null) return 'waiting';
  if (rank < 0 && !hasTrained) return 'building';
  return isTraining(state) ? 'training' : 'preparing';
}
