import type { OnStranger } from '@circlet/security';
import { SupersededError } from '../errors.ts';
import type { HistoryKeeper } from '../history/keep-history.ts';
import type { LiveRun } from '../live/live-run.ts';
import { isHeard, type WorkerMessage } from '../membership/state.ts';
import type { CoordinatorMetrics } from '../metrics.ts';
import type { ScrapeTargets } from '../scrape-targets.ts';
import type { StragglerObserver } from '../stragglers/observe-stragglers.ts';
import type { RunTimeline } from '../timeline/run-timeline.ts';
import type { ControlHandlers, ControlServer } from './control-server.ts';
import type { MembershipDriver } from './membership-driver.ts';
import { processOf, type RunObserver } from './observe-run.ts';
import type { RunLedger } from './run-ledger.ts';
import type { Trouble } from './trouble.ts';

export interface Hearers {
  readonly incarnation: number;
  readonly superseded: (error: Error) => void;
  readonly onStranger: OnStranger;
  readonly membership: MembershipDriver;
  readonly ledger: RunLedger;
  readonly observer: RunObserver;
  readonly history: Pick<HistoryKeeper, 'message'>;
  readonly live: LiveRun;
  readonly metrics: CoordinatorMetrics;
  readonly targets: ScrapeTargets;
  readonly stragglers: StragglerObserver;
  readonly timeline: RunTimeline | null;
  readonly trouble: Trouble;
  readonly send: ControlServer['send'];
}

/** Who hears what of a worker's messages. */
export function hearing(hearers: Hearers): ControlHandlers['message'] {
  const { incarnation, superseded, onStranger, membership, ledger, observer, history, live } = hearers;
  const { metrics, targets, stragglers, timeline, trouble, send } = hearers;
  return (from, message, head) => {
    if (head.incarnation > incarnation) {
      superseded(new SupersededError(incarnation, head.incarnation));
      return;
    }
    const { members } = membership.state;
    const member = members.find(({ id }) => id === from);
    const { sequence } = head;
    const event = { kind: 'message', id: from, nowMs: Date.now(), message: message as WorkerMessage } as const;
    if (!isHeard(membership.state, from, message.kind)) {
      if (message.kind !== 'comeBack') onStranger('not-a-member');
      // One that was taken for lost is told so.
      membership.dispatch(event);
      return;
    }
    // Said again, because the answer that it was heard was lost.
    if (sequence > 0 && sequence <= (member?.heard ?? 0)) return;
    live.message(from, message);
    if (trouble.message(from, message)) return;
    switch (message.kind) {
      case 'clockQuestion':
        return send(from, 'clockAnswer', { ...message.body, coordinatorMs: performance.now() });
      case 'trace':
        return void timeline?.add(from, message.body);
      case 'totals':
        if (member !== undefined) metrics.totals.heard(processOf(member.join), message.body);
        return;
      case 'density':
      case 'retrievals':
        return;
      case 'pace':
        return stragglers.pace(
          members.map(({ id, rank, join: { host } }) => ({ id, rank, host })),
          from,
          message.body,
        );
      case 'available':
        targets.heard(from, message.body.metricsAddress);
        break;
      default:
        break;
    }
    observer.message(message);
    history.message(message);
    ledger.message(message);
    membership.dispatch({ ...event, sequence });
  };
}
