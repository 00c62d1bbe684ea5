import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { corruptNextFrame } from './corrupt-frame.ts';
import { dropLink } from './drop-link.ts';
import { INSIDE_FOLDER, type InsideAnswer, type InsideRequest } from './inside-messages.ts';

// A trial of faults has Node load this into the processes of its run before their own programs (NODE_OPTIONS): what cannot be
// done or seen from outside is done here. No other run has it, and until it is asked nothing is changed.

const folder = process.env[INSIDE_FOLDER];
const isOfRun = /[/\\](coordinator|worker)[/\\]dist[/\\]main\.js$/.test(process.argv[1] ?? '');
if (folder !== undefined && isOfRun) {
  const server = createServer((socket) => {
    // It must keep no process alive, and whoever asked may be gone.
    socket.unref();
    socket.on('error', () => undefined);
    socket.setEncoding('utf8').once('data', (text: string) => void answerTo(text, socket));
  });
  server.on('error', () => undefined);
  server.listen(join(folder, String(process.pid))).unref();
  // Of the trial's own child: nobody is left to end it.
  if (process.argv[2] === 'launch' || process.argv[2] === 'take-over') {
    process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
    process.channel?.unref();
  }
}

async function answerTo(text: string, socket: Socket): Promise<void> {
  const answer = await perform(JSON.parse(text) as InsideRequest).catch((error: Error): InsideAnswer => ({
    kind: 'failed',
    reason: error.message,
  }));
  socket.end(JSON.stringify(answer));
}

async function perform(request: InsideRequest): Promise<InsideAnswer> {
  switch (request.kind) {
    case 'memory':
      collect();
      return { kind: 'memory', ...process.memoryUsage(), resources: process.getActiveResourcesInfo().length };
    case 'corrupt':
      return { kind: 'done', what: await corruptNextFrame(request.draw) };
    case 'drop':
      return { kind: 'done', what: await dropLink(request.draw) };
  }
}

/** What is still held counts, not what waits for its collection. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
