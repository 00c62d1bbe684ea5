import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DecoderStartError } from '../errors.ts';
import { type DecoderSettings, type FromDecoder, type ToDecoder } from './messages.ts';

/** One running decoding process. */
export interface DecoderProcess {
  readonly pid: number;
  send(message: ToDecoder): void;
  /** While true, the process keeps this one's event loop alive: true exactly while something is awaited from it. */
  keepAlive(isWanted: boolean): void;
  /** Ends it at once. */
  kill(): void;
  readonly exited: Promise<void>;
}

export interface DecoderEvents {
  message(message: FromDecoder): void;
  /** @param how for a message: `exited with code 1`, `was killed by SIGKILL` */
  exit(how: string): void;
}

/**
 * Starts a decoding process. It ends by itself when this one dies.
 *
 * The environment is passed on, with a libuv pool of the process's own size; flags of this process are not.
 *
 * @param entry the program; tests put another in its place
 * @throws DecoderStartError
 */
export function startDecoder(
  settings: DecoderSettings,
  events: DecoderEvents,
  entry: URL = decoderEntry(),
): DecoderProcess {
  const program = fileURLToPath(entry);
  if (!existsSync(program)) throw new DecoderStartError(`"${program}" does not exist`);
  const child = fork(program, [], {
    serialization: 'advanced', // typed arrays as they are: 800 MB/s against JSON's text
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
    env: { ...process.env, UV_THREADPOOL_SIZE: String(settings.threads) },
  });
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-2000)));
  child.on('message', (message) => events.message(message as FromDecoder));
  const exited = ended(child).then((how) =>
    events.exit(complaint === '' ? how : `${how} saying "${lastLine(complaint)}"`),
  );
  const send = (message: ToDecoder): void => {
    // A process that has just died cannot be written to; its exit is reported anyway.
    if (child.connected) child.send(message, () => {});
  };
  send({ kind: 'configure', settings });
  return {
    pid: child.pid ?? -1,
    send,
    keepAlive: (isWanted) => keepAlive(child, isWanted),
    kill: () => void child.kill('SIGKILL'),
    exited,
  };
}

/** Next to this file when built. From sources (vitest) the built program is taken, since a child cannot load TypeScript on Node 20. */
function decoderEntry(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? '../../dist/decoder/main.js' : './main.js', import.meta.url);
}

function ended(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`could not be started (${error.message})`));
    child.once('close', (code, signal) =>
      resolve(signal === null ? `exited with code ${code}` : `was killed by ${signal}`),
    );
  });
}

function keepAlive(child: ChildProcess, isWanted: boolean): void {
  const stderr = child.stderr as (NodeJS.ReadableStream & { ref(): void; unref(): void }) | null;
  for (const handle of [child, child.channel, stderr]) {
    if (isWanted) handle?.ref();
    else handle?.unref();
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
