import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';

/** How a host is seen by others. */
export interface OwnAddress {
  readonly address: string;
  /** The interface that has it; empty where none does. */
  readonly interfaceName: string;
  readonly mtu: number | null;
  /** Interfaces of containers and virtual machines that others cannot reach, with their addresses: `docker0 172.17.0.1`. */
  readonly virtual: readonly string[];
}

/** Bridges and pairs that Docker, libvirt, Podman, LXC and the networks of Kubernetes make. */
const VIRTUAL = /^(docker|br-|virbr|veth|podman|cni|flannel|cali|cilium|lxc|lxd|kube|weave)/;

export function isVirtual(interfaceName: string): boolean {
  return VIRTUAL.test(interfaceName);
}

/** `tcp://10.0.0.1:7000` or `tcp://[fd00::1]:7000`. */
export function hostAndPort(address: string): { readonly host: string; readonly port: number } {
  const [, host = '', port = ''] = /^tcp:\/\/(.+):(\d+|\*)$/.exec(address) ?? [];
  return { host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
}

/** As ZeroMQ and URLs write it. */
export function tcpAddress(host: string, port: number): string {
  return `tcp://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

/**
 * Which of this host's addresses packets to another carry, by the kernel's routes: neither the host's name nor its first interface
 * tells. Nothing is sent.
 *
 * @throws Error with `code` where the name or the route is not there
 */
export async function routeTo(host: string, port: number): Promise<string> {
  const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4');
  try {
    const connected = once(socket, 'connect');
    socket.connect(port, host);
    await connected;
    return socket.address().address;
  } finally {
    socket.close();
  }
}

export function ownAddress(address: string): OwnAddress {
  const all = Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses.map((own) => ({ name, address: own.address })),
  );
  const interfaceName = all.find((own) => own.address === address)?.name ?? '';
  return {
    address,
    interfaceName,
    mtu: mtuOf(interfaceName),
    virtual: all
      .filter(({ name, address: own }) => isVirtual(name) && name !== interfaceName && !own.startsWith('fe80'))
      .map(({ name, address: own }) => `${name} ${own}`),
  };
}

/** Of the network that this process is in, which that of /sys need not be; where there is no IPv6, that of /sys. */
function mtuOf(interfaceName: string): number | null {
  if (interfaceName === '') return null;
  for (const path of [`/proc/sys/net/ipv6/conf/${interfaceName}/mtu`, `/sys/class/net/${interfaceName}/mtu`]) {
    try {
      return Number(readFileSync(path, 'utf8'));
    } catch {
      // Not on this system.
    }
  }
  return null;
}
