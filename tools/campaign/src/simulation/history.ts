/** What a replica has been through: steps, each on the one before. Two replicas are equal when they have the same. */
export interface Replica {
  /** A small number, which a tensor can hold; 0: freshly initialised. */
  readonly id: number;
  readonly before: Replica | null;
  /** Applied steps in it. */
  readonly step: number;
  /** The last applied step's batch in the global order; −1: none. */
  readonly batch: number;
  /** Which run and generation computed the step's gradients. */
  readonly run: number;
  readonly generation: number;
  /** Whether a member of the run applied it, not only somebody who had been left behind. */
  isWitnessed: boolean;
}

/** Gives the same applied step the same replica, whoever applies it. */
export interface History {
  readonly fresh: Replica;
  at(id: number): Replica;
  after(before: Replica, step: Pick<Replica, 'batch' | 'run' | 'generation'>): Replica;
}

export function trainingHistory(): History {
  const fresh: Replica = { id: 0, before: null, step: 0, batch: -1, run: 0, generation: 0, isWitnessed: true };
  const all: Replica[] = [fresh];
  const known = new Map<string, Replica>();
  return {
    fresh,
    at(id) {
      const replica = all[id];
      if (replica === undefined) throw new Error(`expected one of ${all.length} replicas, got ${id}`);
      return replica;
    },
    after(before, { batch, run, generation }) {
      const key = `${before.id} ${batch} ${run} ${generation}`;
      let replica = known.get(key);
      if (replica === undefined) {
        replica = { id: all.length, before, step: before.step + 1, batch, run, generation, isWitnessed: false };
        all.push(replica);
        known.set(key, replica);
      }
      return replica;
    },
  };
}

/** Whether one replica comes from another, or is it. */
export function isFrom(replica: Replica, origin: Replica): boolean {
  for (let one: Replica | null = replica; one !== null; one = one.before) {
    if (one === origin) return true;
    if (one.step <= origin.step) return false;
  }
  return false;
}
