// Writes recipe.schema.json, for editors. Needs the package's build.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recipeJsonSchema } from '../dist/index.js';

writeFileSync(join(import.meta.dirname, '../recipe.schema.json'), `${JSON.stringify(recipeJsonSchema(), null, 2)}\n`);
