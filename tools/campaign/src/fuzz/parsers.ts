import type { FuzzedParser } from './fuzzed-parser.ts';
import { checkpointParser } from './parsers/checkpoint.ts';
import { controlParser } from './parsers/control.ts';
import { folderParser } from './parsers/folder.ts';
import { frameParser } from './parsers/frame.ts';
import { imageParser } from './parsers/image.ts';
import { laneParser } from './parsers/lane.ts';
import { ledgerParser } from './parsers/ledger.ts';
import { overridesParser } from './parsers/overrides.ts';
import { pairsParser } from './parsers/pairs.ts';
import { profileParser } from './parsers/profile.ts';
import { recipeParser } from './parsers/recipe.ts';
import { regionParser } from './parsers/region.ts';
import { safetensorsParser } from './parsers/safetensors.ts';
import { wheelParser } from './parsers/wheel.ts';
import { zipParser } from './parsers/zip.ts';

/** Whatever reads bytes that others have made. Their inputs at full size add up to a million. */
export const PARSERS: readonly FuzzedParser[] = [
  frameParser,
  laneParser,
  regionParser,
  controlParser,
  recipeParser,
  overridesParser,
  safetensorsParser,
  checkpointParser,
  ledgerParser,
  profileParser,
  pairsParser,
  zipParser,
  folderParser,
  imageParser,
  wheelParser,
];
