import { describe, expect, it } from 'vitest';
import { arithmeticOf, locateRuntime, startRuntime } from '../src/index.ts';

describe('arithmeticOf', () => {
  it('says what bits depend on, the same every time, and other than with other settings of oneDNN', () => {
    const runtime = startRuntime({ directory: locateRuntime().directory, intraOpThreads: 1, logLevel: 3 });
    const lines = arithmeticOf(runtime);
    expect(lines.map((line) => line.slice(0, line.indexOf(':')))).toEqual([
      'processor',
      'instructions',
      'caches',
      'GPUs',
      'TensorFlow',
      'threads',
      'bf16',
      'settings',
    ]);
    expect(lines).toContain('threads: 1');
    expect(lines).toContain(`TensorFlow: ${runtime.version}`);
    expect(arithmeticOf(runtime)).toEqual(lines);
    process.env['ONEDNN_MAX_CPU_ISA'] = 'AVX2';
    try {
      const others = arithmeticOf(runtime);
      expect(others.filter((line, index) => line !== lines[index])).toEqual([
        expect.stringContaining('ONEDNN_MAX_CPU_ISA=AVX2'),
      ]);
    } finally {
      delete process.env['ONEDNN_MAX_CPU_ISA'];
    }
  });
});
