import { chmodSync, existsSync, mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlet, untilAllGone, worker } from './support/program.ts';
import { temporaryPlace } from './support/place.ts';

const json = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

describe('circlet launch', () => {
  it('trains with two workers, serves metrics meanwhile, and leaves a run that evaluate scores the same', async () => {
    using place = temporaryPlace();
    const recipe = place.recipe({ steps: 100 });
    await using program = circlet(['launch', `--recipe=${recipe}`, '--workers=2', '--threads=1'], { cwd: place.path });

    const [, address = ''] = await program.printed(/metrics at (\S+)/);
    await program.printed(/checkpoint saved/);
    const metrics = await (await fetch(address)).text();
    for (const name of [
      'circlet_step_duration_seconds',
      'circlet_loss',
      'circlet_learning_rate',
      'circlet_generation',
    ]) {
      expect(metrics).toContain(`# HELP ${name} `);
    }
    expect(metrics).toMatch(/^circlet_images_total\{run="[^"]+"\} [1-9]/m);
    const run = join(place.path, 'runs', readlinkSync(join(place.path, 'runs/latest')));
    const training = place.events(run).find(({ event }) => event === 'training');
    const ofWorker = await (await fetch(training?.workers?.[1]?.metrics ?? '')).text();
    expect(ofWorker).toMatch(/circlet_collective_bytes_total\{.*bucket="vote".*rank="1".*\} [1-9]/);
    expect(ofWorker).toMatch(/circlet_collective_duration_seconds_count\{.*bucket="bucket0#\d+".*\} [1-9]/);
    // Half of each global batch of 8.
    const [, images = 0, steps = 0] = /images_total\S* (\d+)[^]*worker_steps_total\S* (\d+)/.exec(ofWorker) ?? [];
    expect(Number(images)).toBe(4 * Number(steps));
    expect(ofWorker).toMatch(/circlet_worker_waiting_seconds_total\{.*for="data".*\}/);

    const { code, stdout, stderr } = await program.ended;
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('On classes never seen in training');
    await untilAllGone(program);
    const report = json(join(run, 'report.json'));
    expect(report).toMatchObject({ recipe: 'tiny', complete: true, steps: 100, workers: 2, precision: 'fp32' });
    expect(report['model']).toBe(join(run, 'model.safetensors'));
    const { recallAt1 } = report['scores'] as { recallAt1: number };
    // By chance: three others of the class among 23.
    expect(recallAt1).toBeGreaterThan(2 * (3 / 23));
    expect((report['rawPixels'] as { recallAt1: number }).recallAt1).toBeGreaterThan(0);
    expect(existsSync(join(run, 'recipe.yaml'))).toBe(true);

    await using evaluation = circlet(['evaluate', '--model=runs/latest/model.safetensors', '--json'], {
      cwd: place.path,
    });
    const scored = await evaluation.ended;
    expect(scored.stderr).toBe('');
    const last = JSON.parse(scored.stdout.trimEnd().split('\n').at(-1) ?? '') as { recallAt1: number; images: number };
    expect(last.images).toBe(24);
    expect(last.recallAt1).toBeCloseTo(recallAt1, 6);

    expect(stdout).toContain(`Report  ${join(run, 'report/index.html')}`);
    expect(readFileSync(join(run, 'report/index.html'), 'utf8')).toContain(recallAt1.toFixed(3));
    await using reporting = circlet(['report'], { cwd: place.path });
    const reported = await reporting.ended;
    expect(reported.stderr).toBe('');
    expect(reported.code).toBe(0);
    // It was worked out anew, from the model: the share of queries that are answered at the first rank.
    const summary = json(join(run, 'summary.json')) as { images: number; scores: { cmc: number[] } };
    expect(summary.images).toBe(24);
    expect(summary.scores.cmc[0]).toBeCloseTo(recallAt1, 5);
    for (const picture of ['loss', 'speed', 'roc', 'cmc', 'distributions', 'pca', 'umap', 'best']) {
      expect(existsSync(join(run, `report/${picture}.png`)), picture).toBe(true);
    }
  });

  it('starts one worker for each GPU, which sees that one alone', async () => {
    using place = temporaryPlace();
    // A driver that knows of two, in front of the real one if there is any.
    const bin = join(place.path, 'bin');
    mkdirSync(bin);
    writeFileSync(
      join(bin, 'nvidia-smi'),
      '#!/bin/sh\ncase "$*" in *compute_cap*) echo 9.0;; *) echo 0; echo 1;; esac\n',
    );
    chmodSync(join(bin, 'nvidia-smi'), 0o755);
    const env = { PATH: `${bin}:${process.env['PATH'] ?? ''}`, CUDA_VISIBLE_DEVICES: undefined };
    const recipe = place.recipe({ steps: 100_000, more: 'precision: auto' });
    await using program = circlet(['launch', `--recipe=${recipe}`, '--threads=1'], { cwd: place.path, env });
    await program.printed(/pair-circle, bf16; batch 8 in 2 shards\n.*starting 2 workers on GPU 0, 1, 1 thread each/);
    await program.printed(/checkpoint saved/);
    const visible = program
      .processes()
      .filter(({ command }) => command.includes('worker/dist/main.js join'))
      .map(({ pid, command }) => {
        const [, slot = ''] = /--slot (\d+)/.exec(command) ?? [];
        const environment = readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0');
        return [slot, ...environment.filter((entry) => entry.startsWith('CUDA_VISIBLE_DEVICES='))];
      });
    expect(visible.toSorted()).toEqual([
      ['0', 'CUDA_VISIBLE_DEVICES=0'],
      ['1', 'CUDA_VISIBLE_DEVICES=1'],
    ]);
  });

  it('prints one JSON object per line when asked to, the report last', async () => {
    using place = temporaryPlace();
    const recipe = place.recipe({ steps: 3 });
    const args = ['launch', `--recipe=${recipe}`, '--workers=1', '--log-format=json'];
    await using program = circlet(args, { cwd: place.path });
    const { stdout, code } = await program.ended;
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string; step?: number });
    expect(code).toBe(0);
    expect(lines.filter(({ event }) => event === 'step').map(({ step }) => step)).toEqual([0, 1, 2]);
    expect(lines.at(-1)).toMatchObject({ event: 'report', complete: true, steps: 3, workers: 1 });
  });

  it('says in the JSON log, too, why a run failed', async () => {
    using place = temporaryPlace();
    const args = ['launch', `--recipe=${place.recipe({ steps: 3 })}`, '--workers=1', '--log-format=json'];
    await using program = circlet([...args, '--data=recipe-0.yaml'], { cwd: place.path });
    const { stdout, stderr, code } = await program.ended;
    expect(code).toBe(2);
    const last = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as { text: string };
    expect(last).toMatchObject({ event: 'failed', level: 50, name: 'UsageError' });
    expect(stderr.trimEnd()).toBe(last.text);
  });

  it('ends early when validation gets no better, and goes back to the best weights', async () => {
    using place = temporaryPlace();
    const more = 'validation: { everySteps: 2, earlyStop: { patience: 2 } }\nmovingAverage: { decay: 0.9 }';
    const recipe = place.recipe({ steps: 200, checkpointEvery: 200, more });
    const args = ['launch', `--recipe=${recipe}`, '--workers=2', '--threads=1', '--run-dir=mine'];
    // Loss falls and the few unseen classes are scored ever worse: after so few steps by far.
    await using program = circlet(args, { cwd: place.path });
    expect(await program.ended).toMatchObject({ code: 0, stderr: '' });

    const scored = place.events('mine').filter(({ event, what }) => event === 'evaluation' && what === 'unseen');
    const scores = scored.map(({ scores }) => scores?.find(({ name }) => name === 'recallAt1')?.value ?? NaN);
    const validations = scores.slice(0, -1);
    const best = validations.indexOf(Math.max(...validations));
    expect(validations.at(-1)).toBeLessThan(validations[best] ?? 0);
    expect(validations.length, 'two validations after the best one').toBe(best + 1 + 2);
    const report = json(join(place.path, 'mine/report.json'));
    expect(report).toMatchObject({ complete: true, steps: validations.length * 2, modelStep: 2 * (best + 1) });
    expect((report['scores'] as { recallAt1: number }).recallAt1).toBe(validations[best]);
    const checkpoint = `mine/checkpoints/step-${String(2 * (best + 1)).padStart(6, '0')}`;
    expect(existsSync(join(place.path, checkpoint))).toBe(true);
    expect(existsSync(join(place.path, 'runs'))).toBe(false);
  });

  it('waits for workers that come on their own, and stops when one is asked to leave that cannot be done without', async () => {
    using place = temporaryPlace();
    const recipe = place.recipe({ steps: 2_000 });
    const args = ['serve', '--bind=tcp://127.0.0.1:*', '--workers=2', '--min-workers=2', `--recipe=${recipe}`];
    await using coordinator = circlet(args, { cwd: place.path });
    const [, address = ''] = await coordinator.printed(/--coordinator=(\S+)/);
    const joining = ['join', `--coordinator=${address}`, '--threads=1'];
    await using first = worker(joining, { cwd: place.path });
    await using second = worker(joining, { cwd: place.path });
    await coordinator.printed(/checkpoint saved/);
    second.child.kill('SIGTERM');
    expect((await coordinator.ended).code).toBe(0);
    expect((await first.ended).code).toBe(0);
    expect((await second.ended).code).toBe(0);
    expect(coordinator.output).toMatch(/Stopped after \d+ steps/);
  });
});
