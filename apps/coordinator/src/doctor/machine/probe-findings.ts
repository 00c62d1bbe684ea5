import { formatBytes } from '../../output/bytes.ts';
import { check, type Finding } from '../finding.ts';
import type { MemoryProbe, Probed, TensorflowProbe } from './worker-probe.ts';

/** @param numGpus that nvidia-smi shows and CUDA_VISIBLE_DEVICES leaves */
export function tensorflowFinding(probed: Probed<TensorflowProbe>, numGpus: number): Finding {
  const tensorflow = check('tensorflow');
  if ('failed' in probed) {
    const { code, message } = probed.failed;
    // These say themselves what to do.
    return code.startsWith('CIRCLET_')
      ? tensorflow.error(oneSentence(message))
      : tensorflow.error(
          `TensorFlow does not compute: ${oneSentence(message)}; install it again with npx nx run tensorflow:install`,
        );
  }
  const { version, directory, gpus, isBf16Native, seconds } = probed.found;
  const device = gpus > 0 ? `${gpus} GPU${gpus === 1 ? '' : 's'}` : 'the CPU';
  const text = `TensorFlow ${version} computes on ${device} after ${seconds.toFixed(1)} s, bf16 ${isBf16Native ? 'native' : 'emulated'}, from ${directory}`;
  return numGpus > gpus
    ? tensorflow.error(
        `${text}; nvidia-smi shows ${numGpus} GPU${numGpus === 1 ? '' : 's'}: install the libraries for them with npx nx run tensorflow:install --flavour=gpu`,
      )
    : tensorflow.ok(text);
}

/** @param shmBytes size of /dev/shm, null where there is none */
export function memoryFinding(probed: Probed<MemoryProbe>, shmBytes: number | null): Finding {
  const shared = check('shared memory');
  const size = shmBytes === null ? '' : `; /dev/shm (${formatBytes(shmBytes)}) is not used`;
  if ('failed' in probed) {
    return shared.error(
      `two workers of this host cannot form a group: ${oneSentence(probed.failed.message)}; see that nothing forbids them sockets or memory (a seccomp profile, a limit on locked files)`,
    );
  }
  const { sharesMemory, bytesPerSecond } = probed.found;
  const rate = `${formatBytes(bytesPerSecond)}/s`;
  return sharesMemory
    ? shared.ok(`two workers of this host sum gradients in memory that both map, at ${rate}${size}`)
    : shared.warning(
        `two workers of this host cannot map each other's memory and sum through sockets, at ${rate}; run them as one user, in one PID namespace, on a kernel that lets them open /proc/PID/fd`,
      );
}

function oneSentence(message: string): string {
  return (message.trim().split('\n')[0] ?? '').replace(/\.$/, '');
}
