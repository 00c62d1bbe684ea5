import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The first NVIDIA GPUs with bf16 in hardware: compute capability 8.0, Ampere. */
const MIN_CAPABILITY = 8;

/**
 * Whether the hardware that trains here computes in bf16. Where it does not, fp32 is faster
 * (docs/decisions/0011-precision-of-the-hardware.md).
 *
 * @param gpus entries for CUDA_VISIBLE_DEVICES; empty: the processor trains
 */
export function computesInBf16(gpus: readonly string[]): boolean {
  return gpus.length > 0 ? gpusCompute(capabilitiesOf(gpus)) : processorComputes(flagsOfProcessor());
}

/** @param capabilities as `nvidia-smi` prints them, one a line: `9.0` */
export function gpusCompute(capabilities: string): boolean {
  const values = capabilities.trim().split('\n').map(Number);
  return values.every((value) => value >= MIN_CAPABILITY);
}

/** @param flags of /proc/cpuinfo. AVX512F alone has no such instructions; of others than x86 nothing is measured. */
export function processorComputes(flags: string): boolean {
  return /\b(avx512_bf16|amx_bf16)\b/.test(flags);
}

function capabilitiesOf(gpus: readonly string[]): string {
  const args = [`--id=${gpus.join(',')}`, '--query-gpu=compute_cap', '--format=csv,noheader'];
  try {
    return execFileSync('nvidia-smi', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 10_000,
    });
  } catch {
    return 'unknown';
  }
}

/** Empty where the system does not say, as on macOS. */
export function flagsOfProcessor(): string {
  try {
    return /^flags\s*:(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}
