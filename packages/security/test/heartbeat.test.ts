import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { Pull } from 'zeromq';
import { heartbeat } from '../src/index.ts';

/** More than ZeroMQ's receiving queue takes when nothing is said about it. */
const NUM_MESSAGES = 3_000;

/** A process that sends them all and ends, which the other end sees only by its connection. */
const SENDER = `
  const { Push } = require('zeromq');
  const socket = new Push({ linger: -1, sendHighWaterMark: 0 });
  socket.connect(process.argv[1]);
  (async () => {
    for (let sent = 0; sent < ${NUM_MESSAGES}; sent++) await socket.send(String(sent));
    socket.close();
  })();
`;

describe('a socket with heartbeats', () => {
  it('survives a peer that ends while what it sent is still unread, and reads it afterwards', async () => {
    using pull = disposable(new Pull({ linger: 0, ...heartbeat(20, 30_000) }));
    await pull.socket.bind('tcp://127.0.0.1:*');
    const gone = new Promise((resolve) => pull.socket.events.on('disconnect', resolve));
    const sender = spawn(process.execPath, ['-e', SENDER, pull.socket.lastEndpoint ?? ''], { stdio: 'inherit' });
    const [code] = (await once(sender, 'exit')) as [number | null];
    expect(code).toBe(0);
    await gone;
    for (let next = 0; next < NUM_MESSAGES; next++) {
      const [message] = await pull.socket.receive();
      expect(String(message)).toBe(String(next));
    }
  });
});

function disposable(socket: Pull) {
  return { socket, [Symbol.dispose]: () => socket.close() };
}
