import { createHash, timingSafeEqual } from 'node:crypto';

/** Shortest that is accepted: 16 characters of a random text cannot be guessed at the rate that a page answers. */
export const MIN_BEARER_LENGTH = 16;

/** Whether an Authorization header has the token. Takes as long for a wrong one as for a nearly right one. */
export function bearerCheck(token: string): (header: string | undefined) => boolean {
  const expected = digest(token);
  return (header) => {
    const [, given = ''] = /^Bearer +(\S+) *$/i.exec(header ?? '') ?? [];
    return timingSafeEqual(digest(given), expected);
  };
}

/** Of equal length, whatever was given. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
