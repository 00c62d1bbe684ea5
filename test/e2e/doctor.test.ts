import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LinkedHosts, startLinkedHosts, whyNoLinkedHosts } from '../../tools/bench/src/links/linked-hosts.ts';
import { temporaryPlace } from './support/place.ts';
import { circlet, entries, start, workspace } from './support/program.ts';

interface Finding {
  readonly check: string;
  readonly severity: 'ok' | 'warning' | 'error';
  readonly text: string;
}

const obstacle = await whyNoLinkedHosts();
const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** One finding of a check, or all of them in lines. */
function said(findings: readonly Finding[], check: string): string {
  return findings
    .filter((finding) => finding.check === check)
    .map(({ severity, text }) => `${severity}: ${text}`)
    .join('\n');
}

describe('circlet doctor on one machine', () => {
  it('finds TensorFlow, memory between workers and sockets working, in a /dev/shm of 64 kB too, and sees a low limit of files', async () => {
    using place = temporaryPlace();
    const before = place.files();
    const own = [process.execPath, entries.circlet, 'doctor', '--json', `--runs=${join(place.path, 'runs')}`] as const;
    const narrow = 'mount -t tmpfs -o size=64k tmpfs /dev/shm && ulimit -n 160 && exec "$@"';
    const [file, ...args] = isLinuxRoot ? (['unshare', '--mount', 'sh', '-c', narrow, 'sh', ...own] as const) : own;
    await using program = start(file, args, { cwd: place.path, env: { CUDA_VISIBLE_DEVICES: '' } });
    const { code, stdout, stderr } = await program.ended;
    const { findings } = JSON.parse(stdout) as { findings: Finding[] };
    expect(stderr).toBe('');
    expect(said(findings, 'tensorflow')).toMatch(/^ok: TensorFlow 2\.21\.0 computes on the CPU after /);
    expect(said(findings, 'loopback')).toBe('ok: ZeroMQ reaches this host itself over 127.0.0.1');
    expect(said(findings, 'shared memory')).toMatch(/ that both map, at .* is not used$|sum through sockets/);
    if (isLinuxRoot) {
      expect(said(findings, 'shared memory')).toMatch(/\/dev\/shm \(66 kB\) is not used$/);
      expect(said(findings, 'files')).toBe(
        'error: a process may open 160 files and sockets, a worker needs 256; raise the limit: ulimit -n 1024, or LimitNOFILE of the service',
      );
    }
    expect(code).toBe(findings.some(({ severity }) => severity === 'error') ? 1 : 0);
    expect(place.files()).toEqual(before);
  });

  it('names a missing TensorFlow, a folder that cannot be made, one GPU shown twice and one that is busy', async () => {
    using place = temporaryPlace();
    const bin = join(place.path, 'bin');
    mkdirSync(bin);
    // What nvidia-smi printed on an H200, and the same device once more under another index.
    const gpu = 'GPU-e2d310fa-3556-9706-0354-3eb12e85718f, NVIDIA H200, 580.159.04, 143771, 141606, 9.0';
    const apps = '451, GPU-e2d310fa-3556-9706-0354-3eb12e85718f, 1542, python3';
    const script = `#!/bin/sh\ncase "$1" in\n*compute-apps*) echo '${apps}';;\n*) printf '0, ${gpu}\\n1, ${gpu}\\n';;\nesac\n`;
    writeFileSync(join(bin, 'nvidia-smi'), script);
    chmodSync(join(bin, 'nvidia-smi'), 0o755);
    const env = {
      PATH: `${bin}:${process.env['PATH']}`,
      CIRCLET_TENSORFLOW_DIR: join(place.path, 'nothing'),
      CUDA_VISIBLE_DEVICES: undefined,
    };
    await using program = circlet(['doctor', '--runs=/proc/runs'], { cwd: place.path, env });
    const { code, stdout } = await program.ended;
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Not fit to train: 3 errors, /m);
    expect(stdout).toMatch(
      /^error +tensorflow +CIRCLET_TENSORFLOW_DIR names .*, where there is no libtensorflow_cc; correct/m,
    );
    expect(stdout).toMatch(/^error +runs +\/proc\/runs cannot be written \(.*\); make it writable/m);
    expect(stdout).toMatch(/^error +gpu +GPU 0 and GPU 1 are the same device \(GPU-e2d310fa/m);
    expect(stdout).toMatch(
      /^warning +gpu +GPU 0: NVIDIA H200, driver 580\.159\.04, 148 GB of 151 GB free; python3 \(pid 451\) computes on it/m,
    );
  });
});

describe('circlet explain-env', () => {
  it('says what a launch with the same flags would have, and which launcher was there', async () => {
    using place = temporaryPlace();
    const flags = ['--workers=3', '--threads=2', `--recipe=${place.recipe({ steps: 4 })}`, '--precision=fp32'];
    const env = { PATH: place.path, CUDA_VISIBLE_DEVICES: undefined, RANK: '1', WORLD_SIZE: '4', MASTER_ADDR: 'alpha' };
    await using program = circlet(['explain-env', ...flags], { cwd: place.path, env });
    const { code, stdout, stderr } = await program.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^ {2}rank +0 to 2: given by the coordinator/m);
    expect(stdout).toMatch(/^ {2}world size +3: --workers says so$/m);
    expect(stdout).toMatch(/^ {2}devices +the CPU: nvidia-smi shows no GPU$/m);
    expect(stdout).toMatch(/^ {2}threads +2: --threads says so$/m);
    expect(stdout).toMatch(/^ {2}precision +fp32: /m);
    expect(stdout).toContain('  a launcher of PyTorch: rank 1 of 4, meeting at alpha\n');
    expect(stdout).toContain('warning: a launcher of PyTorch starts 4 processes');
  });
});

describe.skipIf(obstacle !== null)(
  `circlet doctor between hosts${obstacle === null ? '' : ` (not here: ${obstacle})`}`,
  () => {
    const script = join(import.meta.dirname, 'support/doctor-host.mjs');

    async function inside(hosts: LinkedHosts, host: number, ...command: readonly [string, ...string[]]): Promise<void> {
      const [file, ...args] = command;
      const [own, ...rest] = hosts.on(host, file, args);
      await using program = start(own, rest, { cwd: workspace });
      const { code, stderr } = await program.ended;
      expect({ command, code, stderr }).toEqual({ command, code: 0, stderr: '' });
    }

    /** All doctors at once, the first one leading; each one's findings or what it died of. */
    async function examine(
      hosts: LinkedHosts,
      parts: readonly object[],
    ): Promise<{ readonly findings: Finding[]; readonly stderr: string }[]> {
      return Promise.all(
        parts.map(async (part, host) => {
          const role =
            host === 0
              ? { bind: `tcp://${hosts.addresses[0]}:7000`, numHosts: parts.length }
              : { peer: `tcp://${hosts.addresses[0]}:7000` };
          const [file, ...args] = hosts.on(host, process.execPath, [script, JSON.stringify({ ...role, ...part })]);
          await using program = start(file, args, { cwd: workspace });
          const { stdout, stderr } = await program.ended;
          return { findings: stdout === '' ? [] : (JSON.parse(stdout) as Finding[]), stderr };
        }),
      );
    }

    it('finds equal hosts on equal links fit, and tells everybody', async () => {
      await using hosts = await startLinkedHosts(3);
      await hosts.limit(400);
      const all = await examine(hosts, [{}, {}, {}]);
      const findings = all[0]?.findings ?? [];
      expect(all.map((one) => one.findings)).toEqual([findings, findings, findings]);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(said(findings, 'address')).toContain(
        'host (10.99.0.3) uses 10.99.0.3 on eth0, as its route to the first host goes',
      );
      // 400 Mbit/s are 50 MB/s, of which 94 % are payload; a token bucket lets a burst through first. A busy machine sends less.
      expect(said(findings, 'bandwidth')).toMatch(/edges carry (.+ to )?[1-6]?\d(\.\d)? MB\/s/);
      const [node] = process.version.split('.');
      expect(said(findings, 'versions')).toBe(`ok: circlet 0.1.0, TensorFlow 2.21.0, Node ${node} on all hosts`);
      expect(said(findings, 'clock')).toMatch(/^ok: wall clocks agree within /);
    });

    it.concurrent(
      'names the direction that a firewall drops, the slow link, the other release and the bridge of containers',
      async () => {
        await using hosts = await startLinkedHosts(4);
        await hosts.limit(400);
        // What host 1 sends to this address of host 3 arrives nowhere; the way back uses another one.
        await inside(hosts, 3, 'ip', 'address', 'add', '10.99.0.44/24', 'dev', 'eth0');
        await inside(hosts, 1, 'ip', 'neighbour', 'add', '10.99.0.44', 'lladdr', '02:00:00:00:00:99', 'dev', 'eth0');
        await inside(
          hosts,
          2,
          'tc',
          'qdisc',
          'replace',
          'dev',
          'eth0',
          'root',
          'tbf',
          'rate',
          '40mbit',
          'burst',
          '64kb',
          'latency',
          '50ms',
        );
        await inside(hosts, 0, 'ip', 'link', 'add', 'docker0', 'type', 'veth', 'peer', 'name', 'inner');
        await inside(hosts, 0, 'ip', 'link', 'set', 'docker0', 'up');
        await inside(hosts, 0, 'ip', 'link', 'set', 'inner', 'up');
        await inside(hosts, 0, 'ip', 'address', 'add', '172.17.0.1/16', 'dev', 'docker0');
        const all = await examine(hosts, [
          {},
          { card: { tensorflow: '2.20.0' } },
          { card: { name: 'slow', circlet: '0.0.9' } },
          {
            host: '10.99.0.44',
            card: { name: 'walled', findings: [{ check: 'memory', severity: 'error', text: 'too little' }] },
          },
        ]);
        const findings = all[0]?.findings ?? [];
        expect(said(findings, 'reachability')).toBe(
          'error: host (10.99.0.2) cannot reach walled (10.99.0.44): nothing answers; open all TCP ports between the hosts (a firewall drops them), or give an address that is reached with --host',
        );
        const slow = findings
          .filter(({ check, text }) => check === 'bandwidth' && !text.startsWith('edges'))
          .map(({ text }) => text);
        expect(slow.map((text) => text.replace(/ carries .*/, '')).toSorted()).toEqual([
          'slow (10.99.0.3) to host (10.99.0.1)',
          'slow (10.99.0.3) to host (10.99.0.2)',
          'slow (10.99.0.3) to walled (10.99.0.44)',
        ]);
        expect(slow.join()).toMatch(/carries [456](\.\d)? MB\/s where others carry [4-6]\d MB\/s/);
        expect(said(findings, 'versions')).toBe(
          [
            'error: circlet 0.1.0 on host (10.99.0.1), host (10.99.0.2), walled (10.99.0.44); circlet 0.0.9 on slow (10.99.0.3): install the same release on all hosts',
            'error: TensorFlow 2.21.0 on host (10.99.0.1), slow (10.99.0.3), walled (10.99.0.44); TensorFlow 2.20.0 on host (10.99.0.2): programs would differ; run npx nx run tensorflow:install of the same release on all hosts',
          ].join('\n'),
        );
        expect(said(findings, 'address')).toContain(
          'host (10.99.0.1) uses 10.99.0.1 on eth0, as it was told, not docker0 172.17.0.1',
        );
        expect(said(findings, 'memory')).toBe('error: walled (10.99.0.44): too little');
        // Whoever is told so by the first has it too.
        expect(all[3]?.findings).toEqual(findings);
      },
    );

    it.concurrent('tells packets of the full MTU that get lost from hosts that are not reached', async () => {
      await using hosts = await startLinkedHosts(2);
      // As a tunnel with a smaller MTU on the way does: host 1 announces segments that its link does not take.
      await inside(hosts, 0, 'ip', 'link', 'set', 'dev', 'eth0', 'gso_max_segs', '1');
      await inside(hosts, 1, 'ip', 'link', 'set', 'dev', 'eth0', 'mtu', '1300');
      await inside(
        hosts,
        1,
        'ip',
        'route',
        'change',
        '10.99.0.0/24',
        'dev',
        'eth0',
        'src',
        '10.99.0.2',
        'advmss',
        '1460',
      );
      const [{ findings } = { findings: [] }] = await examine(hosts, [{}, {}]);
      expect(said(findings, 'reachability')).toBe('');
      expect(said(findings, 'mtu')).toBe(
        [
          'warning: unlike MTUs: 1500 on host (10.99.0.1); 1300 on host (10.99.0.2); give all the same, or large frames may get lost on some path',
          'error: small frames go from host (10.99.0.1) to host (10.99.0.2), large ones do not arrive: something between drops packets of the full MTU; lower it on both (ip link set mtu 1400 dev …), or let ICMP "fragmentation needed" through',
        ].join('\n'),
      );
    });

    it.concurrent(
      'does without a host that never comes, and one that is asked for where nobody is says so',
      async () => {
        await using hosts = await startLinkedHosts(2);
        const elsewhere = { peer: `tcp://${hosts.addresses[0]}:7001`, patienceMs: 500 };
        const [lead, guest] = await examine(hosts, [{ patienceMs: 1_500 }, elsewhere]);
        expect(said(lead?.findings ?? [], 'hosts')).toMatch(
          /^error: 1 of 2 hosts came: host \(10\.99\.0\.1\); start the doctor with --peer/,
        );
        expect(guest?.stderr).toContain(
          'no doctor at tcp://10.99.0.1:7001: the host is there, but nothing listens on the port; start the first doctor with --bind, or correct the port',
        );
      },
    );

    it('works as users start it, and what one host lacks all of them say', async () => {
      await using hosts = await startLinkedHosts(2);
      using place = temporaryPlace();
      const run = (host: number, ...flags: string[]) => {
        const own = [entries.circlet, 'doctor', `--runs=${place.path}`, ...flags];
        const [file, ...args] = hosts.on(host, process.execPath, own);
        return start(file, args, { cwd: place.path, env: { CIRCLET_TENSORFLOW_DIR: place.path } });
      };
      await using first = run(0, `--bind=tcp://${hosts.addresses[0]}:7000`);
      await using second = run(1, `--peer=tcp://${hosts.addresses[0]}:7000`);
      for (const { code, stdout, stderr } of await Promise.all([first.ended, second.ended])) {
        expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
        expect(stdout).toMatch(/^ok +hosts +all 2 hosts came: /m);
        expect(stdout).toMatch(/^error +tensorflow +\S+ \(10\.99\.0\.1\): CIRCLET_TENSORFLOW_DIR names/m);
        expect(stdout).toMatch(/^error +tensorflow +\S+ \(10\.99\.0\.2\): CIRCLET_TENSORFLOW_DIR names/m);
        expect(stdout).toMatch(/^(ok|warning) +bandwidth +edges carry /m);
      }
    });
  },
);
