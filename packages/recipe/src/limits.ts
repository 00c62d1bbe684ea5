/** Of a recipe's text. The longest preset takes 4 KB, and an effective recipe has to fit into a control message. */
export const MAX_RECIPE_BYTES = 65_536;

/** Lists and mappings within each other, in a recipe or in a setting; the schema has five. */
export const MAX_RECIPE_DEPTH = 32;

/** Nodes that the aliases of a recipe stand for, all together. */
export const MAX_RECIPE_ALIASES = 100;

/** Problems that one message tells; further ones are counted. */
export const MAX_RECIPE_PROBLEMS = 20;
