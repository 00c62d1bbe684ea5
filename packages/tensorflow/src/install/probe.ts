import { existsSync, readFileSync } from 'node:fs';
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
    avx: readAvx(),
    nvidiaDriver: NVIDIA_DRIVER.some((path) => existsSync(path)),
  };
}

function readAvx(): boolean | null {
  try {
    const flags = /^flags\s*:(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1];
    return flags === undefined ? null : /\bavx\b/.test(flags);
  } catch {
    return null;
  }
}
