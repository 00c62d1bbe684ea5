import { createConnection } from 'node:net';
import { describe, expect, it } from 'vitest';
import { Pull, Push } from 'zeromq';
import {
  allowList,
  type Admit,
  type KeyPair,
  newKeyPair,
  type StrangerReason,
  watchConnections,
} from '../src/index.ts';

const server = newKeyPair();

async function guarded(admit: Admit, options: { readonly handshakeInterval?: number } = {}) {
  const list = await allowList(admit);
  const socket = new Pull({ linger: 0, curveSecretKey: server.secretKey, ...list.socketOptions, ...options });
  const strangers: StrangerReason[] = [];
  const waiting = new Set<() => void>();
  const watch = watchConnections(socket, (reason) => {
    strangers.push(reason);
    waiting.forEach((look) => look());
  });
  await socket.bind('tcp://127.0.0.1:*');
  const address = socket.lastEndpoint ?? '';
  return {
    socket,
    address,
    watch,
    strangers,
    dropList: () => list[Symbol.dispose](),
    counted: (num: number) =>
      new Promise<void>((resolve) => {
        const look = (): void => (strangers.length >= num ? resolve() : undefined);
        waiting.add(look);
        look();
      }),
    [Symbol.dispose]() {
      socket.close();
      list[Symbol.dispose]();
    },
  };
}

function client(address: string, keys: KeyPair | null = newKeyPair(), curveServerKey = server.publicKey) {
  const curve = keys === null ? {} : { curveServerKey, curvePublicKey: keys.publicKey, curveSecretKey: keys.secretKey };
  const socket = new Push({ linger: 0, immediate: true, reconnectInterval: -1, ...curve });
  socket.connect(address);
  return { socket, [Symbol.dispose]: () => socket.close() };
}

describe('an allow-list', () => {
  it('lets in whom it names, and what they send', async () => {
    const keys = newKeyPair();
    using guard = await guarded((publicKey) => publicKey === keys.publicKey);
    using member = client(guard.address, keys);
    await member.socket.send('hello');
    expect(String((await guard.socket.receive())[0])).toBe('hello');
  });

  it('turns away keys that it does not name', async () => {
    using guard = await guarded(() => false);
    using stranger = client(guard.address);
    expect(await refusal(stranger.socket)).toBe('handshake:error:auth');
  });

  it('takes its time: connections wait for the answer', async () => {
    let asked: (admit: (isAdmitted: boolean) => void) => void = () => undefined;
    const question = new Promise<(isAdmitted: boolean) => void>((resolve) => (asked = resolve));
    using guard = await guarded(() => new Promise(asked));
    using member = client(guard.address);
    const sent = member.socket.send('hello');
    (await question)(true);
    await sent;
    expect(String((await guard.socket.receive())[0])).toBe('hello');
  });

  it('counts who has no keys, those of another job, or does not speak ZeroMQ', async () => {
    using guard = await guarded(() => true);
    using _withoutKeys = client(guard.address, null);
    await guard.counted(1);
    using _ofAnotherJob = client(guard.address, newKeyPair(), newKeyPair().publicKey);
    await guard.counted(2);
    const [, port = ''] = /:(\d+)$/.exec(guard.address) ?? [];
    const connection = createConnection(Number(port), '127.0.0.1');
    connection.on('error', () => undefined);
    connection.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await guard.counted(3);
    connection.destroy();
    expect(guard.strangers).toEqual(['no-keys', 'no-keys', 'no-keys']);
  });

  it('does not take the end of a stranger for the end of a member', async () => {
    const keys = newKeyPair();
    using guard = await guarded((publicKey) => publicKey === keys.publicKey);
    let hasEnded = false;
    const ended = new Promise<void>((resolve) =>
      guard.watch.onLast(() => {
        hasEnded = true;
        resolve();
      }),
    );
    const member = client(guard.address, keys);
    await member.socket.send('one');
    await guard.socket.receive();
    {
      using stranger = client(guard.address);
      expect(await refusal(stranger.socket)).toBe('handshake:error:auth');
    }
    using _withoutKeys = client(guard.address, null);
    await guard.counted(1);
    await member.socket.send('two');
    expect(String((await guard.socket.receive())[0])).toBe('two');
    expect(hasEnded).toBe(false);
    member.socket.close();
    await ended;
  });

  it('lets nobody in once it is gone, whether or not there are others', async () => {
    for (const others of [0, 1]) {
      // Where nobody answers, it is this that ends the wait.
      using guard = await guarded(() => true, { handshakeInterval: 200 });
      const list = others === 0 ? null : await allowList(() => true);
      guard.dropList();
      using stranger = client(guard.address);
      expect(await refusal(stranger.socket)).not.toBe('handshake');
      list?.[Symbol.dispose]();
    }
  });

  it('is one of several at a time, and its place is free again at once', async () => {
    for (let round = 0; round < 20; round++) {
      const [ann, bob] = [newKeyPair(), newKeyPair()];
      using first = await guarded((publicKey) => publicKey === ann.publicKey);
      using second = await guarded((publicKey) => publicKey === bob.publicKey);
      using ofAnn = client(first.address, ann);
      using ofBob = client(second.address, bob);
      await Promise.all([ofAnn.socket.send('a'), ofBob.socket.send('b')]);
      expect(String((await first.socket.receive())[0])).toBe('a');
      expect(String((await second.socket.receive())[0])).toBe('b');
    }
  });
});

/** How a connection was refused, as its own end sees it. */
function refusal(socket: Push): Promise<string> {
  return new Promise((resolve) => {
    socket.events.on('handshake:error:auth', ({ type }) => resolve(type));
    socket.events.on('disconnect', ({ type }) => resolve(type));
    socket.events.on('handshake', ({ type }) => resolve(type));
  });
}
