import { existsSync, readFileSync } from 'node:fs';
import type { Machine } from './platform.ts';

/** Reads what `chooseWheel` asks of this machine. */
export function probeMachine(): Machine {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return {
    platform: process.platform,
    arch: process.arch,
    glibc: report.header?.glibcVersionRuntime ?? null,
    avx: readAvx(),
    nvidiaDriver: existsSync('/proc/driver/nvidia/version') || existsSync('/dev/nvidiactl'),
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
