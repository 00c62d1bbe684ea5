export { shardCount } from './batch-plan.ts';
export { isPairLevel, memoryOf } from './cross-checks.ts';
export { RecipeBatchError, RecipeError, RecipeInvalidError, RecipeNotFoundError } from './errors.ts';
export { recipeJsonSchema } from './json-schema.ts';
export { applyOverrides, type OverrideValue } from './overrides.ts';
export { MAX_RECIPE_BYTES } from './limits.ts';
export { formatRecipe, parseRecipe } from './parse.ts';
export { paperNames, presetNames, presetText, type PresetName } from './presets.ts';
export type {
  CheckpointsRecipe,
  CollectiveRecipe,
  DataKind,
  DataRecipe,
  LossRecipe,
  MemoryRecipe,
  MiningRecipe,
  ModelRecipe,
  OptimizerRecipe,
  ParameterGroup,
  Recipe,
  ResizeKernel,
  ScheduleRecipe,
  ValidationRecipe,
} from './recipe.ts';
export { DATA_KINDS, RESIZE_KERNELS } from './recipe.ts';
export { totalSteps } from './training-length.ts';
