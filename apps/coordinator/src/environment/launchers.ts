import { firstHost } from './host-list.ts';

/** What a launcher tells each of its processes by variables of the environment. Null: it does not say. */
export interface LauncherHint {
  readonly launcher: string;
  /** Those that were seen, by name. */
  readonly variables: readonly string[];
  readonly rank: number | null;
  readonly worldSize: number | null;
  readonly localRank: number | null;
  /** Where its processes would meet: a host, or a host with a port. */
  readonly meetingPoint: string | null;
  /** Whether there are others beside this process; it may not say how many. */
  readonly isOneOfSeveral: boolean;
  /** What does not fit together. */
  readonly problems: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

interface Launcher {
  readonly name: string;
  /** Any of these shows that it was there. */
  readonly signs: readonly string[];
  /** Others of its variables. */
  readonly others?: readonly string[];
  readonly rank?: string;
  readonly worldSize?: string;
  readonly localRank?: string;
  /** A variable with the number of its hosts. */
  readonly numHosts?: string;
  meetingPoint?(environment: Environment): string | null;
  problems?(environment: Environment): string[];
}

/**
 * In the order in which a program that used them would prefer them: the innermost launcher first. What each sets is in its own
 * source: torch/distributed/run.py, kubeflow/trainer's plugins, Slurm's srun(1), Open MPI's and MPICH's process managers.
 */
const LAUNCHERS: readonly Launcher[] = [
  {
    name: 'torchrun',
    signs: ['TORCHELASTIC_RUN_ID', 'GROUP_RANK', 'LOCAL_WORLD_SIZE'],
    others: ['MASTER_ADDR', 'MASTER_PORT', 'ROLE_RANK', 'TORCHELASTIC_RESTART_COUNT', 'TORCHELASTIC_USE_AGENT_STORE'],
    rank: 'RANK',
    worldSize: 'WORLD_SIZE',
    localRank: 'LOCAL_RANK',
    meetingPoint: master,
  },
  {
    name: 'Kubeflow (PyTorch)',
    signs: ['PET_NODE_RANK', 'PET_NNODES', 'PET_NPROC_PER_NODE', 'PET_MASTER_ADDR', 'PET_RDZV_ENDPOINT'],
    numHosts: 'PET_NNODES',
    others: ['PET_MASTER_PORT', 'MASTER_ADDR', 'MASTER_PORT', 'WORLD_SIZE', 'RANK'],
    meetingPoint: (env) =>
      join(env['PET_MASTER_ADDR'], env['PET_MASTER_PORT']) ?? env['PET_RDZV_ENDPOINT'] ?? master(env),
    problems(env) {
      const perNode = env['PET_NPROC_PER_NODE'];
      const isPods =
        perNode !== undefined && perNode !== '1' && env['RANK'] !== undefined && env['LOCAL_RANK'] === undefined;
      return isPods ? [`RANK=${env['RANK']} counts pods and WORLD_SIZE=${env['WORLD_SIZE'] ?? ''} processes`] : [];
    },
  },
  {
    name: 'a launcher of PyTorch',
    signs: ['RANK', 'WORLD_SIZE', 'MASTER_ADDR'],
    others: ['MASTER_PORT'],
    rank: 'RANK',
    worldSize: 'WORLD_SIZE',
    localRank: 'LOCAL_RANK',
    meetingPoint: master,
  },
  {
    name: 'Slurm',
    signs: ['SLURM_PROCID', 'SLURM_JOB_ID'],
    others: [
      'SLURM_NODEID',
      'SLURM_NNODES',
      'SLURM_JOB_NODELIST',
      'SLURM_STEP_NODELIST',
      'SLURMD_NODENAME',
      'SLURM_RESTART_COUNT',
    ],
    rank: 'SLURM_PROCID',
    worldSize: 'SLURM_NTASKS',
    localRank: 'SLURM_LOCALID',
    meetingPoint: (env) => firstHost(env['SLURM_STEP_NODELIST'] ?? env['SLURM_JOB_NODELIST'] ?? ''),
  },
  {
    name: 'Open MPI',
    signs: ['OMPI_COMM_WORLD_RANK', 'OMPI_COMM_WORLD_SIZE'],
    others: ['OMPI_COMM_WORLD_LOCAL_SIZE', 'OMPI_COMM_WORLD_NODE_RANK', 'PMIX_RANK'],
    rank: 'OMPI_COMM_WORLD_RANK',
    worldSize: 'OMPI_COMM_WORLD_SIZE',
    localRank: 'OMPI_COMM_WORLD_LOCAL_RANK',
  },
  {
    name: 'MPI (PMI)',
    signs: ['PMI_RANK', 'PMI_SIZE'],
    others: ['MPI_LOCALNRANKS'],
    rank: 'PMI_RANK',
    worldSize: 'PMI_SIZE',
    localRank: 'MPI_LOCALRANKID',
  },
  { name: 'MPI (PMIx)', signs: ['PMIX_RANK'], others: ['PMIX_NAMESPACE'], rank: 'PMIX_RANK' },
  {
    name: 'JAX',
    signs: ['JAX_PROCESS_ID', 'JAX_NUM_PROCESSES'],
    others: ['JAX_COORDINATOR_ADDRESS'],
    rank: 'JAX_PROCESS_ID',
    worldSize: 'JAX_NUM_PROCESSES',
    meetingPoint: (env) => env['JAX_COORDINATOR_ADDRESS'] ?? null,
  },
  {
    name: 'MXNet',
    signs: ['DMLC_ROLE', 'DMLC_PS_ROOT_URI'],
    others: ['DMLC_PS_ROOT_PORT'],
    worldSize: 'DMLC_NUM_WORKER',
    meetingPoint: (env) => join(env['DMLC_PS_ROOT_URI'], env['DMLC_PS_ROOT_PORT']),
  },
  {
    name: 'Kubernetes (Indexed Job, JobSet)',
    signs: ['JOB_COMPLETION_INDEX'],
    others: ['JOBSET_NAME', 'REPLICATED_JOB_NAME', 'JOB_INDEX'],
    rank: 'JOB_COMPLETION_INDEX',
    // `train-0`, or of a JobSet `set-workers-0-2`: the first of the same.
    meetingPoint: ({ HOSTNAME: host, JOB_COMPLETION_INDEX: index }) =>
      host !== undefined && index !== undefined && host.endsWith(`-${index}`) ? host.replace(/\d+$/, '0') : null,
  },
];

/** What was seen of launchers, the innermost first. Each variable belongs to the first that claims it as a sign. */
export function launcherHints(environment: Environment): LauncherHint[] {
  const claimed = new Set<string>();
  return LAUNCHERS.flatMap((launcher) => {
    const { name, signs, others = [], rank, worldSize, localRank, numHosts } = launcher;
    const isSet = (variable: string): boolean => (environment[variable] ?? '') !== '';
    if (!signs.some((sign) => isSet(sign) && !claimed.has(sign))) return [];
    const all = [rank, worldSize, localRank, ...signs, ...others].filter((variable) => variable !== undefined);
    const variables = [...new Set(all)].filter(isSet);
    variables.forEach((variable) => claimed.add(variable));
    const number = (variable: string | undefined): number | null =>
      variable !== undefined && /^\d+$/.test(environment[variable] ?? '') ? Number(environment[variable]) : null;
    const malformed = [rank, worldSize, localRank].filter(
      (variable) => variable !== undefined && isSet(variable) && number(variable) === null,
    );
    const [own, size] = [number(rank), number(worldSize)];
    return [
      {
        launcher: name,
        variables,
        rank: own,
        worldSize: size,
        localRank: number(localRank),
        meetingPoint: launcher.meetingPoint?.(environment) ?? null,
        isOneOfSeveral: (size ?? number(numHosts) ?? 1) > 1 || (own ?? 0) > 0,
        problems: [
          ...malformed.map((variable) => `${variable}=${environment[variable as string]} is no number`),
          ...(own !== null && size !== null && own >= size ? [`rank ${own} is not below the world size ${size}`] : []),
          ...(launcher.problems?.(environment) ?? []),
        ],
      },
    ];
  });
}

function master({ MASTER_ADDR: host, MASTER_PORT: port }: Environment): string | null {
  return join(host, port);
}

function join(host: string | undefined, port: string | undefined): string | null {
  return host === undefined ? null : port === undefined ? host : `${host}:${port}`;
}
