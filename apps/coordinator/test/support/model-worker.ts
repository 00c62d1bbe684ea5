import type { ControlBodies, ControlMessage } from '@circlet/protocol';
import type { WorkerMessage } from '../../src/membership/state.ts';
import { emptyProgress, emptyReady } from './scenario.ts';
import { planned, recipeOf } from './ledger.ts';

type Stage = 'joining' | 'waiting' | 'forming' | 'ready' | 'training' | 'finished' | 'gone';

interface Said {
  readonly message: WorkerMessage;
  /** 0: not kept. */
  readonly sequence: number;
}

/** The batch that no rank applies, the one with a broken image, and after how many there is a checkpoint. */
const REFUSED_BATCH = 4;
const BROKEN_BATCH = 2;
const CHECKPOINT_EVERY = 3;

/**
 * A worker, as far as the coordinator sees it: what apps/worker does by `part/step.ts`, `control-link.ts` and `train.ts`, in short.
 * It trains by counting.
 */
export class ModelWorker {
  readonly id: string;
  readonly slot: number;
  stage: Stage = 'joining';
  generation = 0;
  batches = 0;
  numSteps = 0;
  size = 0;
  readonly #totalSteps: number;
  #rank = -1;
  #hasState = false;
  #refused: ControlBodies['available']['refused'][number][] = [];
  #waitsFor = 0;
  #drains = false;
  #numKept = 0;
  #kept: Said[] = [];
  /** On their way; null: there is no connection. */
  #out: Said[] | null = null;
  #in: ControlMessage[] = [];
  /** Between comeBack and its answer. */
  #isReturning = false;
  #backlog: Said[] = [];

  constructor(id: string, slot: number, totalSteps: number) {
    this.id = id;
    this.slot = slot;
    this.#totalSteps = totalSteps;
  }

  /** Whether it waits for the ledger. */
  get isWaiting(): boolean {
    return this.#waitsFor > 0;
  }

  connect(): void {
    this.#out = [];
    if (this.stage === 'gone') return;
    if (this.stage === 'joining') {
      const body = { circletVersion: '1.0.0', host: 'here', pid: 100 + this.slot, slot: this.slot };
      this.#out.push({ message: { kind: 'join', body }, sequence: 0 });
      return;
    }
    const { generation, batches } = this;
    const body = { job: 'job', generation, batches, refused: this.#refused };
    this.#isReturning = true;
    this.#backlog = [...this.#kept];
    this.#out.push({ message: { kind: 'comeBack', body }, sequence: 0 });
  }

  disconnect(): void {
    this.#out = null;
    this.#in = [];
    this.#isReturning = false;
  }

  receive(message: ControlMessage): void {
    if (this.#out !== null) this.#in.push(message);
  }

  takeSaid(): Said | null {
    return this.#out?.shift() ?? null;
  }

  beat(): void {
    if (this.stage !== 'joining' && this.stage !== 'gone') {
      this.#tell({
        kind: 'heartbeat',
        body: { step: this.numSteps, phase: this.stage, residentBytes: 0, shareDone: 0 },
      });
    }
  }

  /** @returns whether there was anything */
  hearAll(): boolean {
    const heard = this.#in;
    this.#in = [];
    heard.forEach((message) => this.#hear(message));
    return heard.some(({ kind }) => kind !== 'heard');
  }

  /** A member of its generation is gone: the group is broken. */
  loseNeighbour(generation: number): void {
    const isIn = this.stage === 'training' || this.stage === 'ready' || this.stage === 'forming';
    if (!isIn || generation !== this.generation) return;
    this.#say({ kind: 'suspect', body: { generation, rank: -1, reason: 'a connection was lost' } });
    this.#stand();
  }

  /** All ranks of a generation do a step together. */
  static step(ranks: readonly ModelWorker[]): void {
    const drains = ranks.some((rank) => rank.#drains);
    for (const rank of ranks.toSorted((a, b) => a.#rank - b.#rank)) rank.#stepAs(rank.#rank);
    if (drains) for (const rank of ranks) if (rank.stage === 'training') rank.#stand();
  }

  #stepAs(rank: number): void {
    if (this.numSteps === this.#totalSteps) {
      const finished = { step: this.numSteps, modelPath: 'm', trainSeconds: 1, complete: true, skippedImages: [] };
      this.#say({ kind: 'finished', body: finished });
      this.stage = 'finished';
      return;
    }
    const { numSteps: step, batches: batch } = this;
    this.batches++;
    if (batch === BROKEN_BATCH && rank === 0) {
      const image = { position: batch * 4, image: 'a', replacement: 'b', reason: 'broken' };
      this.#say({ kind: 'imagesReplaced', body: { images: [image] } });
    }
    if (batch === REFUSED_BATCH) {
      const refusal = { step, batch, loss: NaN, gradientNorm: 1 };
      this.#refused.push(refusal);
      if (rank === 0) this.#say({ kind: 'batchRefused', body: { ...refusal, rank, images: ['a'] } });
    } else {
      this.numSteps++;
      if (rank === 0) this.#tell({ kind: 'progress', body: { ...emptyProgress, step, batch } });
    }
    if (this.batches % CHECKPOINT_EVERY === 0) {
      this.#waitsFor = this.batches;
      this.#say({ kind: 'settled', body: { batches: this.batches, generation: this.generation } });
    }
  }

  #hear(message: ControlMessage): void {
    switch (message.kind) {
      case 'welcome':
        if (this.stage === 'joining') this.#stand();
        return;
      case 'welcomeBack': {
        const { sequence } = message.body;
        this.#isReturning = false;
        this.#kept = this.#kept.filter((said) => said.sequence > sequence);
        this.#out?.push(...this.#backlog.filter((said) => said.sequence === 0 || said.sequence > sequence));
        return;
      }
      case 'heard': {
        const { sequence } = message.body;
        this.#kept = this.#kept.filter((said) => said.sequence > sequence);
        return;
      }
      case 'prepare': {
        const { generation, rank, members, step, batches } = message.body;
        if (this.stage !== 'waiting' || generation <= this.generation) return;
        Object.assign(this, { stage: 'ready', generation, batches, numSteps: step, size: members.length });
        [this.#rank, this.#hasState, this.#refused, this.#drains] = [rank, true, [], false];
        const { dataFingerprint, numImages, stepsPerEpoch, totalSteps } = planned(recipeOf(this.#totalSteps));
        const plan = { ...emptyReady, dataFingerprint, numImages, stepsPerEpoch, totalSteps };
        this.#say({ kind: 'ready', body: { ...plan, generation, firstStep: step, firstBatch: batches } });
        return;
      }
      case 'commit':
        if (this.stage === 'ready' && message.body.generation === this.generation) this.stage = 'training';
        return;
      case 'abandon':
        if (!['ready', 'training'].includes(this.stage) || message.body.generation !== this.generation) return;
        this.#stand();
        return;
      case 'drain':
        if (this.stage === 'training' && message.body.generation === this.generation) this.#drains = true;
        return;
      case 'recorded':
        if (message.body.generation === this.generation && message.body.batches >= this.#waitsFor) this.#waitsFor = 0;
        return;
      case 'goodbye':
      case 'abort':
      case 'leftBehind':
        this.stage = 'gone';
        return;
      default:
    }
  }

  #stand(): void {
    const { generation, batches } = this;
    this.stage = 'waiting';
    this.#waitsFor = 0;
    const body = {
      generation,
      hasState: this.#hasState,
      step: this.numSteps,
      batches,
      hasPending: false,
      arithmetic: [],
      metricsAddress: '',
    };
    this.#say({
      kind: 'available',
      body: { ...body, refused: this.#refused, endpoints: [`at-${this.id}-${generation}`] },
    });
  }

  #say(message: WorkerMessage): void {
    const said = { message, sequence: ++this.#numKept };
    this.#kept.push(said);
    this.#transmit(said);
  }

  #tell(message: WorkerMessage): void {
    this.#transmit({ message, sequence: 0 });
  }

  #transmit(said: Said): void {
    if (this.#isReturning) this.#backlog.push(said);
    else this.#out?.push(said);
  }
}
