import { describe, expect, it } from 'vitest';
import { maxBlockedThreads, threadBudget } from '../src/compile/thread-budget.ts';

const never = new AbortController().signal;

describe('maxBlockedThreads', () => {
  it.each([
    [undefined, 3],
    ['4', 3],
    ['16', 12],
    ['1', 1],
    ['many', 3],
    ['0', 3],
    ['100000', 768],
  ])('leaves a quarter of a pool of %s', (size, expected) => {
    expect(maxBlockedThreads(size)).toBe(expected);
  });
});

describe('threadBudget', () => {
  /** Takes and notes when it was given. */
  function taker(total: number) {
    const budget = threadBudget(total);
    const given: string[] = [];
    return {
      given,
      async take(name: string, count: number, signal: AbortSignal = never): Promise<() => void> {
        const release = await budget.take(count, signal);
        given.push(name);
        return release;
      },
    };
  }
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('gives in the order of asking: a small request does not overtake a large one', async () => {
    const { given, take } = taker(3);
    const first = await take('first', 2);
    const large = take('large', 3);
    const small = take('small', 1);
    await settled();
    expect(given).toEqual(['first']);
    first();
    (await large)();
    (await small)();
    expect(given).toEqual(['first', 'large', 'small']);
  });

  it('gives all there is to who asks for more', async () => {
    const { given, take } = taker(3);
    const all = await take('all', 5);
    const next = take('next', 1);
    await settled();
    expect(given).toEqual(['all']);
    all();
    await next;
  });

  it('takes back once, however often it is released', async () => {
    const { given, take } = taker(2);
    const first = await take('first', 1);
    await take('second', 1);
    first();
    first();
    await take('third', 1);
    void take('fourth', 1);
    await settled();
    expect(given).toEqual(['first', 'second', 'third']);
  });

  it('lets who gives up leave the queue, and the next one move up', async () => {
    const { given, take } = taker(2);
    const first = await take('first', 1);
    const controller = new AbortController();
    const large = take('large', 2, controller.signal);
    const small = take('small', 1);
    await settled();
    expect(given).toEqual(['first']);
    controller.abort(new Error('enough'));
    await expect(large).rejects.toThrow('enough');
    await small;
    await expect(take('late', 1, controller.signal)).rejects.toThrow('enough');
    first();
    await take('last', 1);
    expect(given).toEqual(['first', 'small', 'last']);
  });
});
