import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseProfile, type StepProfile } from './profile.ts';

/** A measured step of IResNet100 in bf16, for whoever has no run yet; `measured` says on what. */
export function exampleProfile(): StepProfile {
  // src/ and dist/ both lie beside profiles/.
  const file = join(import.meta.dirname, '../profiles/iresnet100-bf16.json');
  return parseProfile(readFileSync(file, 'utf8'), file);
}
