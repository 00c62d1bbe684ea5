import { describe, expect, it } from 'vitest';
import { PAGE_TOKEN, serveLiveRun, type ServedRun } from '../support/live-page.ts';

async function act(run: ServedRun, what: string, body: object = {}): Promise<[status: number, text: string]> {
  const response = await fetch(`${run.origin}/actions/${what}`, {
    method: 'POST',
    headers: { origin: run.origin, 'content-type': 'application/json', authorization: `Bearer ${PAGE_TOKEN}` },
    body: JSON.stringify(body),
  });
  return [response.status, (await response.text()).trim()];
}

describe('the buttons of the live page', () => {
  it('drain a worker that the others can do without, once', async () => {
    await using run = await serveLiveRun({ numWorkers: 2 });
    expect(await act(run, 'drain', { id: 'w1' })).toEqual([200, 'rank 1 leaves after this step; nothing is lost']);
    expect(run.membership.state.phase).toBe('draining');
    expect(run.sent.filter(([, kind]) => kind === 'drain').map(([to]) => to)).toEqual(['w0', 'w1']);
    expect(await act(run, 'drain', { id: 'w1' })).toEqual([409, 'that worker leaves already']);
    expect(await act(run, 'drain', { id: 'w0' })).toEqual([409, 'the run needs 1 worker; stop it instead']);
    expect(await act(run, 'drain', { id: 'w7' })).toEqual([409, 'that worker is not here any more']);
    expect((await act(run, 'drain'))[0]).toBe(409);
  });

  it('ask all workers for a checkpoint while they train', async () => {
    await using run = await serveLiveRun();
    expect((await act(run, 'checkpoint'))[0]).toBe(200);
    expect(run.sent.filter(([, kind]) => kind === 'checkpointWanted').map(([to]) => to)).toEqual(['w0', 'w1']);
    run.membership.dispatch({ kind: 'lost', who: { id: 'w1' }, how: 'was killed', nowMs: Date.now() });
    expect((await act(run, 'checkpoint'))[0]).toBe(409);
  });

  it('stop the run, once', async () => {
    await using run = await serveLiveRun();
    expect((await act(run, 'stop'))[0]).toBe(200);
    expect(run.membership.state.stopping).toBe(true);
    expect(run.sent.filter(([, kind]) => kind === 'stop').map(([to]) => to)).toEqual(['w0', 'w1']);
    expect(await act(run, 'stop')).toEqual([409, 'the run stops already']);
  });
});
