import { check, type Finding } from '../finding.ts';
import { isVirtual } from './address.ts';
import type { HostCard } from './messages.ts';
import { measuredFindings } from './measured-findings.ts';
import type { Attempt, Obstacle } from './try-edge.ts';

/** One direction between two hosts, by their places in the list of cards. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  /** Null: the host at `from` fell silent while it tried. */
  readonly attempt: Attempt | null;
}

/** Judges what hosts say of themselves and what they found of each other. Pure; every pair is tried both ways in `edges`. */
export function networkFindings(cards: readonly HostCard[], edges: readonly Edge[], numExpected: number): Finding[] {
  const names = cards.map(({ name, address }) => `${name} (${address})`);
  return [
    presence(names, numExpected),
    ...cards.flatMap((card, index) => [
      addressFinding(card, names[index] as string),
      ...card.findings.map(({ check: of, severity, text }): Finding => ({
        check: of,
        severity,
        text: `${names[index]}: ${text}`,
      })),
    ]),
    ...equalFindings(cards, names),
    ...mtuFindings(cards, names),
    ...edges.flatMap(({ from, to, attempt }) => edgeFindings(names[from] as string, names[to] as string, attempt)),
    ...measuredFindings(edges, names),
  ];
}

function presence(names: readonly string[], numExpected: number): Finding {
  const hosts = check('hosts');
  return names.length < numExpected
    ? hosts.error(
        `${names.length} of ${numExpected} hosts came: ${names.join(', ')}; start the doctor with --peer on the others, within --patience`,
      )
    : hosts.ok(`all ${numExpected} hosts came: ${names.join(', ')}`);
}

function addressFinding({ address, interfaceName, virtual, isGiven }: HostCard, name: string): Finding {
  const addresses = check('address');
  const how = isGiven ? 'as it was told' : 'as its route to the first host goes';
  const others = virtual.length === 0 ? '' : `, not ${virtual.join(' or ')}`;
  return isVirtual(interfaceName)
    ? addresses.warning(
        `${name} uses ${interfaceName}, which is of containers or virtual machines and seldom reached from elsewhere; give its real address with --host`,
      )
    : addresses.ok(
        `${name} uses ${address} on ${interfaceName === '' ? 'all interfaces' : interfaceName}, ${how}${others}`,
      );
}

function edgeFindings(from: string, to: string, attempt: Attempt | null): Finding[] {
  const reach = check('reachability');
  if (attempt === null)
    return [reach.error(`${from} fell silent while it tried to reach ${to}; see whether its doctor still runs`)];
  switch (attempt.outcome) {
    case 'unreachable':
      return [reach.error(`${from} cannot reach ${to}: ${OBSTACLES[attempt.why]}`)];
    case 'lost':
      return attempt.what === 'small frames'
        ? [
            reach.error(
              `${from} connects to ${to}, but nothing comes back; look for a firewall that drops packets of established connections`,
            ),
          ]
        : [
            check('mtu').error(
              `small frames go from ${from} to ${to}, large ones do not arrive: something between drops packets of the full MTU; lower it on both (ip link set mtu 1400 dev …), or let ICMP "fragmentation needed" through`,
            ),
          ];
    case 'measured':
      return [];
  }
}

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  silent:
    'nothing answers; open all TCP ports between the hosts (a firewall drops them), or give an address that is reached with --host',
  refused:
    'the connection is refused; let the firewall accept TCP between the hosts, or give an address that is reached with --host',
  'no route': 'there is no route; correct the routes, or give an address that is reached with --host',
  'no name': 'the name is not known there; give an address instead',
  stranger: 'something else answers on that address; two hosts may have the same one, give others with --host',
};

function equalFindings(cards: readonly HostCard[], names: readonly string[]): Finding[] {
  const versions = check('versions');
  const unlike = (what: string, value: (card: HostCard) => string | null): string | null => {
    const groups = groupsOf(cards, names, value);
    return groups.size < 2
      ? null
      : [...groups].map(([version, of]) => `${what}${version} on ${of.join(', ')}`).join('; ');
  };
  const circlet = unlike('circlet ', (card) => card.circlet);
  const tensorflow = unlike('TensorFlow ', (card) => card.tensorflow);
  const node = unlike('Node ', (card) => card.node.replace(/\..*/, ''));
  const processors = unlike('', (card) => card.processor);
  return [
    ...(circlet === null ? [] : [versions.error(`${circlet}: install the same release on all hosts`)]),
    ...(tensorflow === null
      ? []
      : [
          versions.error(
            `${tensorflow}: programs would differ; run npx nx run tensorflow:install of the same release on all hosts`,
          ),
        ]),
    ...(node === null
      ? []
      : [versions.warning(`${node}: it works, but use one release of Node on all hosts to rule it out`)]),
    ...(processors === null
      ? []
      : [
          check('processor').warning(
            `unlike processors: ${processors}: the slowest sets the pace, sums depend on who computes them, and bf16 is refused unless all or none compute in it; use like hosts where results must repeat`,
          ),
        ]),
    ...(circlet === null && tensorflow === null && node === null
      ? [
          versions.ok(
            `circlet ${cards[0]?.circlet}, TensorFlow ${cards[0]?.tensorflow ?? 'nowhere'}, Node ${cards[0]?.node.replace(/\..*/, '')} on all hosts`,
          ),
        ]
      : []),
  ];
}

/** Hosts by what they have; those that have nothing are passed over. */
function groupsOf(
  cards: readonly HostCard[],
  names: readonly string[],
  value: (card: HostCard) => string | null,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  cards.forEach((card, index) => {
    const key = value(card);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), names[index] as string]);
  });
  return groups;
}

function mtuFindings(cards: readonly HostCard[], names: readonly string[]): Finding[] {
  const groups = groupsOf(cards, names, ({ mtu }) => (mtu === null ? null : String(mtu)));
  if (groups.size < 2) return [];
  const text = [...groups].map(([mtu, of]) => `${mtu} on ${of.join(', ')}`).join('; ');
  return [check('mtu').warning(`unlike MTUs: ${text}; give all the same, or large frames may get lost on some path`)];
}
