import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** One rank in a process of its own. */
export interface RankProcess {
  readonly child: ChildProcess;
  /** The next thing it says. Rejects with what it wrote to standard error when it ends instead. */
  next<T>(): Promise<T>;
}

export interface RankOptions {
  readonly algorithm: string;
  readonly memory: string;
  /** On so many addresses of this host in turn. */
  readonly hosts: number;
}

export interface RankProcesses extends AsyncDisposable {
  readonly ranks: readonly RankProcess[];
}

/** Ranks in processes of their own, from the package's build, in the middle of all-reduces. Disposing kills them. */
export async function runningRanks(size: number, { algorithm, memory, hosts }: RankOptions): Promise<RankProcesses> {
  const ranks = Array.from({ length: size }, (_, rank) => {
    const host = hosts === 1 ? [] : [`127.0.0.${1 + (rank % hosts)}`];
    return startRank(`rank ${rank}`, [algorithm, memory, ...host]);
  });
  const end = async (): Promise<void> => {
    await Promise.all(ranks.map(({ child }) => killed(child)));
  };
  try {
    const greetings = await Promise.all(ranks.map((rank) => rank.next<{ endpoints: string[] }>()));
    const endpoints = greetings.map((greeting) => greeting.endpoints);
    const running = Promise.all(ranks.map((rank) => rank.next()));
    // One that has gone is seen by what is awaited here, not by a message to it.
    ranks.forEach(({ child }, rank) => child.send({ rank, endpoints }, () => undefined));
    await running;
    return { ranks, [Symbol.asyncDispose]: end };
  } catch (error) {
    await end();
    throw error;
  }
}

function startRank(name: string, args: readonly string[]): RankProcess {
  const child = fork(join(import.meta.dirname, 'rank.mjs'), args, {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  // 'close': when all it has written is here. A process that could not be started at all has no exit code.
  const ended = new Promise<Error>((resolve) => {
    child.once('error', (cause) => resolve(new Error(`${name} could not be started`, { cause })));
    child.once('close', (code, signal) => {
      const build = stderr.includes('ERR_MODULE_NOT_FOUND') ? '; it runs from dist: npx nx run collective:build' : '';
      resolve(new Error(`${name} ended (${signal ?? code}) before it said anything more${build}\n${stderr}`));
    });
  });
  return {
    child,
    next: <T>() =>
      new Promise<T>((resolve, reject) => {
        child.once('message', (message) => resolve(message as T));
        void ended.then(reject);
      }),
  };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
