import type { ControlBodies } from '@circlet/protocol';
import { type Decision, log, type MembershipState, type MemberState, withoutMember } from './state.ts';

/** How the workers of a run compute, where all must do it alike: what the first of them said. */
export interface Arithmetic {
  readonly host: string;
  /** `what: value`. */
  readonly lines: readonly string[];
}

/**
 * Takes note of how a worker computes. In the deterministic mode, where workers say it, one that does it otherwise than the first
 * has no place in the run: its sums would differ in the last bit.
 *
 * @param next what follows for a worker that fits
 */
export function ifAlike(
  state: MembershipState,
  member: MemberState,
  { arithmetic }: Pick<ControlBodies['available'], 'arithmetic'>,
  next: (state: MembershipState) => Decision,
): Decision {
  if (arithmetic.length === 0) return next(state);
  const { id, join } = member;
  const { arithmetic: first } = state;
  if (first === null) return next({ ...state, arithmetic: { host: join.host, lines: arithmetic } });
  const differing = arithmetic.flatMap((line, index) => {
    const other = first.lines[index] ?? '';
    return line === other ? [] : [`${line} on ${join.host}, ${valueOf(other)} on ${first.host}`];
  });
  if (differing.length === 0) return next(state);
  const { host, pid } = join;
  const code = 'CIRCLET_COORDINATOR_HOSTS_DIFFER';
  const message =
    `expected hosts that compute alike, because the recipe is deterministic, got ${differing.join('; ')}; ` +
    'use hosts of one kind, or set deterministic to false';
  return {
    state: withoutMember(state, id),
    effects: [
      { kind: 'send', to: id, message: 'refused', body: { code, message } },
      log('worker refused', { host, pid, code, reason: message }),
    ],
  };
}

function valueOf(line: string): string {
  return line.slice(line.indexOf(':') + 2);
}
