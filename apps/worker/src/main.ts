#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { isUserError } from './errors.ts';
import { evaluateModel } from './evaluate.ts';
import { joinRun } from './join.ts';
import { CIRCLET_VERSION } from './version.ts';

/** A worker that its coordinator started has an IPC channel to it; when that closes, the coordinator is gone, however it ended. */
process.on('disconnect', () => process.exit(1));

let stopRequested = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // The coordinator asks its workers to stop; one that came on its own asks all others by its vote.
    stopRequested = stopRequested || process.send === undefined;
  });
}

const whole = (text: string): number => Number.parseInt(text, 10);

const program = new Command('circlet-worker').version(CIRCLET_VERSION).exitOverride().showHelpAfterError();
program
  .command('join')
  .description('take part in a training')
  .requiredOption('--coordinator <address>', 'tcp://host:port of the coordinator')
  .option('--slot <number>', 'set by a coordinator that starts its workers itself', whole, -1)
  .option('--threads <number>', 'threads of TensorFlow', whole)
  .option('--host <address>', 'address of this host for the other workers; leave out when all are on this host')
  .action(async (options: { coordinator: string; slot: number; threads?: number; host?: string }) => {
    process.exitCode = await joinRun({
      coordinator: options.coordinator,
      slot: options.slot,
      threads: options.threads,
      host: options.host,
      circletVersion: CIRCLET_VERSION,
      stopRequested: () => stopRequested,
    });
  });
program
  .command('evaluate')
  .description('score a trained model')
  .requiredOption('--model <file>')
  .option('--data <path>', '', '')
  .option('--protocol <name>', '', 'retrieval')
  .option('--json', '', false)
  .option('--threads <number>', '', whole)
  .action((options: { model: string; data: string; protocol: string; json: boolean; threads?: number }) =>
    evaluateModel({ ...options, threads: options.threads, print: (line) => process.stdout.write(`${line}\n`) }),
  );

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    const user = isUserError(error);
    process.stderr.write(`${user ? (error as Error).message : String((error as Error).stack)}\n`);
    process.exitCode = user ? 2 : 1;
  }
}
// TensorFlow's threads and idle sockets would keep the process alive.
process.exit();
