import { execFileSync } from 'node:child_process';

/** One GPU as nvidia-smi describes it. */
export interface GpuFacts {
  readonly index: string;
  /** The same under whatever index, container and host name. */
  readonly uuid: string;
  readonly name: string;
  readonly driver: string;
  readonly memoryBytes: number;
  readonly freeBytes: number;
  /** Compute capability: `9.0`. */
  readonly capability: string;
  /** What computes on it now. */
  readonly processes: readonly GpuProcess[];
}

export interface GpuProcess {
  readonly pid: string;
  readonly name: string;
  readonly bytes: number;
}

const GPU_FIELDS = 'index,uuid,name,driver_version,memory.total,memory.free,compute_cap';
const PROCESS_FIELDS = 'pid,gpu_uuid,used_gpu_memory,process_name';

/** This host's NVIDIA GPUs; none where there is no nvidia-smi, and why where it fails. */
export function gpuFacts(): { readonly gpus: readonly GpuFacts[]; readonly failure: string | null } {
  try {
    const gpus = query('--query-gpu', GPU_FIELDS);
    return {
      gpus: parseGpus(gpus, gpus.trim() === '' ? '' : query('--query-compute-apps', PROCESS_FIELDS)),
      failure: null,
    };
  } catch (error) {
    const { code, stdout, message } = error as NodeJS.ErrnoException & { stdout?: string | null };
    const said = (stdout ?? '').trim().split('\n')[0] ?? '';
    return { gpus: [], failure: code === 'ENOENT' ? null : said === '' ? message : said };
  }
}

/** @param gpus and processes: lines of nvidia-smi without header and units; memory in MiB */
export function parseGpus(gpus: string, processes: string): GpuFacts[] {
  const running = rows(processes).map(([pid = '', uuid = '', mebibytes = '', ...name]) => ({
    uuid,
    process: { pid, name: name.join(', '), bytes: bytes(mebibytes) },
  }));
  return rows(gpus).map(([index = '', uuid = '', name = '', driver = '', total = '', free = '', capability = '']) => ({
    index,
    uuid,
    name,
    driver,
    memoryBytes: bytes(total),
    freeBytes: bytes(free),
    capability,
    processes: running.filter((entry) => entry.uuid === uuid).map(({ process }) => process),
  }));
}

function query(option: string, fields: string): string {
  return execFileSync('nvidia-smi', [`${option}=${fields}`, '--format=csv,noheader,nounits'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 10_000,
  });
}

function rows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(',').map((cell) => cell.trim()));
}

/** What nvidia-smi does not know, as within a container, is `[N/A]`. */
function bytes(mebibytes: string): number {
  const value = Number(mebibytes);
  return Number.isFinite(value) ? value * 1_048_576 : 0;
}
