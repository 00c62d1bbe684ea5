import { execFileSync } from 'node:child_process';

/**
 * This host's NVIDIA GPUs as entries for CUDA_VISIBLE_DEVICES; none where there is no driver.
 *
 * @param visible the user's own CUDA_VISIBLE_DEVICES, which is respected: empty means no GPU
 */
export function listGpus(visible: string | undefined): string[] {
  const gpus = installedGpus();
  if (visible === undefined || gpus.length === 0) {
    return gpus;
  }
  const wanted = visible.split(',').map((entry) => entry.trim());
  // As CUDA does: what follows an invalid entry is not visible either.
  const end = wanted.findIndex((entry) => entry === '' || entry === '-1');
  return end < 0 ? wanted : wanted.slice(0, end);
}

function installedGpus(): string[] {
  try {
    const text = execFileSync('nvidia-smi', ['--query-gpu=index', '--format=csv,noheader'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 10_000,
    });
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => /^\d+$/.test(line));
  } catch {
    return [];
  }
}
