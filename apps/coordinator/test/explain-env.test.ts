import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { numWorkersOf, threadsOf } from '../src/commands/derive.ts';
import { explainEnvironment, type LaunchFacts } from '../src/environment/explain.ts';
import { firstHost } from '../src/environment/host-list.ts';
import { formatExplanation } from '../src/output/explanation-text.ts';
import { styleFor } from '../src/output/style.ts';

const folder = join(import.meta.dirname, 'environments');
const launchers = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

const facts: LaunchFacts = {
  workers: { value: 2, because: 'without --workers and without a GPU, two share the cores' },
  threads: { value: 4, because: '8 cores, shared out to 2' },
  gpus: { value: [], because: 'nvidia-smi shows no GPU' },
  precision: { value: 'fp32', because: 'of recipe emoji-quickstart and the flags' },
};

describe('explain-env', () => {
  // What each launcher sets, and what is said of it: the second file is the specification, rewritten by `vitest -u`.
  it.each(launchers)('under %s', async (launcher) => {
    const environment = JSON.parse(readFileSync(join(folder, `${launcher}.json`), 'utf8')) as NodeJS.ProcessEnv;
    const text = formatExplanation(explainEnvironment(environment, facts), styleFor({}, {}));
    await expect(`${text}\n`).toMatchFileSnapshot(join(folder, `${launcher}.txt`));
  });

  it('does not take an empty variable for one that is set', () => {
    expect(explainEnvironment({ RANK: '', SLURM_JOB_ID: '' }, facts).hints).toEqual([]);
  });

  it.each([
    ['n[1-3]', 'n1'],
    ['node[03-05,9],login1', 'node03'],
    ['gpu07,gpu09', 'gpu07'],
    ['rack1n[12]-ib,x', 'rack1n12-ib'],
    ['', null],
  ])('finds the first host of %j', (list, host) => expect(firstHost(list)).toBe(host));
});

describe('what a launch has', () => {
  const resume = { checkpoint: 'c', run: 'runs/a', recipe: 'r', workers: 3 };

  it.each([
    ['5', resume, ['0'], 5, '--workers says so'],
    [undefined, resume, ['0'], 3, 'the resumed run runs/a had so many'],
    [undefined, { ...resume, workers: null }, ['0', '2'], 2, 'one for each GPU'],
    [undefined, null, [], 2, 'without --workers and without a GPU, two share the cores'],
  ])('workers: %j, %j, %j', (flag, resumed, gpus, value, because) => {
    expect(numWorkersOf(flag, resumed, gpus)).toEqual({ value, because });
  });

  it('threads of the recipe before the cores, and one at least', () => {
    expect(threadsOf(3, undefined, 2)).toEqual({ value: 3, because: 'threads of the recipe' });
    expect(threadsOf(3, '3', 2).because).toBe('--threads says so');
    expect(threadsOf(null, undefined, 100_000).value).toBe(1);
  });
});
