import type { Cluster } from './cluster.ts';
import type { Collective } from './collectives.ts';
import type { EventQueue } from './event-queue.ts';
import { type Message, network } from './network.ts';

/** What the ranks send, receive and add. */
export interface CollectiveRanks {
  /** The rank has what it puts into the collective. */
  ready(rank: number, collective: number): void;
}

export interface CollectiveRanksOptions {
  readonly collectives: readonly Collective[];
  readonly cluster: Cluster;
  /** All ranks, or those of one host that stands for every host. */
  readonly numRanks: number;
  readonly perHost: number;
  readonly numLanes: number;
  readonly events: EventQueue;
  readonly begins: (rank: number, collective: Collective) => void;
  readonly ends: (rank: number, collective: Collective) => void;
}

/** One lane of one rank: collectives one after the other, in the order that all ranks agree on. */
interface LaneState {
  readonly line: readonly Collective[];
  position: number;
  isUnderWay: boolean;
  /** The frame that is expected: a rank takes frames in the order of its moves. */
  move: number;
  chunk: number;
  /** Chunks of the collective that are here and added. */
  numDone: number;
  /** Came before their turn. */
  early: Message[];
}

export function collectiveRanks(options: CollectiveRanksOptions): CollectiveRanks {
  const { collectives, cluster, numRanks, perHost, numLanes, events, begins, ends } = options;
  const lines = Array.from({ length: numLanes }, (_, lane) => collectives.filter((each) => each.lane === lane));
  const lanes = Array.from({ length: numRanks * numLanes }, (_, index): LaneState => ({
    line: lines[index % numLanes] as Collective[],
    position: 0,
    isUnderWay: false,
    move: 0,
    chunk: 0,
    numDone: 0,
    early: [],
  }));
  const isReady = new Uint8Array(numRanks * collectives.length);
  const adderFreeAt = new Float64Array(numRanks);
  const totals = collectives.map(({ chunks }) => chunks.reduce((sum, count) => sum + count, 0));
  const { send } = network({ cluster, numRanks, numLanes, perHost, events, arrives });

  function begin(rank: number, lane: number): void {
    const state = lanes[rank * numLanes + lane] as LaneState;
    const collective = state.line[state.position];
    if (collective === undefined || state.isUnderWay) return;
    if (isReady[rank * collectives.length + collective.index] === 0) return;
    Object.assign(state, { isUnderWay: true, move: 0, chunk: 0, numDone: 0 });
    begins(rank, collective);
    if (collective.moves.length === 0) finish(rank, state, collective);
    else {
      sendMove(rank, collective, 0);
      takeEarly(rank, state);
    }
  }

  function sendMove(rank: number, collective: Collective, move: number): void {
    for (let chunk = 0; chunk < (collective.chunks[move] ?? 0); chunk++) sendChunk(rank, collective, move, chunk);
  }

  function sendChunk(rank: number, { index, lane, isUrgent, moves, chunks }: Collective, move: number, chunk: number) {
    const { to, bytes } = moves[move] as Collective['moves'][number];
    const peer = to(rank);
    const isLocal = Math.floor(peer / perHost) === Math.floor(rank / perHost);
    const ofChunk = bytes / (chunks[move] as number);
    // Where one host stands for all, what goes to another comes back as if from one.
    send({ from: rank, to: peer % numRanks, isLocal, lane, isUrgent, bytes: ofChunk, collective: index, move, chunk });
  }

  function arrives(message: Message): void {
    const state = lanes[message.to * numLanes + message.lane] as LaneState;
    if (!isExpected(state, message)) {
      state.early.push(message);
      return;
    }
    take(message.to, state, message);
    takeEarly(message.to, state);
  }

  function isExpected({ isUnderWay, line, position, move, chunk }: LaneState, message: Message): boolean {
    return (
      isUnderWay && line[position]?.index === message.collective && message.move === move && message.chunk === chunk
    );
  }

  function takeEarly(rank: number, state: LaneState): void {
    for (let at = state.early.findIndex((message) => isExpected(state, message)); at >= 0;) {
      const [message] = state.early.splice(at, 1);
      take(rank, state, message as Message);
      at = state.early.findIndex((each) => isExpected(state, each));
    }
  }

  /** A frame in its turn: it is added, or only kept, and then goes on. */
  function take(rank: number, state: LaneState, { move, chunk, bytes }: Message): void {
    const collective = state.line[state.position] as Collective;
    if (++state.chunk === collective.chunks[move]) {
      state.chunk = 0;
      state.move++;
    }
    if (collective.moves[move]?.adds !== true) {
      done(rank, state, collective, move, chunk);
      return;
    }
    const seconds = bytes / cluster.addBytesPerSecond;
    const end = Math.max(events.nowSeconds, adderFreeAt[rank] as number) + seconds;
    adderFreeAt[rank] = end;
    events.at(end, () => done(rank, state, collective, move, chunk));
  }

  function done(rank: number, state: LaneState, collective: Collective, move: number, chunk: number): void {
    state.numDone++;
    const next = collective.moves[move + 1];
    if (next?.passesOn === true) sendChunk(rank, collective, move + 1, chunk);
    // Additions end in order: with the last chunk of a move all of it is here.
    else if (next !== undefined && chunk === (collective.chunks[move] as number) - 1) {
      sendMove(rank, collective, move + 1);
    }
    if (state.numDone === totals[collective.index]) finish(rank, state, collective);
  }

  function finish(rank: number, state: LaneState, collective: Collective): void {
    state.isUnderWay = false;
    state.position++;
    ends(rank, collective);
    begin(rank, collective.lane);
  }

  return {
    ready(rank, collective) {
      isReady[rank * collectives.length + collective] = 1;
      begin(rank, (collectives[collective] as Collective).lane);
    },
  };
}
