import { Push } from 'zeromq';

/**
 * Flips one bit of the next frame that this process sends to another rank, as a bad cable or memory does on its way: behind
 * everything that is done with a frame before it is sent. Frames are what PUSH sockets send; nothing else here has one.
 *
 * @param draw which bit, modulo the frame's length
 * @returns what was done
 */
export function corruptNextFrame(draw: number): Promise<string> {
  return new Promise((resolve) => {
    // The method is inherited and read-only; for one call PUSH sockets have one of their own.
    Object.defineProperty(Push.prototype, 'send', { value: sendCorrupted, configurable: true });

    function sendCorrupted(this: Push, message: Uint8Array | readonly Uint8Array[]): Promise<void> {
      Reflect.deleteProperty(Push.prototype, 'send');
      // Copies: what was handed over is the sender's.
      const parts = [message].flat().map((part) => Buffer.from(part as Uint8Array));
      const what = flipBit(parts, draw);
      resolve(what);
      return this.send(parts);
    }
  });
}

function flipBit(parts: readonly Buffer[], draw: number): string {
  const numBits = 8 * parts.reduce((sum, { length }) => sum + length, 0);
  let bit = draw % numBits;
  let at = 0;
  for (; bit >= 8 * (parts[at] as Buffer).length; at++) bit -= 8 * (parts[at] as Buffer).length;
  const part = parts[at] as Buffer;
  part[bit >> 3] = (part[bit >> 3] as number) ^ (1 << (bit & 7));
  return `bit ${bit} of a ${at === 0 ? 'header' : 'payload'}, in a frame of ${numBits} bits`;
}
