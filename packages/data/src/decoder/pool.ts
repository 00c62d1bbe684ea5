import { type Item } from '../contract.ts';
import { DecoderCrashedError, DecoderStartError, LoaderClosedError } from '../errors.ts';
import { type DecoderProcess, startDecoder } from './decoder-process.ts';
import { type DecodeJob, type DecoderSettings, type FromDecoder } from './messages.ts';

/** An image to decode, and where in the batch its pixels belong. */
export interface PoolJob extends DecodeJob {
  /** Whose name is asked for only when a process dies of it. */
  readonly item: Item;
  readonly slot: number;
}

interface BrokenImage {
  readonly slot: number;
  readonly reason: string;
}

/** Decoding processes behind one queue. What they compute does not depend on how many there are. */
export interface DecoderPool extends AsyncDisposable {
  /** Decodes into `pixels` by slot; returns the broken ones. */
  decode(jobs: readonly PoolJob[], pixels: Uint8Array): Promise<BrokenImage[]>;
  readonly processIds: readonly number[];
}

export interface PoolOptions extends DecoderSettings {
  readonly processes: number;
  readonly decodeTimeoutMs: number;
  readonly entry?: URL;
}

/** Images per message: large enough to hide the way there and back, small enough to share a batch between processes. */
const imagesPerTask = 32;
/** One task in work, one waiting in the process, so that it never idles for an answer. */
const tasksInFlight = 2;
/** A process killed while it starts gets another chance; one that never starts does not. */
const maxFailedStarts = 3;

interface Batch {
  readonly pixels: Uint8Array;
  readonly broken: BrokenImage[];
  numLeft: number;
  readonly resolve: (broken: BrokenImage[]) => void;
  readonly reject: (error: Error) => void;
}

interface Task {
  readonly id: number;
  readonly batch: Batch;
  readonly jobs: readonly PoolJob[];
  /** After a crash an image is tried once more: alone, so that a second crash can be blamed on it. */
  readonly isRetry: boolean;
}

interface Seat {
  process: DecoderProcess;
  isReady: boolean;
  readonly inFlight: Map<number, Task>;
  timer: NodeJS.Timeout | undefined;
  timedOut: boolean;
}

/** @throws DecoderStartError */
export function decoderPool(options: PoolOptions): DecoderPool {
  return new Pool(options);
}

class Pool implements DecoderPool {
  readonly #options: PoolOptions;
  readonly #imageBytes: number;
  readonly #queue: Task[] = [];
  readonly #seats: Seat[] = [];
  #nextTaskId = 0;
  /** In a row, over all seats. */
  #failedStarts = 0;
  #failure: Error | null = null;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#imageBytes = options.shape.height * options.shape.width * options.shape.channels;
    for (let i = 0; i < options.processes; i++) this.#seats.push(this.#seat());
  }

  get processIds(): readonly number[] {
    return this.#seats.map((seat) => seat.process.pid);
  }

  decode(jobs: readonly PoolJob[], pixels: Uint8Array): Promise<BrokenImage[]> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    if (jobs.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      const batch: Batch = { pixels, broken: [], numLeft: jobs.length, resolve, reject };
      for (let from = 0; from < jobs.length; from += imagesPerTask) {
        this.#queue.push(this.#task(batch, jobs.slice(from, from + imagesPerTask), false));
      }
      this.#handOut();
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#fail(new LoaderClosedError());
    for (const seat of this.#seats) seat.process.keepAlive(true); // their end is awaited now
    await Promise.all(this.#seats.map((seat) => seat.process.exited));
  }

  #task(batch: Batch, jobs: readonly PoolJob[], isRetry: boolean): Task {
    return { id: this.#nextTaskId++, batch, jobs, isRetry };
  }

  #seat(): Seat {
    const seat: Omit<Seat, 'process'> = { isReady: false, inFlight: new Map(), timer: undefined, timedOut: false };
    const events = {
      message: (message: FromDecoder) => this.#onMessage(seat as Seat, message),
      exit: (how: string) => this.#onExit(seat as Seat, how),
    };
    const process = startDecoder(this.#options, events, this.#options.entry);
    return Object.assign(seat, { process });
  }

  #handOut(): void {
    for (const seat of this.#seats) {
      while (seat.isReady && this.#queue.length > 0 && mayTake(seat, this.#queue[0] as Task)) {
        const task = this.#queue.shift() as Task;
        seat.inFlight.set(task.id, task);
        const jobs = task.jobs.map(({ location, place }) => ({ location, place }));
        seat.process.send({ kind: 'decode', task: task.id, jobs });
        this.#watch(seat);
      }
    }
    // A process is waited for while it works, or while it starts and work waits for it.
    for (const seat of this.#seats) {
      seat.process.keepAlive(seat.inFlight.size > 0 || (!seat.isReady && this.#queue.length > 0));
    }
  }

  #onMessage(seat: Seat, message: FromDecoder): void {
    if (message.kind === 'ready') {
      seat.isReady = true;
      this.#failedStarts = 0;
    } else {
      const task = seat.inFlight.get(message.task);
      seat.inFlight.delete(message.task);
      this.#watch(seat);
      if (task !== undefined) this.#finish(task, message.pixels, message.broken);
    }
    this.#handOut();
  }

  #finish({ batch, jobs }: Task, pixels: Uint8Array, broken: readonly { jobIndex: number; reason: string }[]): void {
    jobs.forEach((job, jobIndex) => {
      const from = jobIndex * this.#imageBytes;
      batch.pixels.set(pixels.subarray(from, from + this.#imageBytes), job.slot * this.#imageBytes);
    });
    for (const { jobIndex, reason } of broken) batch.broken.push({ slot: (jobs[jobIndex] as PoolJob).slot, reason });
    batch.numLeft -= jobs.length;
    // Which process answered first must not show.
    if (batch.numLeft === 0) batch.resolve(batch.broken.sort((a, b) => a.slot - b.slot));
  }

  #onExit(seat: Seat, how: string): void {
    clearTimeout(seat.timer);
    if (this.#failure !== null) return;
    if (!seat.isReady && ++this.#failedStarts >= maxFailedStarts) {
      this.#fail(new DecoderStartError(`it ${how}`));
      return;
    }
    const reason = seat.timedOut ? `did not answer for ${this.#options.decodeTimeoutMs} ms` : how;
    const retries: Task[] = [];
    for (const task of seat.inFlight.values()) {
      if (task.isRetry) {
        task.batch.reject(new DecoderCrashedError((task.jobs[0] as PoolJob).item.id, reason));
        this.#drop(task.batch);
      } else {
        retries.push(...task.jobs.map((job) => this.#task(task.batch, [job], true)));
      }
    }
    this.#queue.unshift(...retries);
    try {
      this.#seats[this.#seats.indexOf(seat)] = this.#seat();
    } catch (error) {
      this.#fail(error as Error);
      return;
    }
    this.#handOut();
  }

  /** Starts the clock anew: an answer is due `decodeTimeoutMs` after the last one, as long as something is in flight. */
  #watch(seat: Seat): void {
    clearTimeout(seat.timer);
    if (seat.inFlight.size === 0) return;
    seat.timer = setTimeout(() => {
      seat.timedOut = true;
      seat.process.kill(); // the rest happens when it has exited
    }, this.#options.decodeTimeoutMs);
  }

  #drop(batch: Batch): void {
    const kept = this.#queue.filter((task) => task.batch !== batch);
    this.#queue.splice(0, this.#queue.length, ...kept);
  }

  #fail(error: Error): void {
    if (this.#failure !== null) return;
    this.#failure = error;
    const waiting = [...this.#queue.splice(0), ...this.#seats.flatMap((seat) => [...seat.inFlight.values()])];
    for (const { batch } of waiting) batch.reject(error);
    for (const seat of this.#seats) {
      clearTimeout(seat.timer);
      seat.process.kill();
    }
  }
}

/** A retried image has its process to itself. */
function mayTake(seat: Seat, task: Task): boolean {
  if (seat.inFlight.size === 0) return true;
  const isAlone = task.isRetry || [...seat.inFlight.values()].some((other) => other.isRetry);
  return !isAlone && seat.inFlight.size < tasksInFlight;
}
