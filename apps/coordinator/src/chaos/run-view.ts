/** One line that `launch --log-format=json` prints, as far as a trial looks at it. */
export interface RunEvent {
  readonly event: string;
  readonly step?: number;
  readonly totalSteps?: number;
  readonly workers?: number;
  readonly generation?: number;
  readonly pid?: number;
  readonly text?: string;
  readonly reason?: string;
}

/** What is known of a run by what it says. Plain data; `afterEvent` is pure. */
export interface RunView {
  /** Of the generation that trains; 0: none does. */
  readonly workers: number;
  readonly generation: number;
  /** Process ids of workers that have joined and are not known to be lost, in the order in which they came. */
  readonly members: readonly number[];
  /** Applied so far. */
  readonly steps: number;
  /** Steps said to be applied for a second time: the run had gone back to a checkpoint. */
  readonly repeated: number;
  /** Generations thrown away, each with the step that was under way. */
  readonly abandoned: number;
  readonly checkpointsFailed: number;
  /** Address of /metrics; empty: not known yet. */
  readonly metrics: string;
  readonly warnings: readonly string[];
}

/** The newest of them: a run may have many. */
const MOST_WARNINGS = 20;

export function initialView(): RunView {
  return {
    workers: 0,
    generation: 0,
    members: [],
    steps: 0,
    repeated: 0,
    abandoned: 0,
    checkpointsFailed: 0,
    metrics: '',
    warnings: [],
  };
}

export function afterEvent(view: RunView, event: RunEvent): RunView {
  const { pid = -1, workers = 0, step = 0, text = '' } = event;
  switch (event.event) {
    case 'worker joined':
      return { ...view, members: [...view.members.filter((other) => other !== pid), pid] };
    case 'worker lost':
    case 'worker left':
      return { ...view, members: view.members.filter((other) => other !== pid) };
    case 'training started':
      return { ...view, workers, generation: 1 };
    case 'generation committed':
      return { ...view, workers, generation: event.generation ?? view.generation };
    case 'generation abandoned':
      return { ...view, workers: 0, abandoned: view.abandoned + 1 };
    case 'generation drained':
      return { ...view, workers: 0 };
    case 'step':
      return step < view.steps ? { ...view, repeated: view.repeated + 1 } : { ...view, steps: step + 1 };
    case 'checkpoint failed':
      return { ...view, checkpointsFailed: view.checkpointsFailed + 1 };
    case 'warning':
      return { ...view, warnings: [...view.warnings, text].slice(-MOST_WARNINGS) };
    case 'note':
      return { ...view, metrics: /\bmetrics at (\S+)/.exec(text)?.[1] ?? view.metrics };
    default:
      return view;
  }
}
