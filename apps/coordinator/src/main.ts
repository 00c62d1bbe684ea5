#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import type { AuditFlags } from './commands/audit.ts';
import type { ChaosFlags } from './commands/chaos.ts';
import type { DoctorFlags } from './commands/doctor.ts';
import type { EmbedFlags } from './commands/embed.ts';
import type { EvaluateFlags } from './commands/evaluate.ts';
import type { ExplainEnvFlags } from './commands/explain-env.ts';
import {
  AUDIT_FLAGS,
  CHAOS_FLAGS,
  DOCTOR_FLAGS,
  EMBED_FLAGS,
  EVALUATE_FLAGS,
  EXPLAIN_ENV_FLAGS,
  EXPORT_FLAGS,
  FIGURE_FLAGS,
  type Flag,
  IMPORT_FLAGS,
  PREDICT_FLAGS,
  PREPARE_FLAGS,
  REPORT_FLAGS,
  SEARCH_FLAGS,
  SERVE_FLAG,
  TAKE_OVER_FLAGS,
  TOKEN_FILE_FLAG,
  TRAINING_FLAGS,
} from './commands/flags.ts';
import type { ExportFlags } from './commands/export-model.ts';
import type { FigureFlags } from './commands/figures.ts';
import type { ImportFlags } from './commands/import-weights.ts';
import type { LaunchFlags } from './commands/launch.ts';
import type { PredictFlags } from './commands/predict.ts';
import type { TakeOverFlags } from './commands/take-over.ts';
import type { ReportFlags } from './commands/report.ts';
import type { PrepareFlags } from './commands/prepare.ts';
import type { SearchFlags } from './commands/search.ts';
import { EXIT, exitCodeOf } from './errors.ts';
import { CIRCLET_VERSION } from './version.ts';

// Whoever read the output may be gone (npx killed, a closed pipe); the run goes on to its orderly end.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

const program = new Command('circlet').version(CIRCLET_VERSION).exitOverride().helpCommand(false);
// The help is loaded when it is called for, as each command is: commander itself would have it at once.
program.helpInformation = () => '';

/** @param name with what may stand behind it: `audit [run]`, `report [runs...]` */
function addCommand<F>(
  name: string,
  flags: readonly Flag[],
  run: (flags: F, behind?: string, all?: readonly string[]) => Promise<number>,
): void {
  const command = program.command(name).allowExcessArguments(false);
  command.helpInformation = () => '';
  for (const flag of flags) {
    const value = flag.isValueOptional === true ? ` [${flag.value}]` : ` <${flag.value}>`;
    const option = new Option(`--${flag.name}${flag.value === undefined ? '' : value}`);
    option.makeOptionMandatory(flag.isRequired ?? false);
    if (flag.isRepeatable === true) {
      option.argParser((value: string, before: readonly string[] = []) => [...before, value]);
    }
    command.addOption(option.default(flag.default));
  }
  command.action(async () => {
    process.exitCode = await run(command.opts() as F, command.args[0], command.args);
  });
}

// Each command is loaded when it is called for: what a mistyped flag gets, it gets at once.
const trainingFlags = TRAINING_FLAGS.flatMap(({ flags }) => flags);
const loadLaunch = () => import('./commands/launch.ts');
addCommand<LaunchFlags>('launch', trainingFlags, async (flags) => (await loadLaunch()).launch(flags, 'launch'));
addCommand<LaunchFlags>('serve', [...trainingFlags, SERVE_FLAG, TOKEN_FILE_FLAG], async (flags) =>
  (await loadLaunch()).launch(flags, 'serve'),
);
addCommand<TakeOverFlags>('take-over [run]', TAKE_OVER_FLAGS, async (flags, run) =>
  (await import('./commands/take-over.ts')).takeOver(flags, run),
);
addCommand<EvaluateFlags>('evaluate', EVALUATE_FLAGS, async (flags) =>
  (await import('./commands/evaluate.ts')).evaluate(flags),
);
addCommand<EmbedFlags>('embed', EMBED_FLAGS, async (flags) => (await import('./commands/embed.ts')).embed(flags));
addCommand<SearchFlags>('search', SEARCH_FLAGS, async (flags) => (await import('./commands/search.ts')).search(flags));
addCommand<ImportFlags>('import', IMPORT_FLAGS, async (flags) =>
  (await import('./commands/import-weights.ts')).importWeights(flags),
);
addCommand<ExportFlags>('export', EXPORT_FLAGS, async (flags) =>
  (await import('./commands/export-model.ts')).exportModel(flags),
);
addCommand<PredictFlags>('predict', PREDICT_FLAGS, async (flags) =>
  (await import('./commands/predict.ts')).predict(flags),
);
addCommand<PrepareFlags>('prepare', PREPARE_FLAGS, async (flags) =>
  (await import('./commands/prepare.ts')).prepare(flags),
);
addCommand<ReportFlags>('report [runs...]', REPORT_FLAGS, async (flags, _first, runs = []) =>
  (await import('./commands/report.ts')).report(flags, runs),
);
addCommand<FigureFlags>('figures', FIGURE_FLAGS, async (flags) =>
  (await import('./commands/figures.ts')).figures(flags),
);
addCommand<AuditFlags>('audit [run]', AUDIT_FLAGS, async (flags, run) =>
  (await import('./commands/audit.ts')).audit(flags, run),
);
addCommand<ChaosFlags>('chaos', CHAOS_FLAGS, async (flags) => (await import('./commands/chaos.ts')).chaos(flags));
addCommand<DoctorFlags>('doctor', DOCTOR_FLAGS, async (flags) => (await import('./commands/doctor.ts')).doctor(flags));
addCommand<ExplainEnvFlags>('explain-env', EXPLAIN_ENV_FLAGS, async (flags) =>
  (await import('./commands/explain-env.ts')).explainEnv(flags),
);
const loadHelp = async () => (await import('./commands/help-text.ts')).HELP;
addCommand('help', [], async () => {
  process.stdout.write(await loadHelp());
  return EXIT.OK;
});

try {
  const typed = process.argv.slice(2);
  await program.parseAsync(typed.length === 0 ? ['help'] : typed, { from: 'user' });
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has said what is wrong, all but the help.
    if (error.code === 'commander.helpDisplayed') process.stdout.write(await loadHelp());
    if (error.code === 'commander.help') process.stderr.write(await loadHelp());
    process.exitCode = error.exitCode === 0 ? EXIT.OK : EXIT.USAGE;
  } else {
    const { code, message, stack } = error as Error & { code?: unknown };
    const isKnown = typeof code === 'string' && code.startsWith('CIRCLET_');
    process.stderr.write(`${isKnown ? message : (stack ?? message)}\n`);
    process.exitCode = exitCodeOf(error);
  }
}
