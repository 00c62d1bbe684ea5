/** The report of runs: what a reader of their folders hands in comes out as one page and its pictures. Pure but for `pngOf`. */
export { type ComposedReport, composeReport, type ComposeOptions, MAX_COMPARED_RUNS } from './compose-report.ts';
export { composeFigures } from './figures/compose-figures.ts';
export type { BalancePanel, FigureFacts, GradientFacts, Sweep } from './figures/figure-facts.ts';
export { claims } from './figures/claims.ts';
export type { Gallery, GalleryRow, ImageMap, ModelSummary, PairScores, Places, Sheet } from './model-summary.ts';
export { pngOf } from './png.ts';
export { type Difference, recipeDifference } from './recipe-difference.ts';
export type {
  ClusterHistory,
  Curves,
  Fact,
  HistoryEvent,
  QuantileColumn,
  RecipeFacts,
  RunFacts,
  Scores,
  StepColumn,
  WorkFacts,
} from './run-facts.ts';
