import { type Flags, readFlags } from '../command-line.ts';
import { batchProblems, EMBED_BATCH, type Mode, NETWORKS, type StepConfiguration } from './configuration.ts';

/** What is timed, and how. */
export interface StepOptions {
  readonly mode: Mode;
  /** One configuration; null: a table of them. */
  readonly single: StepConfiguration | null;
  /** The whole table instead of what ten minutes allow. */
  readonly full: boolean;
  /** Threads inside an op, for both sides. */
  readonly threads: number;
  /** Timed steps of each side, in turn. */
  readonly pairs: number;
  /** Classes of the head of a class-level loss. */
  readonly classes: number;
  /** Python with PyTorch; null: only our own figures. */
  readonly peerPython: string | null;
  /** Ends with one JSON object on the last line. */
  readonly json: boolean;
}

export const USAGE: string = `Times training steps with Circle loss, or evaluation, and PyTorch's in turn. Ratios are PyTorch's time over ours: above 1 is faster.

  npx nx run bench:step --peer-python=python3                     a table: four networks, both precisions
  npx nx run bench:step --depth=100 --precision=bf16 --peer-python=python3     one row, pair by pair
  npx nx run bench:embed --peer-python=python3                    evaluation: embeddings of 32 images

  --mode=MODE        train or embed (default train); bench:embed is bench:step with --mode=embed
  --full             the whole table: batches of 8 and 32, five networks (hours on two cores)
  --net=NAME         ${NETWORKS.join(', ')}: IResNet at 112×112 with class-level
                     Circle loss, ResNet50 at 256×128 with the pair-level form (default r100)
  --depth=N          the same as --net=rN
  --precision=P      fp32 or bf16 (default fp32)
  --batch-size=N     images in a step (default 8; ${EMBED_BATCH}, or a multiple, to embed); --batch works too where Nx does not take it for its own
  --recompute=LIST   stages of one row whose activations are computed again in the backward pass, for example 1,2
  --threads=N        threads inside an op, for both (default 2)
  --pairs=N          timed steps of each side (default 5)
  --classes=N        classes of the head (default 1000)
  --peer-python=PATH Python that can import torch; without it only our figures
  --json             one JSON object as the last line
  --help             this text`;

/**
 * Null where help was asked for.
 * @throws BenchUsageError
 */
export function parseOptions(args: readonly string[]): StepOptions | null {
  const flags = readFlags(args, {
    texts: [
      'mode',
      'net',
      'depth',
      'precision',
      'batch',
      'batch-size',
      'threads',
      'pairs',
      'classes',
      'peer-python',
      'recompute',
    ],
    switches: ['full', 'json'],
    usage: USAGE,
  });
  if (flags === null) return null;
  const mode = flags.text('mode') ?? 'train';
  if (mode !== 'train' && mode !== 'embed') flags.problems.push(`--mode must be train or embed, got ${mode}`);
  const single = singleConfiguration(flags, mode === 'embed' ? 'embed' : 'train');
  if (single !== null && flags.isSet('full')) {
    flags.problems.push('--full is for the table; leave out --net, --depth, --precision, --batch-size and --recompute');
  }
  const options: StepOptions = {
    mode: mode === 'embed' ? 'embed' : 'train',
    single,
    full: flags.isSet('full'),
    threads: flags.count('threads', 2),
    pairs: flags.count('pairs', 5),
    classes: flags.count('classes', 1000),
    peerPython: flags.text('peer-python') ?? null,
    json: flags.isSet('json'),
  };
  flags.mustBeRight();
  return options;
}

function singleConfiguration({ problems, text, isSet, count }: Flags, mode: Mode): StepConfiguration | null {
  if (!['net', 'depth', 'precision', 'batch', 'batch-size', 'recompute'].some(isSet)) return null;
  if (isSet('net') && isSet('depth')) {
    problems.push(`--net and --depth name the same thing; give one of them`);
  }
  const wanted = text('net') ?? `r${text('depth') ?? 100}`;
  const network = NETWORKS.find((name) => name === wanted);
  if (network === undefined) {
    problems.push(
      isSet('net')
        ? `--net must be one of ${NETWORKS.join(', ')}, got ${wanted}`
        : `--depth must be one of 18, 34, 50, 100, 200, got ${text('depth')}`,
    );
  }
  const precision = text('precision') ?? 'fp32';
  if (precision !== 'fp32' && precision !== 'bf16') {
    problems.push(`--precision must be fp32 or bf16, got ${precision}`);
  }
  const batch = count(isSet('batch') ? 'batch' : 'batch-size', mode === 'embed' ? EMBED_BATCH : 8);
  if (network !== undefined) problems.push(...batchProblems({ network, batch }, mode));
  const stages = text('recompute')?.split(',').map(Number);
  if (stages?.every((stage) => [1, 2, 3, 4].includes(stage)) === false) {
    problems.push(`--recompute must be stages from 1 to 4, got ${text('recompute')}`);
  }
  return {
    network: network ?? 'r100',
    precision: precision === 'bf16' ? 'bf16' : 'fp32',
    batch,
    ...(stages === undefined ? {} : { recompute: stages }),
  };
}
