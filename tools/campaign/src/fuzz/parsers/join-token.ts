import { isDeepStrictEqual } from 'node:util';
import { decodeJoinToken, encodeJoinToken, SecurityError } from '@circlet/security';
import { mutateBytes } from '../byte-mutations.ts';
import { type FuzzedParser, mustHold, SMALL } from '../fuzzed-parser.ts';
import type { Random } from '../../random.ts';

const PREFIX = 'circlet1-';

/** The keys of ZeroMQ's own examples (zmq_curve(7)): always the same, so that inputs are. */
const KEYS = [
  'rq:rM>}U?@Lns47E1%kR.o@n%FcmmsL/@{H8]yf7',
  'Yne@$w-vo<fVvi]a<NY6T1ed:M$fCG*[IaLV{hID',
  'D:)Q[IlAW!ahhC2ac:9*A}h:p?([4%wOTJ%JR%cs',
] as const;

export const joinTokenParser: FuzzedParser = {
  name: 'join-token',
  reads: 'join token, from a file or a variable',
  sources: ['/packages/security/dist/join-token.js', '/packages/security/dist/z85.js'],
  inputs: 10_000,
  limits: SMALL,
  open() {
    const joinKeys = { publicKey: KEYS[1], secretKey: KEYS[2] };
    const token = { mode: 'encrypted', expiresAtMs: 2e12, coordinatorKey: KEYS[0], joinKeys } as const;
    const text = encodeJoinToken(token);
    return {
      make: (random) => Buffer.from(random.isTrue(0.1) ? text : mutateToken(text, random)),
      isPastHeader: (input) => Buffer.from(input).toString().trim().startsWith(PREFIX),
      feed(input) {
        mustHold(
          isDeepStrictEqual(decodeJoinToken(Buffer.from(input).toString()), token),
          'a token became another one',
        );
      },
      isDocumented: (error) => error instanceof SecurityError && !error.message.includes(text.slice(PREFIX.length, 40)),
    };
  },
};

function mutateToken(text: string, random: Random): string {
  const body = Buffer.from(text.slice(PREFIX.length), 'base64url');
  return random.pick([
    () => mutateBytes(Buffer.from(text), random).toString(),
    () => PREFIX + mutateBytes(body, random).toString('base64url'),
    () => PREFIX + 'A'.repeat(random.below(5_000)),
    () => ` \n${text}\t${random.isTrue(0.5) ? '' : text}`,
  ])();
}
