#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { evaluate, type EvaluateFlags } from './commands/evaluate.ts';
import { HELP } from './commands/help-text.ts';
import { launch, type LaunchFlags } from './commands/launch.ts';
import { EXIT } from './errors.ts';
import { CIRCLET_VERSION } from './version.ts';

const program = new Command('circlet').version(CIRCLET_VERSION).helpOption('-h, --help').exitOverride();
program.helpInformation = () => HELP;
program.configureOutput({ writeErr: (text) => process.stderr.write(text) });

const collect = (value: string, previous: readonly string[] = []): readonly string[] => [...previous, value];

for (const name of ['launch', 'serve'] as const) {
  const command = program
    .command(name)
    .option('--recipe <name>')
    .option('--workers <number>')
    .option('--data <path>')
    .option('--precision <name>')
    .option('--epochs <number>')
    .option('--steps <number>')
    .option('--seed <number>')
    .option('--set <setting>', '', collect)
    .option('--threads <number>')
    .option('--resume <run>')
    .option('--runs <folder>', '', 'runs')
    .option('--metrics-port <port>', '', '0')
    .option('--metrics-host <address>', '', '127.0.0.1')
    .option('--log-format <format>', '', 'text')
    .option('--quiet')
    .option('--verbose')
    .action(async (flags: LaunchFlags) => {
      process.exitCode = await launch(flags, name);
    });
  if (name === 'serve') {
    command.requiredOption('--bind <address>', 'tcp://host:port');
  }
  command.helpInformation = () => HELP;
}
program
  .command('evaluate')
  .requiredOption('--model <file>')
  .option('--data <path>')
  .option('--protocol <name>', '', 'retrieval')
  .option('--json')
  .option('--threads <number>')
  .action(async (flags: EvaluateFlags) => {
    process.exitCode = await evaluate(flags);
  });
program.command('help', { isDefault: true }).action(() => {
  process.stdout.write(HELP);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.OK : EXIT.USAGE;
  } else {
    const { code, message, stack } = error as Error & { code?: unknown };
    const known = typeof code === 'string' && code.startsWith('CIRCLET_');
    process.stderr.write(`${known ? message : (stack ?? message)}\n`);
    process.exitCode = isUserError(code) ? EXIT.USAGE : EXIT.FAILURE;
  }
}

function isUserError(code: unknown): boolean {
  return typeof code === 'string' && /^CIRCLET_(RECIPE_|COORDINATOR_USAGE|COORDINATOR_PORT_IN_USE)/.test(code);
}
