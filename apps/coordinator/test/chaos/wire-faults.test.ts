import { randomUUID } from 'node:crypto';
import { Pull, Push } from 'zeromq';
import { describe, expect, it } from 'vitest';
import { corruptNextFrame } from '../../src/chaos/corrupt-frame.ts';
import { dropLink } from '../../src/chaos/drop-link.ts';

const PARTS = [Buffer.from('header'), Buffer.from('a payload')];

describe('a corrupted frame', () => {
  it.each([0, 47, 48, 119, 120_000_007])(
    'arrives with one other bit, and the one after it as it was: draw %i',
    async (draw) => {
      const [pull, push] = [new Pull({ linger: 0 }), new Push({ linger: 0 })];
      try {
        await pull.bind('tcp://127.0.0.1:*');
        push.connect(pull.lastEndpoint as string);
        const done = corruptNextFrame(draw);
        const sent = PARTS.map((part) => Buffer.from(part));
        await push.send(sent);
        await push.send(sent);
        const bad = Buffer.concat(await pull.receive());
        const good = Buffer.concat(await pull.receive());
        const bit = draw % 120;
        const expected = Buffer.concat(PARTS);
        expect(good).toEqual(expected);
        expected[bit >> 3] = (expected[bit >> 3] as number) ^ (1 << (bit & 7));
        expect(bad).toEqual(expected);
        expect(await done).toMatch(bit < 48 ? /of a header/ : /of a payload/);
        // What was handed over belongs to the sender.
        expect(sent).toEqual(PARTS);
      } finally {
        pull.close();
        push.close();
      }
    },
  );
});

describe.skipIf(process.platform !== 'linux')('a dropped link', () => {
  it('ends at both ends, and no other does', async () => {
    const pull = new Pull({ linger: 0 });
    const pushes = [new Push({ linger: 0, reconnectInterval: -1 }), new Push({ linger: 0, reconnectInterval: -1 })];
    try {
      // Named as the sockets of a rank are.
      const address = `ipc://@circlet-${process.pid}-${randomUUID().replaceAll('-', '')}-bulk`;
      await pull.bind(address);
      const lost = pushes.map((push) => new Promise<void>((resolve) => push.events.on('disconnect', () => resolve())));
      for (const push of pushes) {
        push.connect(address);
        await push.send('here');
        await pull.receive();
      }
      const lostHere = new Promise((resolve) => pull.events.on('disconnect', resolve));
      expect(await dropLink(5)).toBe('lane bulk, one of 2 links');
      await lostHere;
      const which = await Promise.race(lost.map((one, index) => one.then(() => index)));
      await (pushes[1 - which] as Push).send('still here');
      expect(String(await pull.receive())).toBe('still here');
    } finally {
      [pull, ...pushes].forEach((socket) => socket.close());
    }
  });

  it('cannot be had where nobody is connected', async () => {
    await expect(dropLink(0)).rejects.toThrow('no other rank is connected to this one');
  });
});
