import type { PageAction, PageRoutes } from '@circlet/security';
import type { ControlBodies } from '@circlet/protocol';
import { workers } from '../membership/describe.ts';
import {
  isInGeneration,
  isTraining,
  type MembershipEvent,
  type MembershipState,
  stayingWithout,
} from '../membership/state.ts';

export interface ActionDependencies {
  readonly token: string;
  readonly state: () => MembershipState;
  readonly dispatch: (event: MembershipEvent) => void;
  readonly send: <K extends keyof ControlBodies>(to: string, kind: K, body: ControlBodies[K]) => void;
  /** Who did what on the page, for the run's log. */
  readonly log: (event: string, fields: Readonly<Record<string, unknown>>) => void;
  readonly nowMs: () => number;
}

const REASON = 'asked for on the live page';

/** The buttons of the live page. What follows is decided where it is for signals and workers' own requests. */
export function actionRoutes({ token, state, dispatch, send, log, nowMs }: ActionDependencies): PageRoutes {
  const action = (act: PageAction['act']): PageAction => ({ token, act });
  const refused = (text: string): ReturnType<PageAction['act']> => ({ status: 409, text });
  return {
    '/actions/stop': action(() => {
      const { phase, stopping } = state();
      if (phase === 'ended') return refused('the run has ended already');
      if (stopping) return refused('the run stops already');
      log('asked on the page', { what: 'stop' });
      dispatch({ kind: 'stop', reason: REASON, nowMs: nowMs() });
      return { status: 200, text: 'the run stops after this step and saves a checkpoint' };
    }),
    '/actions/checkpoint': action(() => {
      if (!isTraining(state())) return refused('nothing is trained at this moment; try again once training goes on');
      log('asked on the page', { what: 'checkpoint' });
      const members = state().members.filter(isInGeneration);
      members.forEach(({ id }) => send(id, 'checkpointWanted', {}));
      return { status: 200, text: 'a checkpoint is saved after this step' };
    }),
    '/actions/drain': action((body) => {
      const { id = '' } = body as { readonly id?: unknown };
      const { members, settings, stopping, phase } = state();
      const member = members.find((one) => one.id === id);
      if (member === undefined) return refused('that worker is not here any more');
      if (member.isLeaving) return refused('that worker leaves already');
      if (stopping || phase === 'ended') return refused('the run stops, with all of its workers');
      if (settings.isFixed) return refused('each worker has class weights of its own: none can be spared');
      if (stayingWithout(state(), member.id) < settings.minWorkers) {
        return refused(`the run needs ${workers(settings.minWorkers)}; stop it instead`);
      }
      log('asked on the page', { what: 'drain', rank: member.rank, host: member.join.host, pid: member.join.pid });
      dispatch({
        kind: 'message',
        id: member.id,
        nowMs: nowMs(),
        message: { kind: 'leaving', body: { reason: REASON } },
      });
      return { status: 200, text: `rank ${member.rank} leaves after this step; nothing is lost` };
    }),
  };
}
