import { type Item, type Items } from '../contract.ts';

/**
 * Items that are made when they are looked at: what is kept are the columns that `itemAt` reads, not an object for each image.
 *
 * @param itemAt for indices from 0 to `length` − 1; its `id` may be a getter, since hardly anybody asks for it
 */
export function itemTable(length: number, itemAt: (index: number) => Item): Items {
  return {
    length,
    at: (index) => (index >= 0 && index < length ? itemAt(index) : undefined),
    forEach(visit) {
      for (let index = 0; index < length; index++) visit(itemAt(index), index);
    },
    map: (each) => Array.from({ length }, (_, index) => each(itemAt(index), index)),
    keys: () => new Array(length).keys(),
    *entries() {
      for (let index = 0; index < length; index++) yield [index, itemAt(index)];
    },
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index++) yield itemAt(index);
    },
  };
}

/** What is known of an item without its name. */
export type ItemFacts = Omit<Item, 'id'>;

export function factsOf({ classIndex, sourceIndex, part }: Item): ItemFacts {
  return {
    classIndex,
    ...(sourceIndex === undefined ? {} : { sourceIndex }),
    ...(part === undefined ? {} : { part }),
  };
}

/** An item whose name is made when it is asked for. */
export function lazyItem(idOf: () => string, facts: ItemFacts): Item {
  return {
    get id() {
      return idOf();
    },
    ...facts,
  };
}
