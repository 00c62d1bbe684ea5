import { formatBytes } from '../../output/bytes.ts';
import { gpusCompute } from '../../native-bf16.ts';
import { check, type Finding } from '../finding.ts';
import type { GpuFacts } from './gpu-facts.ts';

const gpu = check('gpu');

/** Of a GPU's memory, what others may have while a training still finds room. */
const MOST_TAKEN = 0.1;

/** @param visible the user's CUDA_VISIBLE_DEVICES */
export function gpuFindings(gpus: readonly GpuFacts[], failure: string | null, visible: string | undefined): Finding[] {
  if (failure !== null) {
    return [gpu.error(`nvidia-smi fails: ${failure}; mend the driver, or restart the host where it was just updated`)];
  }
  if (gpus.length === 0) return [gpu.ok('there is no NVIDIA GPU: the processor trains')];
  return [...gpus.map(findingOf), ...duplicates(gpus), ...repeatedEntries(visible)];
}

function findingOf({ index, name, driver, memoryBytes, freeBytes, capability, processes }: GpuFacts): Finding {
  const what = `GPU ${index}: ${name}, driver ${driver}, ${formatBytes(freeBytes)} of ${formatBytes(memoryBytes)} free`;
  if (processes.length > 0) {
    const who = processes.map(({ pid, name: program }) => `${program} (pid ${pid})`).join(', ');
    return gpu.warning(
      `${what}; ${who} ${processes.length === 1 ? 'computes' : 'compute'} on it: stop that, or leave this GPU out with CUDA_VISIBLE_DEVICES`,
    );
  }
  if (freeBytes < (1 - MOST_TAKEN) * memoryBytes) {
    return gpu.warning(
      `${what}; what takes the rest is not shown here (another container, or a process that died): see nvidia-smi on the host itself`,
    );
  }
  return gpu.ok(`${what}, bf16 ${gpusCompute(capability) ? 'native' : 'emulated: fp32 is faster'}`);
}

/** One GPU under two indices, as some container set-ups show it: two workers would share it. */
function duplicates(gpus: readonly GpuFacts[]): Finding[] {
  return gpus.flatMap(({ uuid, index }, at) => {
    const first = gpus.findIndex((other) => other.uuid === uuid);
    return first === at
      ? []
      : [
          gpu.error(
            `GPU ${gpus[first]?.index} and GPU ${index} are the same device (${uuid}); name each once in CUDA_VISIBLE_DEVICES`,
          ),
        ];
  });
}

function repeatedEntries(visible: string | undefined): Finding[] {
  const entries = (visible ?? '').split(',').map((entry) => entry.trim());
  const repeated = entries.find((entry, at) => entry !== '' && entries.indexOf(entry) !== at);
  return repeated === undefined
    ? []
    : [
        gpu.error(
          `CUDA_VISIBLE_DEVICES=${visible} names ${repeated} twice, and CUDA then shows none; name each GPU once`,
        ),
      ];
}
