import { type LauncherHint, launcherHints } from './launchers.ts';

/** One thing that a training here would have, and why. */
export interface Derivation {
  readonly what: string;
  readonly value: string;
  readonly because: string;
}

export interface Explanation {
  readonly derived: readonly Derivation[];
  /** What launchers say: seen, and not used. */
  readonly hints: readonly LauncherHint[];
  /** Other variables that were seen and used, with what they do. */
  readonly used: readonly Derivation[];
  readonly warnings: readonly string[];
}

/** What a launch here would be, as the program that launches derives it. */
export interface LaunchFacts {
  readonly workers: Reasoned<number>;
  readonly threads: Reasoned<number>;
  readonly gpus: Reasoned<readonly string[]>;
  readonly precision: Reasoned<string>;
}

export interface Reasoned<T> {
  readonly value: T;
  readonly because: string;
}

/** Variables that Circlet itself, or TensorFlow in its workers, goes by. */
const USED: Readonly<Record<string, string>> = {
  CUDA_VISIBLE_DEVICES: 'which GPUs workers get, one each',
  CIRCLET_TENSORFLOW_DIR: "where TensorFlow's libraries are",
  XDG_CACHE_HOME: 'where TensorFlow and rasterised images are kept',
  TF_CPP_MIN_LOG_LEVEL: 'what TensorFlow prints',
  TF_ENABLE_ONEDNN_OPTS: "whether TensorFlow uses oneDNN's kernels",
  NVIDIA_TF32_OVERRIDE: 'whether GPUs round products to TF32',
};

/** Explains where rank, world size, addresses and devices come from. Pure: the environment is an argument. */
export function explainEnvironment(environment: NodeJS.ProcessEnv, facts: LaunchFacts): Explanation {
  const { workers, threads, gpus, precision } = facts;
  const hints = launcherHints(environment);
  return {
    derived: [
      {
        what: 'rank',
        value: workers.value === 1 ? '0' : `0 to ${workers.value - 1}`,
        because: 'given by the coordinator, by slot to workers that it starts, by arrival to those of worker:join',
      },
      { what: 'world size', value: String(workers.value), because: workers.because },
      {
        what: 'coordinator',
        value: 'tcp://127.0.0.1 and a free port',
        because:
          'coordinator:launch listens there for workers of this host; coordinator:serve listens on --bind, and worker:join goes to --coordinator',
      },
      {
        what: 'devices',
        value: gpus.value.length === 0 ? 'the CPU' : `GPU ${gpus.value.join(', ')}`,
        because: gpus.because,
      },
      { what: 'threads', value: String(threads.value), because: threads.because },
      { what: 'precision', value: precision.value, because: precision.because },
    ],
    hints,
    used: Object.entries(USED).flatMap(([what, because]) => {
      const value = environment[what];
      return value === undefined ? [] : [{ what, value, because }];
    }),
    warnings: warningsOf(hints),
  };
}

function warningsOf(hints: readonly LauncherHint[]): string[] {
  const many = hints.find(({ isOneOfSeveral }) => isOneOfSeveral);
  const [first, ...others] = hints.filter(({ rank, worldSize }) => rank !== null && worldSize !== null);
  const other = others.find(({ rank, worldSize }) => rank !== first?.rank || worldSize !== first?.worldSize);
  return [
    ...(many === undefined
      ? []
      : [
          `${many.launcher} starts ${many.worldSize ?? 'several'} processes, and coordinator:launch in each would be as many trainings of their own: run coordinator:serve --workers=${many.worldSize ?? 'N'} in one of them, and worker:join in all`,
        ]),
    ...(first === undefined || other === undefined
      ? []
      : [
          `${first.launcher} says rank ${first.rank} of ${first.worldSize}, ${other.launcher} rank ${other.rank} of ${other.worldSize}: one of them was started inside the other; neither is used`,
        ]),
    ...hints.flatMap(({ launcher, problems }) => problems.map((problem) => `${launcher}: ${problem}; it is not used`)),
  ];
}
