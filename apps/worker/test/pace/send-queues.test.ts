import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { connectionKey, watchSendQueues } from '../../src/pace/send-queues.ts';

describe('send queues', () => {
  it('are found by address as the kernel writes it', () => {
    expect(connectionKey('tcp://10.0.0.2:50000')).toMatch(/^(0200000A|0A000002):C350$/);
    expect(connectionKey('ipc://@circlet-1')).toBe('');
    expect(connectionKey('tcp://[fd00::1]:7')).toBe('');
    expect(connectionKey('')).toBe('');
  });

  it('count, by rank, the looks that saw something on its way, whichever connection had it', async () => {
    const key = connectionKey('tcp://10.0.0.2:50000');
    const direct = connectionKey('tcp://10.0.0.2:50001');
    const idle = connectionKey('tcp://10.0.0.3:50000');
    const table = (queue: string): string =>
      [
        '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt',
        `   0: 0100000A:8001 ${key} 01 ${queue}:00000000 01:0000 00000000`,
        `   1: 0100000A:8002 ${direct} 01 ${queue}:00000000 01:0000 00000000`,
        `   2: 0100000A:8003 ${idle} 01 00000000:00000100 01:0000 00000000`,
        '   3: 0100000A:8004 FFFFFFFF:0001 01 00000400:00000000 01:0000 00000000',
        // Being connected (02): nothing that was sent waits in it.
        `   4: 0100000A:8005 ${idle} 02 00000001:00000000 01:0000 00000000`,
      ].join('\n');
    let looks = 0;
    let queues: ReturnType<typeof watchSendQueues> | undefined;
    const allLooked = new Promise<void>((resolve) => {
      queues = watchSendQueues({
        endpoints: [
          ['tcp://10.0.0.1:1'],
          ['tcp://10.0.0.2:50000', 'tcp://10.0.0.2:50001'],
          ['tcp://10.0.0.3:50000', ''],
        ],
        rank: 0,
        intervalMs: 1,
        tables() {
          if (++looks === 4) resolve();
          return table(looks % 4 === 1 ? '00000A00' : '00000000');
        },
      });
    });
    await allLooked;
    expect(queues?.take()).toEqual([{ to: 1, share: 0.25 }]);
    queues?.[Symbol.dispose]();
    expect(queues?.take()).toEqual([]);
  });

  it.skipIf(!existsSync('/proc/self/net/tcp'))('see a real connection whose other end does not read', async () => {
    const accepted: Socket[] = [];
    const server = createServer((socket) => accepted.push(socket.pause())).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const endpoints = [[], [`tcp://127.0.0.1:${port}`]];
    using queues = watchSendQueues({ endpoints, rank: 0, intervalMs: 5 });
    // More than the kernel takes for both ends.
    socket.write(Buffer.alloc(64 * 1_048_576));
    let busy = queues.take();
    while (busy.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      busy = queues.take();
    }
    expect(busy).toEqual([{ to: 1, share: expect.any(Number) as number }]);
    socket.destroy();
    accepted.forEach((one) => one.destroy());
    server.close();
  });

  it('are not looked at where all ranks are on this host', () => {
    using queues = watchSendQueues({
      endpoints: [['ipc://@a'], ['ipc://@b']],
      rank: 0,
      intervalMs: 1,
      tables: () => {
        throw new Error('looked');
      },
    });
    expect(queues.take()).toEqual([]);
  });
});
