import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { npxNx } from './support/nx.ts';
import { type Place, temporaryPlace } from './support/place.ts';
import { circlet, kill, type RunningProgram, untilAllGone, worker, workspace } from './support/program.ts';

// What users type goes through npx, npm, a shell and Nx before it reaches circlet; so do Ctrl-C and kill.

const CTRL_C = '\u0003';

/** The flags of each target, as the help lists them: `--seed=N`, `--json`. */
function flagsOf(help: string): Map<string, string[]> {
  const flags = new Map<string, string[]>();
  let target = '';
  for (const line of help.split('\n')) {
    target = /^((?:coordinator|worker):[\w-]+)(?: |$)/.exec(line)?.[1] ?? target;
    const [, flag] = /^ {2}(--[a-z]\S*) {2,}\S/.exec(line) ?? [];
    if (flag !== undefined) flags.set(target, [...(flags.get(target) ?? []), flag]);
  }
  return flags;
}

async function printedBy(program: RunningProgram): Promise<string> {
  await using running = program;
  const { code, stdout } = await running.ended;
  expect(code).toBe(0);
  return stdout;
}

describe('the help', () => {
  it('comes through Nx whole', async () => {
    const help = await printedBy(circlet(['help'], { cwd: workspace }));
    expect(await printedBy(npxNx('coordinator:help', []))).toContain(help.trimEnd());
  });

  it('lists the flags that the worker program takes', async () => {
    const help = flagsOf(await printedBy(circlet(['help'], { cwd: workspace })));
    const names = (text: string) => [...text.matchAll(/(?:^|\s)--([a-z-]+)/g)].map(([, name]) => name);
    const own = (await printedBy(worker(['join', '--help'], { cwd: workspace })))
      .split('\n')
      .flatMap((line) => (/^ +(?:-\w, )?--/.test(line) ? names(line).slice(0, 1) : []));
    // A coordinator gives its own workers their slot.
    const expected = own.filter((name) => name !== 'help' && name !== 'slot');
    expect(names(help.get('worker:join')?.join(' ') ?? '').toSorted()).toEqual(expected.toSorted());
  });
});

describe('every flag in the help', () => {
  /** Values that a shell or Nx could spoil. */
  const values: Readonly<Record<string, string>> = {
    data: '/a folder/with [spaces]',
    set: 'model.inputShape=[64,64,3]',
    'camera-pattern': '_c(\\d)s|x',
    bind: 'tcp://127.0.0.1:*',
    link: '25Gbps,latency=30us',
  };

  it.each([
    'coordinator:launch',
    'coordinator:evaluate',
    'coordinator:embed',
    'coordinator:search',
    'coordinator:import',
    'coordinator:export',
    'coordinator:serve',
    'coordinator:predict',
    'coordinator:report',
    'coordinator:figures',
    'coordinator:audit',
    'coordinator:take-over',
    'coordinator:doctor',
    'coordinator:explain-env',
    'worker:join',
  ])('reaches the program through %s', async (target) => {
    using place = temporaryPlace();
    const listed = flagsOf(await printedBy(circlet(['help'], { cwd: workspace }))).get(target) ?? [];
    expect(listed.length).toBeGreaterThan(0);
    const flags = listed.map((flag) => {
      const [, name = '', value] = /^--([a-z-]+)(\[?=.*)?$/.exec(flag) ?? [];
      return value === undefined ? `--${name}` : `--${name}=${values[name] ?? '7'}`;
    });
    const record = join(place.path, 'arguments.json');
    const recorder = join(import.meta.dirname, 'support/record-arguments.mjs');
    const env = { NODE_OPTIONS: `--import=${recorder}`, CIRCLET_E2E_ARGUMENTS: record };
    const more: Readonly<Record<string, readonly string[]>> = {
      'coordinator:launch': ['--set=seed=2', '--trace'],
      'coordinator:report': ['runs/a run', 'runs/another'],
      'coordinator:audit': ['runs/a run'],
      'coordinator:take-over': ['runs/a run'],
    };
    const behind = more[target] ?? [];
    await printedBy(npxNx(target, [...flags, ...behind], { env }));
    const [command = ''] = target.split(':').slice(-1);
    expect(JSON.parse(readFileSync(record, 'utf8'))).toEqual([command, ...flags, ...behind]);
  });
});

describe('Ctrl-C and kill', () => {
  function endless(place: Place): RunningProgram {
    const recipe = place.recipe({ steps: 100_000, checkpointEvery: 100_000 });
    const flags = [`--recipe=${recipe}`, '--workers=2', '--threads=1', `--runs=${join(place.path, 'runs')}`];
    return npxNx('coordinator:launch', flags, { columns: 80 });
  }

  const reportOf = (place: Place): unknown =>
    JSON.parse(readFileSync(join(place.path, 'runs/latest/report.json'), 'utf8'));

  it('one Ctrl-C in the terminal finishes the step, saves and leaves', async () => {
    using place = temporaryPlace();
    await using program = endless(place);
    await program.printed(/step \d+\/100000/);
    program.type(CTRL_C);
    const { stdout } = await program.ended;
    expect(stdout).toContain('interrupted: finishing this step and saving; once more to stop at once');
    expect(stdout).toMatch(/checkpoint saved/);
    expect(stdout).toMatch(/Stopped after.* \d+ steps/);
    expect(reportOf(place)).toMatchObject({ complete: false });
    await untilAllGone(program);
  });

  it('a second Ctrl-C stops at once', async () => {
    using place = temporaryPlace();
    await using program = endless(place);
    await program.printed(/step \d+\/100000/);
    // Workers that cannot finish their step: only the second press ends this.
    program
      .processes()
      .filter(({ command }) => command.includes('worker/dist/main.js join'))
      .forEach(({ pid }) => kill(pid, 'SIGSTOP'));
    program.type(CTRL_C);
    await program.printed(/once more to stop at once/);
    const pressing = setInterval(() => program.type(CTRL_C), 700);
    await program.ended.finally(() => clearInterval(pressing));
    await untilAllGone(program);
    expect(readdirSync(place.path)).not.toContain('runs');
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)('%s of npx alone: the run saves and leaves', async (signal) => {
    using place = temporaryPlace();
    await using program = endless(place);
    await program.printed(/step \d+\/100000/);
    const npx = program
      .processes()
      .find(({ command }) => /npm exec nx|npx nx/.test(command) && !/python/.test(command));
    kill(npx?.pid ?? 0, signal);
    await untilAllGone(program, 20_000);
    expect(reportOf(place)).toMatchObject({ complete: false });
  });
});
