import type { WorkerFacts, WorkerState } from '@circlet/dashboard';
import type { ControlBodies } from '@circlet/protocol';
import {
  goneBetween,
  isInGeneration,
  type MembershipState,
  type MemberState,
  stayingWithout,
} from '../membership/state.ts';

/** Who takes part, as the page lists them; those that were lost stay in the list for a while, so that somebody sees it. */
export interface WorkerList {
  heard(id: string, heartbeat: ControlBodies['heartbeat']): void;
  changed(before: MembershipState, after: MembershipState): void;
  list(state: MembershipState): readonly WorkerFacts[];
}

const LOST_SHOWN_MS = 20_000;
const MOST_LOST = 16;

export function workerList(nowMs: () => number): WorkerList {
  const beats = new Map<string, ControlBodies['heartbeat']>();
  const devices = new Map<string, string>();
  let lost: readonly { readonly facts: WorkerFacts; readonly atMs: number }[] = [];
  const factsOf = (member: MemberState, state: MembershipState): WorkerFacts => {
    const { id, rank, join, ready, activity } = member;
    const beat = beats.get(id);
    return {
      id,
      rank: member.hasTrained || isInGeneration(member) ? rank : -1,
      host: join.host,
      pid: join.pid,
      state: stateOf(member, state),
      step: beat?.step ?? 0,
      phase: activity,
      // A heartbeat's share belongs to its phase.
      shareDone: beat?.phase === activity ? Math.min(1, beat.shareDone) : 0,
      memoryBytes: beat?.residentBytes ?? 0,
      device: ready?.engine ?? devices.get(id) ?? '',
      canDrain: canDrain(member, state),
    };
  };
  return {
    heard: (id, heartbeat) => void beats.set(id, heartbeat),
    changed(before, after) {
      if (before.members === after.members) return;
      after.members.forEach(({ id, ready }) => ready !== null && devices.set(id, ready.engine));
      for (const member of goneBetween(before, after)) {
        const facts = factsOf(member, before);
        beats.delete(member.id);
        devices.delete(member.id);
        if (member.isLeaving || after.phase === 'ended') continue;
        lost = [...lost, { facts: { ...facts, state: 'lost' as const, canDrain: false }, atMs: nowMs() }].slice(
          -MOST_LOST,
        );
      }
    },
    list(state) {
      const now = nowMs();
      lost = lost.filter(({ atMs }) => now - atMs < LOST_SHOWN_MS);
      const here = state.members.map((member) => factsOf(member, state));
      const order = ({ rank }: WorkerFacts): number => (rank < 0 ? Infinity : rank);
      return [...here, ...lost.map(({ facts }) => facts)].sort((a, b) =>
        order(a) === order(b) ? 0 : order(a) - order(b),
      );
    },
  };
}

function stateOf(member: MemberState, { phase }: MembershipState): WorkerState {
  if (member.finished !== null) return 'finished';
  if (member.isLeaving) return 'leaving';
  if (isInGeneration(member)) return phase === 'preparing' ? 'joining' : 'training';
  return member.standing === null ? 'joining' : 'waiting';
}

/** The others can do without it, and it is in a position to hear of it. */
function canDrain(member: MemberState, state: MembershipState): boolean {
  const { settings, stopping, phase } = state;
  const staying = stayingWithout(state, member.id);
  const mayGo = !member.isLeaving && member.finished === null && isInGeneration(member);
  return mayGo && phase === 'running' && !stopping && !settings.isFixed && staying >= settings.minWorkers;
}
