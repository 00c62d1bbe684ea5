// Preloaded by `node --import`: Circlet's programs write their arguments to a file and end; all others go on undisturbed.
import { writeFileSync } from 'node:fs';

const [, program = '', ...args] = process.argv;
if (/apps\/(coordinator|worker)\/dist\/main\.js$/.test(program)) {
  writeFileSync(process.env.CIRCLET_E2E_ARGUMENTS, JSON.stringify(args));
  process.exit(0);
}
