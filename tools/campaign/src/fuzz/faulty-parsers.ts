import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FuzzedParser, mustHold, type OpenParser, SMALL } from './fuzzed-parser.ts';

class DocumentedError extends Error {}

/** The eighth of twelve: a process that takes the place of one that ended comes to no eighth. */
const AT = 7;

/** Each does one thing wrong with its eighth input: a campaign that finds nothing in them would find nothing anywhere. */
export const FAULTY_PARSERS: readonly FuzzedParser[] = [
  faulty('faulty-error', () => {
    throw new TypeError('Cannot read properties of undefined');
  }),
  faulty('faulty-message', () => {
    throw new DocumentedError('a name that clears the screen: \u001b[2J');
  }),
  faulty('faulty-lines', () => {
    throw new DocumentedError('one line\nand another');
  }),
  faulty('faulty-promise', () => mustHold(false, 'two and two are not four')),
  faulty('faulty-rejection', () => void Promise.reject(new Error('nobody waits for this'))),
  faulty('faulty-array', () => void new Float32Array(1_000_000)),
  faulty('faulty-buffer', () => void Buffer.allocUnsafe(4_000_000)),
  faulty('faulty-time', () => {
    for (const begin = process.cpuUsage(); process.cpuUsage(begin).user < 1_200_000;);
  }),
  faulty('faulty-memory', () => {
    const kept = Array.from({ length: 5_000 }, () => Buffer.alloc(60_000, 1));
    mustHold(kept.length > 0, 'never');
  }),
  faulty('faulty-hang', () => {
    for (;;);
  }),
  faulty('faulty-end', () => process.kill(process.pid, 'SIGSEGV')),
];

function faulty(name: string, act: () => void): FuzzedParser {
  return {
    name,
    reads: 'nothing',
    sources: ['/dist/fuzz/faulty-parsers.js'],
    inputs: 12,
    limits: SMALL,
    open(place): OpenParser {
      let made = 0;
      return {
        make: () => Buffer.from([made++]),
        isPastHeader: () => true,
        feed([number]) {
          writeFileSync(join(place, 'input'), String(number));
          if (number === AT) act();
        },
        isDocumented: (error) => error instanceof DocumentedError,
      };
    },
  };
}
