import { type BoundLanes, connectGroup, type Group } from '@circlet/collective';
import type { ControlBodies } from '@circlet/protocol';
import type { Recipe } from '@circlet/recipe';
import type { StepObservers } from './step-reports.ts';

/** A group that takes shape slower than this is not to be: some member does not reach another. */
const CONNECT_MS = 10_000;

/**
 * Forms the group of a generation from the sockets bound for it, which it takes over.
 *
 * @throws CollectiveError when a member does not appear; the signal's reason when it is aborted meanwhile
 */
export async function formGroup(
  lanes: BoundLanes,
  { generation, rank, members }: ControlBodies['prepare'],
  job: string,
  recipe: Recipe,
  { metrics, timeline, flight }: Pick<StepObservers, 'metrics' | 'timeline' | 'flight'>,
  signal: AbortSignal,
): Promise<Group> {
  const { algorithm, chunkKilobytes, streams } = recipe.collective;
  const connecting = connectGroup(lanes, {
    job,
    generation,
    rank,
    endpoints: [...members].sort((a, b) => a.rank - b.rank).map(({ endpoints }) => endpoints),
    algorithm,
    chunkBytes: chunkKilobytes === null ? null : chunkKilobytes * 1024,
    streams,
    connectTimeoutMs: CONNECT_MS,
    onCollective(report) {
      metrics.collective(report);
      timeline?.collective(report);
    },
    onBegin: (activity) => flight.collective(activity),
    onWait(wait) {
      metrics.wait(wait);
      timeline?.wait(wait);
    },
  });
  return await new Promise<Group>((resolve, reject) => {
    const abort = (): void => {
      // Its peers may never come: nobody waits for that. A group that is formed even so is no one's.
      connecting.then((group) => group[Symbol.asyncDispose]()).catch(() => undefined);
      lanes[Symbol.dispose]();
      reject(signal.reason as Error);
    };
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener('abort', abort, { once: true });
    connecting.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
