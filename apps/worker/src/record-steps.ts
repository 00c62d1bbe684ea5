import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import type { ControlBodies } from '@circlet/protocol';
import { type StepProfile, stepRecorder } from '@circlet/prediction';
import type { Recipe } from '@circlet/recipe';
import type { StepFacts } from './train.ts';

/** What `circlet predict` starts from: written beside the report, by the rank that writes. */
export interface StepRecord {
  add(facts: StepFacts): void;
  /** Writes profile.json, unless the run was too short or of one worker, which has no sums to speak of. */
  write(): Promise<void>;
}

export interface StepRecordOptions {
  readonly recipe: Recipe;
  readonly welcome: Pick<ControlBodies['welcome'], 'worldSize' | 'runDirectory'>;
  /** Of this worker in a step. */
  readonly images: number;
  readonly threads: number | undefined;
  readonly engine: string;
  readonly now: () => Date;
}

export function recordSteps({ recipe, welcome, images, threads, engine, now }: StepRecordOptions): StepRecord {
  const recorder = stepRecorder();
  return {
    add({ pending, seconds }) {
      recorder.add({
        dataSeconds: seconds['waiting for data'] ?? 0,
        gradientSeconds: seconds['gradients'] ?? 0,
        applySeconds: seconds['apply'] ?? 0,
        exchanges: pending.exchanges,
      });
    },
    async write() {
      const { backbone, depth, inputShape } = recipe.model;
      const [processor] = cpus();
      const profile: StepProfile | null = recorder.profile({
        name: `${recipe.name}: ${backbone} ${depth}, ${inputShape.slice(0, 2).join('×')}, ${images} images, ${recipe.precision}`,
        images,
        wire: recipe.collective.wire,
        measured: {
          when: now().toISOString(),
          command: 'coordinator:launch',
          engine,
          machine: `${availableParallelism()} × ${processor?.model ?? process.arch}`,
          workers: welcome.worldSize,
          threads: threads ?? null,
        },
      });
      if (profile !== null) {
        await writeFile(join(welcome.runDirectory, 'profile.json'), `${JSON.stringify(profile, null, 1)}\n`);
      }
    },
  };
}
