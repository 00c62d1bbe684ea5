import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { stepRecorder } from '@circlet/prediction';
import { nameOf, type StepConfiguration } from '../step/configuration.ts';
import type { TrainOptions } from './options.ts';
import type { RankStep } from './teams.ts';

/**
 * The step of rank 0 as coordinator:predict takes it.
 * @throws where there were too few turns
 */
export function writeProfile(
  file: string,
  turns: readonly (readonly RankStep[])[],
  configuration: StepConfiguration,
  { workers, threads, classes }: Pick<TrainOptions, 'workers' | 'threads' | 'classes'>,
  engine: string,
): void {
  const recorder = stepRecorder();
  for (const [first] of turns) if (first?.measured !== undefined) recorder.add(first.measured);
  const { network, precision, batch } = configuration;
  const profile = recorder.profile({
    name: `${nameOf(configuration)}, ${classes} classes`,
    images: batch,
    wire: 'fp32',
    measured: {
      when: new Date().toISOString(),
      command: `bench:train --net=${network} --precision=${precision} --batch-size=${batch} --workers=${workers} --threads=${threads} --classes=${classes}`,
      engine,
      machine: `${availableParallelism()} × ${cpus()[0]?.model ?? process.arch}`,
      workers,
      threads,
    },
  });
  if (profile === null) throw new Error(`--profile needs more turns than ${turns.length}: give --pairs=5 or more`);
  writeFileSync(file, `${JSON.stringify(profile, null, 1)}\n`);
}
