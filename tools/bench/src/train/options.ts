import { readFlags } from '../command-line.ts';
import { batchProblems, NETWORKS, type StepConfiguration } from '../step/configuration.ts';

/** What is timed, and how. */
export interface TrainOptions {
  /** One for each row; `batch` is a worker's share. */
  readonly configurations: readonly StepConfiguration[];
  readonly workers: number;
  /** Threads inside an op, of each worker, for both sides. */
  readonly threads: number;
  /** Turns of each side. */
  readonly pairs: number;
  readonly classes: number;
  /** Python with PyTorch; null: only our own figures. */
  readonly peerPython: string | null;
  /** File for the profile of rank 0's steps, of the only configuration; null: none. */
  readonly profile: string | null;
  /** Ends with one JSON object on the last line. */
  readonly json: boolean;
}

const PRECISIONS = ['fp32', 'bf16'] as const;

export const USAGE: string = `Times data-parallel training steps on this host, and PyTorch's DistributedDataParallel over Gloo in turn.
Ratios are PyTorch's time over ours: above 1 is faster.

  npx nx run bench:train --peer-python=python3     IResNet100, 2 workers with a thread each, both precisions

  --synchronised     batch norm over the images of all workers; without a peer, whose form needs GPUs
  --keep-activations a worker runs its shards at once (batch.keepActivations); the peer is the same without it
  --shards=N         of all workers, who run them one after the other (default one for each)
  --pair-level       pair-level Circle loss for an IResNet too; without a peer
  --full             IResNet50 and ResNet50 (pair-level loss) too
  --net=NAME         ${NETWORKS.join(', ')}: that one only
  --precision=P      fp32 or bf16: that one only
  --workers=N        workers on this host (default 2)
  --threads=N        threads inside an op, of each worker (default 1)
  --batch-size=N     images of a step and worker (default 8)
  --pairs=N          turns of each side (default 5)
  --classes=N        classes of the head (default 1000)
  --peer-python=PATH Python that can import torch; without it only our figures
  --profile=FILE     writes the measured step for coordinator:predict; of one network and precision
  --json             one JSON object as the last line
  --help             this text`;

const PEERLESS = [
  ['synchronised', 'PyTorch has synchronised batch norm on GPUs only'],
  ['pair-level', 'the peer has pair-level losses in reid50 only'],
  ['shards', 'the peer has one batch for each worker'],
  ['keep-activations', 'the peer is Circlet without it'],
] as const;

/**
 * Null where help was asked for.
 * @throws BenchUsageError
 */
export function parseOptions(args: readonly string[]): TrainOptions | null {
  const flags = readFlags(args, {
    texts: [
      'net',
      'precision',
      'workers',
      'threads',
      'batch-size',
      'pairs',
      'classes',
      'peer-python',
      'profile',
      'shards',
    ],
    switches: ['full', 'json', 'synchronised', 'pair-level', 'keep-activations'],
    usage: USAGE,
  });
  if (flags === null) return null;
  const network = NETWORKS.find((name) => name === flags.text('net'));
  if (flags.isSet('net') && network === undefined) {
    flags.problems.push(`--net must be one of ${NETWORKS.join(', ')}, got ${flags.text('net')}`);
  }
  const precision = PRECISIONS.find((name) => name === flags.text('precision'));
  if (flags.isSet('precision') && precision === undefined) {
    flags.problems.push(`--precision must be fp32 or bf16, got ${flags.text('precision')}`);
  }
  const batch = flags.count('batch-size', 8);
  const networks =
    network !== undefined ? [network] : (['r100', 'r50', 'reid50'] as const).slice(0, flags.isSet('full') ? 3 : 1);
  for (const [name, why] of PEERLESS) {
    if (flags.isSet(name) && flags.isSet('peer-python')) {
      flags.problems.push(`--${name} goes without --peer-python: ${why}`);
    }
  }
  const workers = flags.count('workers', 2);
  const shards = flags.isSet('shards') ? flags.count('shards', workers) : undefined;
  if (shards !== undefined && (shards < workers || (batch * workers) % shards !== 0)) {
    flags.problems.push(
      `--shards must be at least the number of workers and divide all their images, got ${shards} for ${workers} times ${batch}`,
    );
  }
  const shape = {
    batch,
    ...(flags.isSet('synchronised') ? { batchNorm: 'synchronised' as const } : {}),
    ...(flags.isSet('pair-level') ? { pairLevel: true as const } : {}),
    ...(shards === undefined ? {} : { shards }),
    ...(flags.isSet('keep-activations') ? { keepActivations: true as const } : {}),
  };
  flags.problems.push(...networks.flatMap((name) => batchProblems({ ...shape, network: name })));
  const options: TrainOptions = {
    configurations: networks.flatMap((name) =>
      (precision === undefined ? PRECISIONS : [precision]).map((type) => ({
        network: name,
        precision: type,
        ...shape,
      })),
    ),
    workers,
    threads: flags.count('threads', 1),
    pairs: flags.count('pairs', 5),
    classes: flags.count('classes', 1000),
    peerPython: flags.text('peer-python') ?? null,
    profile: flags.text('profile') ?? null,
    json: flags.isSet('json'),
  };
  if (options.profile !== null && options.configurations.length !== 1) {
    flags.problems.push(`--profile is of one step: name it with --net and --precision`);
  }
  flags.mustBeRight();
  return options;
}
