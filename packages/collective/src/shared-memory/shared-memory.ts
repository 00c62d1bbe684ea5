import { setImmediate as nextTurn } from 'node:timers/promises';
import { openRegion, type OwnRegion, type Region } from './region.ts';

/** How long a barrier looks again and again before it sleeps: others that do the same work come within it. */
const SPIN_MS = 0.05;
/** How long it sleeps, with the thread, before the event loop has a turn: whether a peer is lost is learnt there. */
const SLEEP_MS = 2;

/** What the ranks of one host write for each other. */
export class SharedMemory implements Disposable {
  readonly rank: number;
  /** By rank, each written by its own rank and read by all; of equal lengths. */
  readonly values: readonly Float32Array[];
  readonly #own: Region;
  readonly #peers: readonly Region[];
  #barriers = 0;

  constructor(rank: number, regions: readonly Region[]) {
    this.rank = rank;
    this.values = regions.map(({ values }) => values);
    this.#own = regions[rank] as Region;
    this.#peers = regions.filter((_, index) => index !== rank);
  }

  /** Maps everybody's region; null if any rank has none or its memory cannot be reached from here. */
  static map(own: OwnRegion | null, rank: number, endpoints: readonly string[]): SharedMemory | null {
    if (own === null) return null;
    const regions: Region[] = [];
    for (const [index, endpoint] of endpoints.entries()) {
      const region = index === rank ? own : openRegion(endpoint);
      if (region === null) {
        regions.filter((opened) => opened !== own).forEach((opened) => opened[Symbol.dispose]());
        return null;
      }
      regions.push(region);
    }
    return new SharedMemory(rank, regions);
  }

  /** Says that this rank has come to its next barrier. */
  arrive(): void {
    Atomics.store(this.#own.arrived, 0, ++this.#barriers);
    for (const peer of this.#peers) {
      if (Atomics.exchange(peer.isAsleep, 0, 0) === 1) peer.ring();
    }
  }

  /**
   * Ends when all have come to the barrier to which this rank came last. For ranks that are busy with the same thing: it holds
   * the thread most of the time.
   *
   * @param mustGoOn throws when it is no use to wait any longer
   */
  async everybody(mustGoOn: () => void): Promise<void> {
    const spinUntilMs = performance.now() + SPIN_MS;
    while (performance.now() < spinUntilMs) {
      if (this.#isComplete()) return;
    }
    for (;;) {
      Atomics.store(this.#own.isAsleep, 0, 1);
      // Whoever comes from here on rings.
      if (this.#isComplete()) break;
      this.#own.sleep(SLEEP_MS);
      if (this.#isComplete()) break;
      await nextTurn();
      mustGoOn();
    }
    Atomics.store(this.#own.isAsleep, 0, 0);
  }

  #isComplete(): boolean {
    // Differences, because the number wraps.
    return this.#peers.every(({ arrived }) => ((Atomics.load(arrived, 0) - this.#barriers) | 0) >= 0);
  }

  [Symbol.dispose](): void {
    this.#peers.forEach((peer) => peer[Symbol.dispose]());
  }
}
