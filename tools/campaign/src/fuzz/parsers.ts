import type { FuzzedParser } from './fuzzed-parser.ts';

/**
 * Whatever reads bytes that others have made, by name. Their inputs at full size add up to more than a million. Each is loaded with what it
 * tries, and nothing else, so that a process for one of them begins soon.
 */
export const PARSERS: Readonly<Record<string, () => Promise<FuzzedParser>>> = {
  frame: async () => (await import('./parsers/frame.ts')).frameParser,
  lane: async () => (await import('./parsers/lane.ts')).laneParser,
  'sealed-lane': async () => (await import('./parsers/sealed-lane.ts')).sealedLaneParser,
  'join-token': async () => (await import('./parsers/join-token.ts')).joinTokenParser,
  region: async () => (await import('./parsers/region.ts')).regionParser,
  control: async () => (await import('./parsers/control.ts')).controlParser,
  recipe: async () => (await import('./parsers/recipe.ts')).recipeParser,
  overrides: async () => (await import('./parsers/overrides.ts')).overridesParser,
  safetensors: async () => (await import('./parsers/safetensors.ts')).safetensorsParser,
  checkpoint: async () => (await import('./parsers/checkpoint.ts')).checkpointParser,
  ledger: async () => (await import('./parsers/ledger.ts')).ledgerParser,
  profile: async () => (await import('./parsers/profile.ts')).profileParser,
  pairs: async () => (await import('./parsers/pairs.ts')).pairsParser,
  zip: async () => (await import('./parsers/zip.ts')).zipParser,
  folder: async () => (await import('./parsers/folder.ts')).folderParser,
  image: async () => (await import('./parsers/image.ts')).imageParser,
  recordio: async () => (await import('./parsers/recordio.ts')).recordioParser,
  pickle: async () => (await import('./parsers/pickle.ts')).pickleParser,
  tar: async () => (await import('./parsers/tar.ts')).tarParser,
  tfrecord: async () => (await import('./parsers/tfrecord.ts')).tfrecordParser,
  mat: async () => (await import('./parsers/mat.ts')).matParser,
  prepared: async () => (await import('./parsers/prepared.ts')).preparedParser,
  'image-list': async () => (await import('./parsers/image-list.ts')).imageListParser,
  wheel: async () => (await import('./parsers/wheel.ts')).wheelParser,
};

/** Null where there is none of that name. */
export async function loadParser(name: string): Promise<FuzzedParser | null> {
  return Object.hasOwn(PARSERS, name) ? ((await PARSERS[name]?.()) ?? null) : null;
}
