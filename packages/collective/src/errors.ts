import { readable } from '@circlet/protocol';

/** Names of buckets, jobs and reasons come from other ranks. */
const MOST_CHARACTERS = 1_500;

/**
 * What every failed collective has. The group is then unusable on all its ranks: form a new generation.
 * docs/errors.md has what to do for each code.
 */
export abstract class CollectiveError extends Error {
  abstract readonly code: `CIRCLET_COLLECTIVE_${string}`;

  constructor(message: string) {
    super(readable(message, MOST_CHARACTERS));
  }
}

/** Where a rank stood when a collective failed. */
export interface Whereabouts {
  readonly rank: number;
  readonly name: string;
  readonly phase: string;
}

const at = ({ rank, name, phase }: Whereabouts): string => `rank ${rank}, in ${phase} of '${name}'`;

/** The connection to a neighbour ended. */
export class PeerLostError extends CollectiveError {
  readonly code = 'CIRCLET_COLLECTIVE_PEER_LOST';
  readonly peer: number;

  constructor(peer: number, where: Whereabouts) {
    super(`rank ${peer} is gone (seen by ${at(where)}); form a new generation without it`);
    this.name = 'PeerLostError';
    this.peer = peer;
  }
}

/** A neighbour is connected and sends nothing. */
export class PeerSilentError extends CollectiveError {
  readonly code = 'CIRCLET_COLLECTIVE_PEER_SILENT';
  readonly peer: number;

  constructor(peer: number, waitedMs: number, where: Whereabouts) {
    super(
      `rank ${peer} sent nothing for ${Math.round(waitedMs)} ms (seen by ${at(where)}); form a new generation without it`,
    );
    this.name = 'PeerSilentError';
    this.peer = peer;
  }
}

/** Somebody ended the group; the reason is theirs. */
export class GroupAbortedError extends CollectiveError {
  readonly code = 'CIRCLET_COLLECTIVE_ABORTED';
  /** The rank that ended it. */
  readonly origin: number;
  readonly reason: string;

  constructor(origin: number, reason: string) {
    super(`rank ${origin} ended the group: ${reason}`);
    this.name = 'GroupAbortedError';
    this.origin = origin;
    this.reason = reason;
  }
}

/** Two neighbours are in different collectives: their programs differ. */
export class CollectiveMismatchError extends CollectiveError {
  readonly code = 'CIRCLET_COLLECTIVE_MISMATCH';

  constructor(rank: number, mine: string, peer: number, theirs: string) {
    super(
      `rank ${rank} is in ${mine}, rank ${peer} in ${theirs}; all ranks must run the same program with the same recipe`,
    );
    this.name = 'CollectiveMismatchError';
  }
}

/** Sealed frames came of which those before are missing: somebody on the way has taken them out. */
export class FramesLostError extends CollectiveError {
  readonly code = 'CIRCLET_COLLECTIVE_FRAMES_LOST';
  readonly peer: number;

  constructor(peer: number) {
    super(`frames of rank ${peer} were lost on their way, which a sound network does not do; form a new generation`);
    this.name = 'FramesLostError';
    this.peer = peer;
  }
}

/** Arguments that no schedule fits. */
export class CollectiveArgumentError extends CollectiveError {
  readonly code = 'CIRCLET_COLLECTIVE_ARGUMENT';

  constructor(problem: string) {
    super(problem);
    this.name = 'CollectiveArgumentError';
  }
}

/** The ring could not be closed. */
export class ConnectError extends CollectiveError {
  readonly code = 'CIRCLET_COLLECTIVE_CONNECT';
  readonly peer: number;

  constructor(rank: number, peer: number, problem: string) {
    super(
      `rank ${rank} cannot form a ring with rank ${peer}: ${problem}; check that the hosts reach each other on the addresses given`,
    );
    this.name = 'ConnectError';
    this.peer = peer;
  }
}
