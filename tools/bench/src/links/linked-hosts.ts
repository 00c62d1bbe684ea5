import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

/**
 * Hosts that are network namespaces of this machine, each with one link of a limited rate to a switch in a namespace of its own.
 * Linux, root, iproute2 and util-linux. A namespace lives as long as a process of ours sleeps in it, which ends when this
 * process does, however it ends: nothing is left behind, and nothing of the machine's own network is touched.
 */
export interface LinkedHosts extends AsyncDisposable {
  readonly addresses: readonly string[];
  /** The command that runs another one on a host. */
  on(host: number, command: string, args: readonly string[]): readonly [string, ...string[]];
  /** Of all links, in both directions. */
  limit(megabits: number): Promise<void>;
}

/** Each host's interface. */
export const LINK_NAME = 'eth0';

/** As much as a token bucket lets through at once; a segment of the kernel's offloading has up to 64 KiB. */
const BURST = '128kb';
/** How long a full queue takes to leave. */
const QUEUE = '50ms';

const run = promisify(execFile);

/** Why there can be no such hosts here; null where there can. */
export async function whyNoLinkedHosts(): Promise<string | null> {
  if (process.platform !== 'linux') return `network namespaces are Linux's, this is ${process.platform}`;
  if (process.getuid?.() !== 0) return 'only root may make network namespaces';
  try {
    await using hosts = await startLinkedHosts(1);
    await hosts.limit(1000);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? error.message) : String(error);
  }
}

/** @throws where this machine does not let us; nothing is left behind then */
export async function startLinkedHosts(count: number): Promise<LinkedHosts> {
  const sleepers: ChildProcess[] = [];
  const dispose = async (): Promise<void> => {
    await Promise.all(
      sleepers.map(async (sleeper) => {
        if (sleeper.exitCode !== null || sleeper.signalCode !== null) return;
        const ended = once(sleeper, 'exit');
        sleeper.stdin?.end();
        await ended;
      }),
    );
  };
  const namespace = async (): Promise<number> => {
    const sleeper = await startSleeper();
    sleepers.push(sleeper);
    return sleeper.pid as number;
  };
  try {
    const hub = await namespace();
    await inside(hub, 'ip', 'link', 'add', 'switch0', 'type', 'bridge');
    await inside(hub, 'ip', 'link', 'set', 'switch0', 'up');
    const hosts: number[] = [];
    while (hosts.length < count) {
      const host = await namespace();
      const port = `port${hosts.length}`;
      await inside(hub, 'ip', 'link', 'add', port, 'type', 'veth', 'peer', 'name', LINK_NAME, 'netns', String(host));
      await inside(hub, 'ip', 'link', 'set', port, 'master', 'switch0', 'up');
      await inside(host, 'ip', 'address', 'add', `${addressOf(hosts.length)}/24`, 'dev', LINK_NAME);
      await inside(host, 'ip', 'link', 'set', 'lo', 'up');
      await inside(host, 'ip', 'link', 'set', LINK_NAME, 'up');
      hosts.push(host);
    }
    return {
      addresses: hosts.map((_, index) => addressOf(index)),
      on: (host, command, args) => ['nsenter', namespaceOf(hosts[host] as number), command, ...args],
      async limit(megabits) {
        const bucket = ['root', 'tbf', 'rate', `${megabits}mbit`, 'burst', BURST, 'latency', QUEUE];
        for (const [index, host] of hosts.entries()) {
          await inside(host, 'tc', 'qdisc', 'replace', 'dev', LINK_NAME, ...bucket);
          await inside(hub, 'tc', 'qdisc', 'replace', 'dev', `port${index}`, ...bucket);
        }
      },
      [Symbol.asyncDispose]: dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

function addressOf(host: number): string {
  return `10.99.0.${host + 1}`;
}

function namespaceOf(pid: number): string {
  return `--net=/proc/${pid}/ns/net`;
}

async function inside(pid: number, command: string, ...args: readonly string[]): Promise<void> {
  await run('nsenter', [namespaceOf(pid), command, ...args]);
}

/** A process in a network namespace of its own, which ends with its stdin and so with us. */
async function startSleeper(): Promise<ChildProcess> {
  const sleeper = spawn('unshare', ['--net', 'sh', '-c', 'echo ready; exec cat'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const words: string[] = [];
  sleeper.stderr.setEncoding('utf8').on('data', (text: string) => words.push(text));
  const failed = new Promise<never>((_, reject) => {
    sleeper.once('error', (error) => reject(new Error(`unshare cannot be started: ${error.message}`)));
    sleeper.once('close', () => reject(new Error(words.join('') || 'no network namespace could be made')));
  });
  failed.catch(() => undefined);
  await Promise.race([once(sleeper.stdout, 'data'), failed]);
  return sleeper;
}
