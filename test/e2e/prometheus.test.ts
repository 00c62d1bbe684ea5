import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Place, temporaryPlace } from './support/place.ts';
import { circlet, kill, type LiveProcess, type RunningProgram, start, workspace } from './support/program.ts';
import { workersOf } from './support/runs.ts';

// A real Prometheus with the configuration of tools/deploy, on a run that trains. Debian's package has it; .ci/run fetches it.

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const isThere = has('prometheus') && has('promtool');

const deploy = join(workspace, 'tools/deploy/prometheus');

/** As deployed, but for the addresses and for how often it looks. */
async function prometheus(place: Place, coordinator: string): Promise<{ program: RunningProgram; address: string }> {
  const config = readFileSync(join(deploy, 'prometheus.yml'), 'utf8')
    .replaceAll('127.0.0.1:9464', coordinator)
    .replaceAll(/interval: 5s/g, 'interval: 500ms');
  const folder = join(place.path, 'prometheus');
  cpSync(deploy, folder, { recursive: true });
  writeFileSync(join(folder, 'prometheus.yml'), config);
  const address = `127.0.0.1:${await freePort()}`;
  const args = ['--config.file=prometheus.yml', '--storage.tsdb.path=data', `--web.listen-address=${address}`];
  return { program: start('prometheus', args, { cwd: folder }), address };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What the API answers, as soon as it is what is waited for. */
async function until<T>(url: string, isIt: (data: T) => boolean): Promise<T> {
  let last: unknown = null;
  for (const end = performance.now() + 60_000; performance.now() < end;) {
    try {
      const { data } = (await (await fetch(url)).json()) as { data: T };
      if (isIt(data)) return data;
      last = data;
    } catch (error) {
      last = error; // It is not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`not within a minute: ${url}\n${JSON.stringify(last)}`);
}

interface Targets {
  readonly activeTargets: readonly {
    readonly scrapeUrl: string;
    readonly health: string;
    readonly lastError: string;
  }[];
}

interface Samples {
  readonly result: readonly { readonly metric: Record<string, string>; readonly value: readonly [number, string] }[];
}

interface Alerts {
  readonly alerts: readonly { readonly state: string; readonly labels: Record<string, string> }[];
}

describe.skipIf(!isThere)('Prometheus (skipped where prometheus and promtool are not on the PATH)', () => {
  it('takes rules, configuration and metrics for what they should be', { timeout: 60_000 }, () => {
    const promtool = (args: readonly string[]): string =>
      execFileSync('promtool', args, { cwd: deploy, encoding: 'utf8', stdio: 'pipe' });
    expect(promtool(['check', 'rules', 'rules/circlet.yml'])).toMatch(/SUCCESS: \d+ rules found/);
    expect(promtool(['check', 'config', 'prometheus.yml'])).toContain('SUCCESS');
    expect(promtool(['test', 'rules', 'rules/circlet.test.yml'])).toContain('SUCCESS');
  });

  it('finds the workers, records rates, and sounds an alert when a worker is killed', async () => {
    using place = temporaryPlace();
    const recipe = place.recipe({ steps: 100_000 });
    const args = ['launch', `--recipe=${recipe}`, '--workers=2', '--threads=1', '--run-dir=watched', '--min-dwell=0'];
    await using program = circlet(args, { cwd: place.path });
    const [, coordinator = ''] = await program.printed(/metrics at http:\/\/(\S+)\/metrics/);
    await program.printed(/checkpoint saved/);
    const { program: watcher, address } = await prometheus(place, coordinator);
    await using _watcher = watcher;
    const query = (expression: string, isIt: (samples: Samples['result']) => boolean): Promise<Samples> =>
      until(`http://${address}/api/v1/query?query=${encodeURIComponent(expression)}`, ({ result }: Samples) =>
        isIt(result),
      );

    const areUp = ({ activeTargets }: Targets): boolean =>
      activeTargets.length === 3 && activeTargets.every(({ health }) => health === 'up');
    const before = await until<Targets>(`http://${address}/api/v1/targets`, areUp);

    // Of each metric of ours, names, types and help texts are as they should be.
    for (const { scrapeUrl } of before.activeTargets) {
      const page = await (await fetch(scrapeUrl)).text();
      const ours = page.split('\n').filter((line) => line.replace(/^# (HELP|TYPE) /, '').startsWith('circlet_'));
      expect(ours.length).toBeGreaterThan(50);
      const checked = spawnSync('promtool', ['check', 'metrics'], { input: `${ours.join('\n')}\n`, encoding: 'utf8' });
      expect([checked.status, checked.stdout, checked.stderr]).toEqual([0, '', '']);
    }

    for (const name of [
      'images_per_second',
      'phase_share',
      'input_wait_share',
      'overlap_share',
      'hardware_limit_share',
      'bus_bytes_per_second',
    ]) {
      const { result } = await query(`circlet:${name}`, (samples) =>
        samples.some(({ value }) => Number(value[1]) >= 0),
      );
      expect(result.every(({ metric }) => metric['run'] === 'watched')).toBe(true);
      if (name.endsWith('_share')) expect(result.every(({ value }) => Number(value[1]) <= 1.05)).toBe(true);
    }
    // The same steps, told by the coordinator and by each worker.
    await query('count(circlet_worker_steps_total{run="watched"} > 0) == 2', (samples) => samples.length === 1);
    await query('circlet_similarity{quantile="0.5"}', (samples) => samples.length === 2);
    await query('circlet_members{state="training"} == 2', (samples) => samples.length === 1);

    const alerts = `http://${address}/api/v1/alerts`;
    const isLost = ({ state, labels }: Alerts['alerts'][number]): boolean =>
      labels['alertname'] === 'CircletWorkerLost' && state === 'firing';
    expect((await until<Alerts>(alerts, () => true)).alerts.filter(isLost)).toEqual([]);
    kill((workersOf(program)[1] as LiveProcess).pid);
    await until<Alerts>(alerts, (data) => data.alerts.some(isLost));
    await query(
      'circlet_workers_lost_total{code="CIRCLET_COORDINATOR_WORKER_LOST"} == 1',
      ({ length }) => length === 1,
    );
    await query('circlet_recovery_seconds_count >= 1', ({ length }) => length === 1);

    // Who comes in its place is found by itself.
    const urlsOf = ({ activeTargets }: Targets): string[] => activeTargets.map(({ scrapeUrl }) => scrapeUrl);
    const known = urlsOf(before);
    await until<Targets>(
      `http://${address}/api/v1/targets`,
      (targets) => areUp(targets) && urlsOf(targets).filter((url) => !known.includes(url)).length === 1,
    );
  });
});
