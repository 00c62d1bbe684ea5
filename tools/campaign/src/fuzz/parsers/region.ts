import { openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRegion } from '@circlet/collective/parsers';
import { mutateBytes } from '../byte-mutations.ts';
import { type FuzzedParser, mustHold, SMALL } from '../fuzzed-parser.ts';

/** Addresses of memory, as another rank tells them: `PID` and `FILE` stand for this process and a file that it has open. */
const SAMPLES: readonly string[] = [
  'memfd:PID:FILE:00000000000000000000000000000000',
  'memfd:PID:EMPTY:00000000000000000000000000000000',
  'memfd:PID:0:0123456789abcdef0123456789abcdef',
  'memfd:PID:999999:0123456789abcdef0123456789abcdef',
  'memfd:1:1:0123456789abcdef0123456789abcdef',
  'memfd:PID:1/../../maps:0123456789abcdef0123456789abcdef',
];

export const regionParser: FuzzedParser = {
  name: 'region',
  reads: 'address of another rank’s shared memory',
  sources: ['/packages/collective/dist/shared-memory/region.js'],
  inputs: 20_000,
  limits: SMALL,
  open(place) {
    const fileOf = (name: string, bytes: number): number => {
      writeFileSync(join(place, name), Buffer.alloc(bytes));
      return openSync(join(place, name), 'r+');
    };
    const [file, empty] = [fileOf('file', 100), fileOf('empty', 0)];
    return {
      make(random) {
        const sample = Buffer.from(random.pick(SAMPLES));
        return random.isTrue(0.4) ? sample : mutateBytes(sample, random);
      },
      isPastHeader: (input) => /^memfd:(\d+|PID):(\d+|FILE|EMPTY):[0-9a-f]{32}$/.test(Buffer.from(input).toString()),
      feed(input) {
        const endpoint = Buffer.from(input).toString().replace('PID', String(process.pid));
        const region = openRegion(endpoint.replace('FILE', String(file)).replace('EMPTY', String(empty)));
        mustHold(region === null, 'memory was taken for another rank’s that is none');
      },
      isDocumented: () => false,
    };
  },
};
