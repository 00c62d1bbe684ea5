import type { MembershipState, MemberState } from './state.ts';

export function describe({ rank, join }: MemberState): string {
  return `${rank < 0 ? 'a worker' : `rank ${rank}`} (pid ${join.pid} on ${join.host})`;
}

export function whereabouts({ hasTrained, step }: MembershipState): string {
  return hasTrained ? ` in step ${step}` : ' before the first step';
}

export function resumeHint({ lastCheckpoint, settings }: MembershipState): string {
  return lastCheckpoint === null
    ? '; there was no checkpoint yet'
    : `; the last checkpoint is ${lastCheckpoint}: go on with --resume=${settings.runDirectory}`;
}

export function workers(count: number): string {
  return `${count} worker${count === 1 ? '' : 's'}`;
}
