import { type ClockReading, clockReading } from '@circlet/protocol';
import type { ControlLink } from '../control-link.ts';
import { type StepTimeline, stepTimeline } from '../step-timeline.ts';

/** Of readings, which come one for each timeline that was asked for. */
const MOST_READINGS = 32;

/**
 * The timeline of single steps, when the coordinator asks for one: the live page draws it. Nothing is sent otherwise, and neither
 * collectives nor waits inside them are drawn.
 */
export function sampledTimeline(link: Pick<ControlLink, 'send' | 'onTimelineWanted' | 'onClockAnswer'>): StepTimeline {
  let wanted = -1;
  let readings: ClockReading[] = [];
  link.onTimelineWanted((step) => {
    wanted = step;
    link.send('clockQuestion', { askedMs: performance.now() });
  });
  link.onClockAnswer(({ askedMs, coordinatorMs }) => {
    readings = [...readings, clockReading(askedMs, coordinatorMs, performance.now())].slice(-MOST_READINGS);
  });
  return stepTimeline(
    (trace) => {
      if (trace.step !== wanted || readings.length === 0) return;
      wanted = -1;
      link.send('trace', trace);
    },
    { take: () => readings },
  );
}
