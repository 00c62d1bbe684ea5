import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { processorFlags } from './processor-flags.ts';
import { gpusOf, type Runtime } from './runtime.ts';

/** Instruction sets by which oneDNN and Eigen choose their kernels, by the kernel's names. */
const VECTOR_INSTRUCTIONS = /^(sse4|ssse3|avx|fma|f16c|amx|asimd|sve|bf16|i8mm)/;

/** Variables that have TensorFlow's libraries compute otherwise. */
const SETTINGS = /^(TF_(ENABLE_ONEDNN|ONEDNN|XLA|CUDNN|USE_CUDNN|DETERMINISTIC)|ONEDNN_|DNNL_|NVIDIA_TF32)/;

/**
 * All but the program that the bits of a result depend on, as lines `what: value`: two processes whose lines are equal compute the
 * same. Cache sizes are among them, because kernels cut sums into blocks that fit.
 */
export function arithmeticOf(runtime: Runtime): string[] {
  const { version, emulatesBf16, options } = runtime;
  const gpus = gpusOf(runtime);
  const settings = Object.entries(process.env).filter(([name]) => SETTINGS.test(name) && !name.endsWith('_VERBOSE'));
  const facts = {
    processor: processor(),
    instructions: [...(processorFlags() ?? [])]
      .filter((flag) => VECTOR_INSTRUCTIONS.test(flag))
      .sort()
      .join(' '),
    caches: cacheSizes().join(' '),
    GPUs: gpus.length === 0 ? 'none' : [`${gpus.length}`, ...gpuModels()].join(' '),
    TensorFlow: version,
    threads: String(options.intraOpThreads ?? 'all cores'),
    bf16: emulatesBf16 ? 'computed in fp32' : 'as the hardware does',
    settings: settings
      .map(([name, value]) => `${name}=${value}`)
      .sort()
      .join(' '),
  };
  return Object.entries(facts).map(([what, value]) => `${what}: ${value === '' ? 'not known' : value}`);
}

/** Architecture, and what tells generations of processors apart that have the same instructions. */
function processor(): string {
  const cpuinfo = textOf('/proc/cpuinfo');
  const field = (name: string): string => new RegExp(`^${name}\\s*: *(.*)$`, 'm').exec(cpuinfo)?.[1] ?? '';
  const numbers = ['cpu family', 'model', 'stepping', 'CPU implementer', 'CPU part'].flatMap((name) => {
    const value = field(name);
    return value === '' ? [] : [`${name.replace(/^(cpu|CPU) /, '')} ${value}`];
  });
  return [process.arch, field('model name') || (cpus()[0]?.model ?? ''), ...numbers].filter(Boolean).join(', ');
}

/** Of the first processor, the smallest first; empty where the system does not say. */
function cacheSizes(): string[] {
  const folder = '/sys/devices/system/cpu/cpu0/cache';
  return namesIn(folder)
    .filter((name) => name.startsWith('index'))
    .sort()
    .map((index) => textOf(join(folder, index, 'size')).trim());
}

function gpuModels(): string[] {
  const folder = '/proc/driver/nvidia/gpus';
  return namesIn(folder)
    .map((gpu) => /^Model:\s*(.*)$/m.exec(textOf(join(folder, gpu, 'information')))?.[1] ?? '')
    .sort();
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
