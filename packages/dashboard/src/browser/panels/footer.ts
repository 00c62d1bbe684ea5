import { byId, element } from '../element.ts';
import type { PageState } from '../page-state.ts';

/** Where the rest is: the run's folder, and its metrics for Prometheus. */
export function footer(): (page: PageState) => void {
  const root = byId('foot');
  return ({ live }) => {
    const run = live?.run ?? null;
    if (run === null) return;
    root.replaceChildren(
      element('p', {}, 'Everything is kept in ', element('code', {}, run.folder)),
      element('p', {}, 'Prometheus reads ', element('code', {}, run.metrics)),
    );
  };
}
