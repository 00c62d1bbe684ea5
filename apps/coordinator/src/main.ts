#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { evaluate, type EvaluateFlags } from './commands/evaluate.ts';
import { HELP } from './commands/help-text.ts';
import { launch, type LaunchFlags } from './commands/launch.ts';
import { EXIT, exitCodeOf } from './errors.ts';
import { CIRCLET_VERSION } from './version.ts';

// Whoever read the output may be gone (npx killed, a closed pipe); the run goes on to its orderly end.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

const program = new Command('circlet').version(CIRCLET_VERSION).exitOverride();
program.helpInformation = () => HELP;
const collect = (value: string, previous: readonly string[] = []): readonly string[] => [...previous, value];

for (const name of ['launch', 'serve'] as const) {
  const command = program
    .command(name)
    .option('--recipe <name>')
    .option('--data <path>')
    .option('--precision <name>')
    .option('--epochs <number>')
    .option('--steps <number>')
    .option('--validate-every <steps>')
    .option('--set <setting>', '', collect)
    .option('--seed <number>')
    .option('--check')
    .option('--workers <number>')
    .option('--threads <number>')
    .option('--resume <run>')
    .option('--runs <folder>', '', 'runs')
    .option('--run-dir <folder>')
    .option('--log-format <format>', '', 'text')
    .option('--quiet')
    .option('--metrics-port <port>', '', '0')
    .option('--metrics-host <address>', '', '127.0.0.1')
    .option('--tensorflow-log')
    .action(async (flags: LaunchFlags) => {
      process.exitCode = await launch(flags, name);
    });
  if (name === 'serve') command.requiredOption('--bind <address>');
  command.helpInformation = () => HELP;
}
const evaluation = program
  .command('evaluate')
  .requiredOption('--model <file>')
  .option('--data <path>')
  .option('--protocol <name>', '', 'retrieval')
  .option('--camera-pattern <regex>')
  .option('--json')
  .option('--threads <number>')
  .action(async (flags: EvaluateFlags) => {
    process.exitCode = await evaluate(flags);
  });
evaluation.helpInformation = () => HELP;
program.command('help', { isDefault: true }).action(() => {
  process.stdout.write(HELP);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has said what is wrong.
    process.exitCode = error.exitCode === 0 ? EXIT.OK : EXIT.USAGE;
  } else {
    const { code, message, stack } = error as Error & { code?: unknown };
    const isKnown = typeof code === 'string' && code.startsWith('CIRCLET_');
    process.stderr.write(`${isKnown ? message : (stack ?? message)}\n`);
    process.exitCode = exitCodeOf(error);
  }
}
