import { describe, expect, it } from 'vitest';
import { hostAndPort, isVirtual, routeTo, tcpAddress } from '../../src/doctor/network/address.ts';
import { decodeMessage, encodeMessage, type HostCard } from '../../src/doctor/network/messages.ts';
import { type Edge, networkFindings } from '../../src/doctor/network/network-findings.ts';
import { roundsOf } from '../../src/doctor/network/rounds.ts';
import type { Attempt } from '../../src/doctor/network/try-edge.ts';

const card = (number: number, change: Partial<HostCard> = {}): HostCard => ({
  name: `h${number}`,
  address: `10.0.0.${number}`,
  interfaceName: 'eth0',
  mtu: 1500,
  virtual: [],
  isGiven: false,
  circlet: '0.1.0',
  node: 'v22.13.0',
  tensorflow: '2.21.0',
  processor: 'x64 avx2',
  findings: [],
  ...change,
});

const measured: Attempt = {
  outcome: 'measured',
  roundTripMs: 0.2,
  aheadMs: 1,
  uncertaintyMs: 0.1,
  bytesPerSecond: 1.1e9,
};

function lines(cards: readonly HostCard[], change: (edge: Edge) => Attempt | null = () => measured): string[] {
  const edges = cards.flatMap((_, from) =>
    cards.flatMap((_unused, to): Edge[] => {
      const edge: Edge = { from, to, attempt: measured };
      return from === to ? [] : [{ ...edge, attempt: change(edge) }];
    }),
  );
  return networkFindings(cards, edges, cards.length).map(
    ({ check, severity, text }) => `${severity} ${check}: ${text}`,
  );
}

const wrong = (found: readonly string[]): string[] => found.filter((line) => !line.startsWith('ok'));

describe('judging a network', () => {
  it('of equal hosts', () => {
    expect(lines([card(1), card(2)])).toEqual([
      'ok hosts: all 2 hosts came: h1 (10.0.0.1), h2 (10.0.0.2)',
      'ok address: h1 (10.0.0.1) uses 10.0.0.1 on eth0, as its route to the first host goes',
      'ok address: h2 (10.0.0.2) uses 10.0.0.2 on eth0, as its route to the first host goes',
      'ok versions: circlet 0.1.0, TensorFlow 2.21.0, Node v22 on all hosts',
      'ok bandwidth: edges carry 1.1 GB/s; what a training makes of it: coordinator:predict --link=1.1GB/s,latency=100us',
      'ok latency: the longest way there and back takes 0.2 ms',
      'ok clock: wall clocks agree within 1.1 ms',
    ]);
  });

  it.each<[string, Attempt | null, RegExp]>([
    [
      'dropped',
      { outcome: 'unreachable', why: 'silent' },
      /^error reachability: h1 \(10\.0\.0\.1\) cannot reach h2 \(10\.0\.0\.2\): nothing answers; open/,
    ],
    ['refused', { outcome: 'unreachable', why: 'refused' }, /the connection is refused; let the firewall/],
    [
      'lost',
      { outcome: 'lost', what: 'small frames' },
      /^error reachability: h1 .* connects to h2 .*, but nothing comes back/,
    ],
    ['cut', { outcome: 'lost', what: 'large frames' }, /^error mtu: small frames go from h1/],
    ['silent', null, /^error reachability: h1 \(10\.0\.0\.1\) fell silent while it tried to reach h2/],
    [
      'slow',
      { ...(measured as object), bytesPerSecond: 0.3e9 } as Attempt,
      /^warning bandwidth: h1 \(10\.0\.0\.1\) to h2 \(10\.0\.0\.2\) carries 300 MB\/s where others carry 1\.1 GB\/s/,
    ],
    [
      'far',
      { ...(measured as object), roundTripMs: 40 } as Attempt,
      /^warning latency: h1 .* to h2 .* and back takes 40 ms/,
    ],
    [
      'ahead',
      { ...(measured as object), aheadMs: 3_600_000 } as Attempt,
      /^warning clock: the clock of h2 \(10\.0\.0\.2\) is 3600\.0 s ± 0\.1 ms ahead of that of h1/,
    ],
  ])('one way %s', (_, attempt, expected) => {
    const found = wrong(
      lines([card(1), card(2), card(3)], ({ from, to }) => (from === 0 && to === 1 ? attempt : measured)),
    );
    expect(found).toEqual([expect.stringMatching(expected)]);
  });

  it.each<[string, Partial<HostCard>, RegExp]>([
    [
      'circlet',
      { circlet: '0.0.9' },
      /^error versions: circlet 0\.1\.0 on h1 .*; circlet 0\.0\.9 on h2 .*: install the same release/,
    ],
    ['TensorFlow', { tensorflow: '2.20.0' }, /^error versions: TensorFlow 2\.21\.0 on h1/],
    ['Node', { node: 'v24.1.0' }, /^warning versions: Node v22 on h1 .*; Node v24 on h2/],
    [
      'processor',
      { processor: 'x64 avx512_bf16' },
      /^warning processor: unlike processors: x64 avx2 on h1 .*; x64 avx512_bf16 on h2/,
    ],
    ['MTU', { mtu: 9000 }, /^warning mtu: unlike MTUs: 1500 on h1 .*; 9000 on h2/],
    [
      'bridge',
      { interfaceName: 'docker0' },
      /^warning address: h2 \(10\.0\.0\.2\) uses docker0, which is of containers/,
    ],
    [
      'finding of its own',
      { findings: [{ check: 'memory', severity: 'error', text: 'none' }] },
      /^error memory: h2 \(10\.0\.0\.2\): none/,
    ],
  ])('another %s', (_, change, expected) => {
    expect(wrong(lines([card(1), card(2, change)]))).toEqual([expect.stringMatching(expected)]);
  });

  it('of hosts that did not come, and of a network that is too slow for all', () => {
    expect(networkFindings([card(1)], [], 3)[0]?.text).toMatch(
      /^1 of 3 hosts came: h1 \(10\.0\.0\.1\); start the doctor with --peer/,
    );
    const slow = { ...(measured as object), bytesPerSecond: 10e6 } as Attempt;
    expect(wrong(lines([card(1), card(2)], () => slow))).toEqual([
      expect.stringMatching(/^warning bandwidth: edges carry 10 MB\/s: gradients will wait/),
    ]);
  });

  it('patience with a host where TensorFlow does not compute: its own finding says so', () => {
    expect(wrong(lines([card(1), card(2, { tensorflow: null })]))).toEqual([]);
  });
});

describe('rounds', () => {
  it.each([1, 2, 3, 4, 5, 8, 13, 64])('of %i hosts have every pair once, and no host twice in a round', (numHosts) => {
    const rounds = roundsOf(numHosts);
    const pairs = rounds.flat().map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`);
    expect(new Set(pairs).size).toBe((numHosts * (numHosts - 1)) / 2);
    expect(pairs).toHaveLength(new Set(pairs).size);
    for (const round of rounds) expect(new Set(round.flat()).size).toBe(2 * round.length);
    expect(rounds.length).toBeLessThanOrEqual(numHosts);
  });
});

describe('addresses', () => {
  it.each(['docker0', 'br-1f2e', 'virbr0', 'veth12', 'cni0', 'flannel.1', 'podman0'])('%s is of containers', (name) =>
    expect(isVirtual(name)).toBe(true),
  );
  it.each(['eth0', 'enp5s0', 'ib0', 'wlan0', 'lo', 'bond0'])('%s is not', (name) =>
    expect(isVirtual(name)).toBe(false),
  );

  it('are written with brackets for IPv6', () => {
    expect(hostAndPort('tcp://[fd00::1]:7000')).toEqual({ host: 'fd00::1', port: 7000 });
    expect(tcpAddress('fd00::1', 7000)).toBe('tcp://[fd00::1]:7000');
    expect(hostAndPort(tcpAddress('10.0.0.1', 7))).toEqual({ host: '10.0.0.1', port: 7 });
  });

  it('follow the route', async () => {
    expect(await routeTo('127.0.0.1', 9)).toBe('127.0.0.1');
  });
});

describe('messages', () => {
  it('come back as they were', () => {
    const said = { kind: 'hello', card: card(1), echoPort: 4242, dialled: 'a' } as const;
    expect(decodeMessage(Buffer.from(encodeMessage(said)))).toEqual(said);
  });

  it.each([
    '',
    '{}',
    'null',
    '{"doctor":2,"message":{"kind":"try","address":"a"}}',
    '{"doctor":1,"message":{"kind":"try"}}',
    '\u0000',
  ])('that are none are none: %j', (text) => expect(decodeMessage(Buffer.from(text))).toBeNull());
});
