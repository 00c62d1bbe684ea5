import { readFileSync } from 'node:fs';

/** What an x86 processor can do, by the kernel's names (`avx`, `avx512_bf16`); null where the system does not say, as on macOS. */
export function processorFlags(): ReadonlySet<string> | null {
  try {
    const flags = /^flags\s*:(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1];
    return flags === undefined ? null : new Set(flags.trim().split(/\s+/));
  } catch {
    return null;
  }
}
