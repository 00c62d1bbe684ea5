import { broadcastJson, type JsonValue } from '@circlet/training';
import {
  drivePart,
  encodeProgress,
  type GenerationWork,
  LeftBehindError,
  noStanding,
  takeStanding,
  whereItStands,
} from '@circlet/worker/simulation';
import type { Group } from '@circlet/collective';
import type { ControlBodies } from '@circlet/protocol';
import type { Connection, ConnectionEnds } from './connection.ts';
import type { Disk, SavedCheckpoint } from './disk.ts';
import { simulatedGroup } from './group.ts';
import type { History } from './history.ts';
import { simulatedLink, type SimulatedLink } from './link.ts';
import type { SimulatedProcess } from './process.ts';
import type { Ring } from './ring.ts';
import { type SimulatedTrainer, simulatedTrainer, type TrainerDependencies } from './trainer.ts';
import { trainSimulated } from './training.ts';

/** What kind of worker it is. */
export type Soundness =
  | 'sound'
  /** Its process is killed for want of memory while it builds. */
  | 'out of memory'
  /** Fails by an error of its own when it is to train. */
  | 'failing'
  /** Ends its connection by an error as soon as it has built. */
  | 'flapping';

export interface WorkerWorld {
  readonly history: History;
  readonly disk: Disk;
  readonly facts: WorkerFacts;
  /** Null: nobody listens there. */
  readonly connect: (
    process: SimulatedProcess,
    ends: Pick<ConnectionEnds, 'heard' | 'disconnected'>,
  ) => Connection | null;
  readonly ringOf: (record: ControlBodies['prepare']) => Ring;
  readonly buildMs: () => number;
  readonly computeMs: () => number;
  readonly writeMs: () => number;
  readonly observe: WorkerObserver;
  readonly plant: Plant | null;
}

export interface WorkerFacts {
  readonly run: number;
  readonly totalSteps: number;
  readonly stepsPerEpoch: number;
  readonly checkpointEvery: number;
  readonly isFinite: (batch: number) => boolean;
}

/** Told of what a worker does, with what it is. */
export interface WorkerObserver {
  applied(worker: SimulatedWorker, replica: SimulatedTrainer['held'], before: SimulatedTrainer['held']): void;
  /** It begins to train in a generation. */
  trains(worker: SimulatedWorker, generation: number): void;
  problem(invariant: string, text: string): void;
}

/** Faults of the protocol, put in on purpose: the invariants must find each. */
export type Plant =
  | 'apply-without-vote'
  | 'no-fence'
  | 'commit-once-one-is-ready'
  | 'rejoin-without-state'
  | 'forget-survivors'
  | 'commit-once';

export interface SimulatedWorker {
  readonly process: SimulatedProcess;
  readonly slot: number;
  readonly soundness: Soundness;
  readonly trainer: SimulatedTrainer;
  /** Batches that it has taken from the global order. */
  readonly position: number;
  readonly hasBuilt: boolean;
  /** Of its connection; empty: it has none. */
  readonly connection: string;
  readonly isLeaving: boolean;
  /** A signal that asks it to leave. */
  leave(): void;
}

const RETRY_MS = 500;

/** A worker's process: joins, builds, takes part, and joins anew when it was left behind, as apps/worker/src/join.ts does. */
export function startWorker(
  process: SimulatedProcess,
  slot: number,
  soundness: Soundness,
  world: WorkerWorld,
): SimulatedWorker {
  const { history, facts, observe, plant } = world;
  const leaving = new AbortController();
  let hasBuilt = false;
  let connectionId = '';
  let standing = noStanding();
  const trainerDependencies: TrainerDependencies = {
    process,
    history,
    run: () => facts.run,
    computeMs: world.computeMs,
    isFinite: facts.isFinite,
    onMixed: (problem) => observe.problem('equal replicas', problem),
    onApplied: (replica, before) => observe.applied(worker, replica, before),
  };
  const trainer = simulatedTrainer(trainerDependencies);
  const worker: SimulatedWorker = {
    process,
    slot,
    soundness,
    trainer,
    get position() {
      return standing.progress.position;
    },
    get hasBuilt() {
      return hasBuilt;
    },
    get connection() {
      return connectionId;
    },
    get isLeaving() {
      return leaving.signal.aborted;
    },
    leave: () => process.act(() => leaving.abort('received SIGTERM')),
  };

  async function live(): Promise<void> {
    for (;;) {
      const link = await join();
      const welcome = await link.inbox.expect('welcome').catch((error: Error) => error);
      if (!(welcome instanceof Error)) {
        await build();
        const end = await takePart(link, welcome).catch((error: unknown) => error as Error);
        if (end === undefined) {
          await link.close();
          return process.end('ended with exit code 0', false);
        }
        if (!link.inbox.ended.aborted) return await fail(link, end);
      }
      await link.close();
      const reason = link.inbox.ended.reason as Error;
      if (!(reason instanceof LeftBehindError)) return process.end('ended with exit code 1', false);
      connectionId = '';
    }
  }

  async function join(): Promise<SimulatedLink> {
    for (;;) {
      let found: Connection | null = null;
      const link = simulatedLink(process, (ends) => {
        found = world.connect(process, ends);
        return found ?? NOWHERE;
      });
      if (found !== null) {
        connectionId = (found as Connection).id;
        link.send('join', { circletVersion: 'simulated', host: process.place, pid: process.pid, slot });
        return link;
      }
      await process.sleep(RETRY_MS);
    }
  }

  async function build(): Promise<void> {
    if (hasBuilt) return;
    await process.sleep(world.buildMs() / 2);
    if (soundness === 'out of memory') {
      process.end('was killed by SIGKILL', true);
      return await new Promise<void>(() => undefined);
    }
    await process.sleep(world.buildMs() / 2);
    hasBuilt = true;
  }

  async function fail(link: SimulatedLink, error: Error): Promise<void> {
    const { code = 'CIRCLET_WORKER_BUG' } = error as Error & { code?: string };
    if (!(error instanceof OwnFailure) && code === 'CIRCLET_WORKER_BUG')
      observe.problem('no failure of its own', error.stack ?? error.message);
    link.send('failed', { code, message: error.message, step: 0, userError: false });
    await link.close();
    process.end('ended with exit code 1', false);
  }

  async function takePart(link: SimulatedLink, welcome: ControlBodies['welcome']): Promise<void> {
    const own = noStanding();
    standing = own;
    if (soundness === 'flapping') throw new OwnFailure('flaps');
    let binding = 0;
    await drivePart({
      link: {
        send: link.send,
        onMembership: link.inbox.onMembership,
        onComeBack: () => undefined,
        ended: link.inbox.ended,
        get stopRequested() {
          return link.stopRequested;
        },
        checkpointRequested: false,
      },
      async stand() {
        await process.sleep(1);
        return {
          ...whereItStands(own, trainer),
          endpoints: [`${process.pid}:${++binding}`],
          arithmetic: [],
          metricsAddress: '',
        };
      },
      whereInBatches: () => ({ batches: own.progress.position, refused: own.refused }),
      begin: (record, signal) => generationOf(link, welcome, own, record, signal),
      leave: leaving.signal,
      onFailure: () => undefined,
    });
  }

  function generationOf(
    link: SimulatedLink,
    welcome: ControlBodies['welcome'],
    own: typeof standing,
    record: ControlBodies['prepare'],
    signal: AbortSignal,
  ): GenerationWork {
    const { rank, members, generation } = record;
    const folder = `${welcome.runDirectory}/checkpoints`;
    /** As apps/worker/src/restore.ts has it. */
    const newestOf = (resumePath: string): SavedCheckpoint | null => {
      world.disk.becomeWriter(folder);
      return world.disk.newest(folder) ?? (resumePath === '' ? null : world.disk.newest(resumePath));
    };
    let group: Group | null = null;
    return {
      async form() {
        const end = await world.ringOf(record).connect(rank, process, signal);
        const formed = simulatedGroup(end, members.length, generation);
        group = formed;
        trainer.end = end;
        trainer.regroup(formed);
        const isLying = plant === 'rejoin-without-state' && record.receivers.includes(rank);
        const goBack = async (resumePath: string): Promise<{ readonly progress: JsonValue } | null> => {
          const found = rank === 0 ? newestOf(resumePath) : null;
          const all = { replica: found?.replica.id ?? -1, position: found?.progress.position ?? 0 };
          const { replica, position } = await broadcastJson(formed, 0, all, 'checkpoint');
          if (replica < 0) return null;
          trainer.put(history.at(replica));
          return { progress: encodeProgress({ ...own.progress, position }) };
        };
        const told = isLying ? { ...record, receivers: [] } : record;
        await takeStanding(
          own,
          trainer,
          formed,
          told,
          goBack,
          () => Promise.resolve(),
          () => undefined,
        );
        return {
          ...{ generation, planHash: 'simulated', dataFingerprint: 'f', engine: '', metricsAddress: '', notes: [] },
          ...{ stepsPerEpoch: facts.stepsPerEpoch, totalSteps: facts.totalSteps },
          firstStep: isLying ? record.step : trainer.step,
          ...{ numClasses: 1, numImages: facts.stepsPerEpoch * GLOBAL_BATCH, numParameters: 1 },
          firstBatch: own.progress.position,
        };
      },
      train(wishes) {
        observe.trains(worker, generation);
        if (soundness === 'failing') throw new OwnFailure('a broken device');
        const { disk } = world;
        const { totalSteps, stepsPerEpoch, checkpointEvery } = facts;
        const none = { refuse: false, stop: false, regroup: false, save: false, differ: false };
        return trainSimulated({
          ...{ process, trainer, group: group as Group, link, standing: own, signal, disk, wishes },
          ...{ totalSteps, stepsPerEpoch, checkpointEvery, folder },
          writeMs: world.writeMs,
          onDiffer: (problem) => observe.problem('equal replicas', problem),
          ...(plant === 'apply-without-vote' ? { castVote: () => Promise.resolve(none) } : {}),
        });
      },
      abort: (reason) => group?.abort(reason),
      async end(keepsGroup) {
        if (!keepsGroup) await group?.[Symbol.asyncDispose]();
      },
    };
  }

  void live().catch((error: unknown) =>
    observe.problem('no failure of its own', (error as Error).stack ?? String(error)),
  );
  return worker;
}

/** Positions of a step. */
export const GLOBAL_BATCH = 4;

/** What a worker that is not sound fails with. */
class OwnFailure extends Error {
  readonly code = 'CIRCLET_TENSORFLOW_FAILED';
}

const NOWHERE: Connection = {
  id: '',
  isOpen: false,
  up: () => undefined,
  down: () => false,
  close: () => undefined,
};
