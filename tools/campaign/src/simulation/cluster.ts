import { type MembershipSettings, type Outcome, readLedger, replay } from '@circlet/coordinator/simulation';
import type { ControlBodies } from '@circlet/protocol';
import { parseRecipe, type Recipe } from '@circlet/recipe';
import { randomOf } from '../random.ts';
import { type Clock, virtualClock } from './clock.ts';
import { type SimulatedCoordinator, startCoordinator } from './coordinator.ts';
import { simulatedDisk } from './disk.ts';
import { trainingHistory } from './history.ts';
import { watchInvariants } from './invariants.ts';
import { watchLiveness } from './liveness.ts';
import { type Network, simulatedNetwork } from './network.ts';
import { simulatedProcess } from './process.ts';
import { type Ring, ring } from './ring.ts';
import type { ClusterSettings } from './schedule.ts';
import {
  GLOBAL_BATCH,
  type Plant,
  type SimulatedWorker,
  type Soundness,
  startWorker,
  type WorkerWorld,
} from './worker.ts';

/** A job on a simulated cluster: one run after the other, until it is complete. */
export interface Cluster {
  readonly clock: Clock;
  readonly network: Network;
  readonly coordinator: SimulatedCoordinator;
  readonly workers: readonly SimulatedWorker[];
  readonly isComplete: boolean;
  readonly tally: ClusterTally;
  /** One more worker, by hand. */
  join(soundness: Soundness): void;
  /** What the next workers of this one's slot will be. */
  spoil(worker: SimulatedWorker, soundness: Soundness, times: number): void;
  /** A worker was disturbed. */
  disturbed(): void;
  /** Told of what is said, by kind. */
  onSaid(listener: (kind: string) => void): void;
}

export interface ClusterTally {
  runs: number;
  steps: number;
  generations: number;
  checkpoints: number;
  readonly outcomes: Record<string, number>;
}

export interface ClusterOptions {
  readonly seed: number;
  readonly settings: ClusterSettings;
  readonly plant: Plant | null;
  readonly tell: (text: () => string) => void;
  readonly fail: (invariant: string, text: string) => void;
}

/** A launcher ends workers that have not left. */
const LEAVE_MS = 4_000;
const STEPS_PER_EPOCH = 10;

const base: Recipe = parseRecipe(`name: simulated
model: { backbone: iresnet, inputShape: [16, 16, 1] }
losses: [{ kind: pair-circle, gamma: 80, margin: 0.4 }]
data: { sampler: { P: 2, K: 2 } }
batch: { global: ${GLOBAL_BATCH}, shardSize: 2 }
optimizer: { kind: sgd, learningRate: 0.1, momentum: 0.9 }
epochs: 1000000
maxSteps: 1`);

export function startCluster({ seed, settings, plant, tell, fail }: ClusterOptions): Cluster {
  const clock = virtualClock();
  const network = simulatedNetwork();
  const random = randomOf(seed, 'cluster', 0);
  const history = trainingHistory();
  const disk = simulatedDisk();
  const recipe = { ...base, maxSteps: settings.totalSteps };
  const isFinite = (batch: number): boolean =>
    settings.refusedOf === 0 || randomOf(seed, 'batch', batch).below(settings.refusedOf) > 0;
  const tally: ClusterTally = { runs: 0, steps: 0, generations: 0, checkpoints: 0, outcomes: {} };
  const saidListeners: ((kind: string) => void)[] = [];
  const spoilt = new Map<number, { soundness: Soundness; times: number }>();
  let workers: SimulatedWorker[] = [];
  let coordinator: SimulatedCoordinator;
  let rings = new Map<number, Ring>();
  let numPids = 100;
  let ledger = '';
  let isComplete = false;
  let resumePath = '';

  const invariants = watchInvariants({
    recipe,
    isFinite,
    state: () => coordinator.state,
    workers: () => workers,
    run: () => ledgerRun,
    fail,
  });
  const liveness = watchLiveness({
    clock,
    network,
    state: () => coordinator.state,
    workers: () => workers,
    stepMs: settings.computeMs,
    fail,
  });
  /** The ledger counts runs of one job in which a generation has begun, from 1. */
  let ledgerRun = 0;

  const near = (ms: number): number => ms * (0.8 + random.below(40) / 100);
  const world: WorkerWorld = {
    history,
    disk,
    facts: {
      get run() {
        return ledgerRun;
      },
      totalSteps: settings.totalSteps,
      stepsPerEpoch: STEPS_PER_EPOCH,
      checkpointEvery: settings.checkpointEvery,
      isFinite,
    },
    connect: (process, ends) => coordinator.connect(process, ends),
    ringOf({ generation, members }: ControlBodies['prepare']) {
      let found = rings.get(generation);
      if (found === undefined) {
        const onMismatch = (problem: string): void => fail('same collectives', problem);
        found = ring(members.length, { clock, network, random, onMismatch });
        rings.set(generation, found);
      }
      return found;
    },
    buildMs: () => near(settings.buildMs),
    computeMs: () => near(settings.computeMs),
    writeMs: () => near(settings.computeMs * 2 + 50),
    observe: {
      applied(worker, replica, before) {
        const wasWitnessed = replica.isWitnessed;
        invariants.applied(worker, replica, before);
        if (!replica.isWitnessed || wasWitnessed) return;
        tally.steps++;
        liveness.progressed();
        tell(() => `process ${worker.process.pid} applied step ${replica.step} of generation ${replica.generation}`);
      },
      trains: (worker, generation) => invariants.trains(worker, generation),
      problem: fail,
    },
    plant,
  };

  function start(slot: number, soundness: Soundness): void {
    const place = slot >= 0 ? `slot-${slot}` : `host-${numPids}`;
    const process = simulatedProcess(clock, numPids++, place);
    const worker = startWorker(process, slot, soundness, world);
    workers = [...workers.filter((other) => other.process.isAlive), worker];
    tell(
      () =>
        `process ${process.pid} starts${slot >= 0 ? ` in slot ${slot}` : ''}${soundness === 'sound' ? '' : ` (${soundness})`}`,
    );
    process.onChange((change) => {
      liveness.disturbed();
      tell(() => `process ${process.pid} ${change === 'ended' ? (process.ending?.how ?? '') : change}`);
      const isCurrent = workers.findLast((other) => other.slot === slot)?.process === process;
      if (change === 'ended' && slot >= 0 && isCurrent && !run.isOver) coordinator.exited(slot, process);
    });
  }
  function startSlot(slot: number): void {
    const former = workers.findLast((worker) => worker.slot === slot)?.process;
    const next = spoilt.get(slot);
    if (next !== undefined && --next.times <= 0) spoilt.delete(slot);
    start(slot, next?.soundness ?? 'sound');
    former?.end('was killed by SIGKILL', true);
  }

  let run = { isOver: false };
  function begin(): void {
    tally.runs++;
    const told = ledger === '' ? [] : replay(readLedger('ledger.jsonl', Buffer.from(ledger)).records).generations;
    ledgerRun = (told.at(-1)?.run ?? 0) + 1;
    run = { isOver: false };
    const own = run;
    rings = new Map();
    spoilt.clear();
    const { isLaunched, numWorkers, minWorkers, maxWorkers, dwellMs, waitMs } = settings;
    const membership: MembershipSettings = {
      ...{ numWorkers, minWorkers, maxWorkers, dwellMs, waitMs, isFixed: false, restartsWorkers: isLaunched },
      ...{ circletVersion: 'simulated', job: 'job', recipe: '', runDirectory: `run-${tally.runs}`, resumePath },
      ...{ numShards: 64, trace: false, silenceMs: 30_000, buildingSilenceMs: 300_000, coordinatorWaitMs: 0 },
    };
    tell(() => `run ${tally.runs} begins${resumePath === '' ? '' : ` from ${resumePath}`}`);
    const found = resumePath === '' ? null : disk.newest(resumePath);
    invariants.begins(found?.replica ?? history.fresh);
    coordinator = startCoordinator({
      ...{ clock, network, random, recipe, ledger, plant },
      settings: membership,
      restart: startSlot,
      observe: {
        decided(event, before, after, numEffects) {
          if (own.isOver) return;
          invariants.decided(event, before, after, numEffects);
          if (after.generation > before.generation) tally.generations++;
          if (event.kind === 'tick') liveness.tick();
        },
        said(who, id, kind, body) {
          if (kind === 'heartbeat') return;
          if (kind === 'prepare') invariants.prepared(body as ControlBodies['prepare']);
          if (kind === 'checkpointSaved') tally.checkpoints++;
          if (kind !== 'progress')
            tell(() => `${who === 'worker' ? `${id} says` : `${id} is told`} ${kind}${generationIn(body)}`);
          saidListeners.forEach((listener) => listener(kind));
        },
        logged: (event, fields) => tell(() => `decided: ${event} ${JSON.stringify(fields)}`),
      },
    });
    for (let number = 0; number < numWorkers; number++) start(isLaunched ? number : -1, 'sound');
    const watch = (): void => {
      if (own.isOver) return;
      if (coordinator.outcome !== null) end(coordinator.outcome);
      else clock.after(100, watch);
    };
    clock.after(100, watch);
  }

  /** What a user does then: sees that it is complete, or goes on from the last checkpoint. */
  function end(outcome: Outcome): void {
    run.isOver = true;
    tally.outcomes[outcome.kind] = (tally.outcomes[outcome.kind] ?? 0) + 1;
    tell(() => `run ${tally.runs} ended: ${outcome.kind}${outcome.kind === 'failed' ? ` (${outcome.message})` : ''}`);
    liveness.progressed();
    ({ ledger } = coordinator);
    if (outcome.kind === 'failed') mustBeAllowed(outcome);
    if (outcome.kind === 'complete') {
      invariants.completed(ledger);
      isComplete = true;
      return;
    }
    clock.after(LEAVE_MS, () => {
      workers.forEach(({ process }) => process.end('was killed by SIGKILL', true));
      workers = [];
      const { runDirectory } = coordinator.state.settings;
      const own = `${runDirectory}/checkpoints`;
      if (disk.newest(own) !== null) resumePath = own;
      // Without any checkpoint the job begins anew.
      if (resumePath === '') ledger = '';
      begin();
    });
  }

  /** A run may give up where there were too few workers for too long, or what it trains with is broken. */
  function mustBeAllowed({ message, code }: Extract<Outcome, { kind: 'failed' }>): void {
    const { hasTrained } = coordinator.state;
    const isByWorkers = code === 'CIRCLET_TENSORFLOW_FAILED' || code === 'CIRCLET_WORKER_STATE_LOST';
    if (!hasTrained || isByWorkers) return;
    if (!/of at least \d+ for \d+ s/.test(message) || liveness.hasHadEnoughFor(settings.waitMs)) {
      fail('no needless end', message);
    }
  }

  begin();
  return {
    clock,
    network,
    tally,
    get coordinator() {
      return coordinator;
    },
    get workers() {
      return workers;
    },
    get isComplete() {
      return isComplete;
    },
    join: (soundness) => start(-1, soundness),
    spoil: ({ slot }, soundness, times) => void spoilt.set(slot, { soundness, times }),
    disturbed: () => liveness.disturbed(),
    onSaid: (listener) => void saidListeners.push(listener),
  };
}

function generationIn(body: unknown): string {
  const { generation, rank } = body as { generation?: number; rank?: number };
  return `${generation === undefined ? '' : ` of generation ${generation}`}${rank === undefined ? '' : ` (rank ${rank})`}`;
}
