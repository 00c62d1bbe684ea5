import { existsSync } from 'node:fs';
import { processorFlags } from '../processor-flags.ts';
import type { Machine } from './platform.ts';

/** The kernel's module; what a container is given of it; Windows's driver seen from WSL. */
const NVIDIA_DRIVER = ['/proc/driver/nvidia/version', '/dev/nvidiactl', '/usr/lib/wsl/lib/libcuda.so.1'];

/** Reads what `chooseWheel` asks of this machine. */
export function probeMachine(): Machine {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return {
    platform: process.platform,
    arch: process.arch,
    glibc: report.header?.glibcVersionRuntime ?? null,
    avx: processorFlags()?.has('avx') ?? null,
    nvidiaDriver: NVIDIA_DRIVER.some((path) => existsSync(path)),
  };
}
