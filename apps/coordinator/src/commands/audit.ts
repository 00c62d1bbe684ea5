import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MAX_RECIPE_BYTES, parseRecipe } from '@circlet/recipe';
import { EXIT, UsageError } from '../errors.ts';
import { auditLedger } from '../ledger/audit.ts';
import { LEDGER_FILE, ledgerOf } from '../ledger/ledger-file.ts';
import { formatAudit } from '../output/audit-text.ts';
import { styleFor } from '../output/style.ts';
import { readTextFile } from './text-file.ts';

/** Flags of `audit`, as text. */
export interface AuditFlags {
  readonly json?: boolean;
}

const DEFAULT_RUN = 'runs/latest';

/**
 * Says whether a run's ledger proves that every planned position was trained exactly once. Returns the exit code: 0 for yes.
 *
 * @throws UsageError where there is no ledger, LedgerVersionError
 */
export function audit(flags: AuditFlags, run: string = DEFAULT_RUN): Promise<number> {
  const folder = resolve(run);
  const recipe = join(folder, 'recipe.yaml');
  const found = ledgerOf(folder);
  if (found === null || !existsSync(recipe)) {
    throw new UsageError(
      `expected a run's folder with ${LEDGER_FILE} and recipe.yaml, found ${found === null ? 'no ledger' : 'no recipe'} in ${run}; runs are below runs, the newest with a checkpoint is ${DEFAULT_RUN}`,
    );
  }
  const result = auditLedger(parseRecipe(readTextFile('a recipe', recipe, MAX_RECIPE_BYTES)), found.stored);
  process.stdout.write(
    flags.json === true
      ? `${JSON.stringify({ run: folder, ...result })}\n`
      : `${formatAudit(result, styleFor(process.stdout, process.env))}\n`,
  );
  return Promise.resolve(result.isProven ? EXIT.OK : EXIT.FAILURE);
}
