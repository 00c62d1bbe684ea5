import { hostname } from 'node:os';
import { isIPv4 } from 'node:net';
import { resolve } from 'node:path';
import { type Examination, examineMachine } from '../doctor/machine/examine.ts';
import { type Finding, hasError } from '../doctor/finding.ts';
import { beGuest } from '../doctor/network/guest.ts';
import { leadExamination } from '../doctor/network/lead.ts';
import { EXIT, UsageError } from '../errors.ts';
import { formatFindings } from '../output/findings-text.ts';
import { styleFor } from '../output/style.ts';
import { listenAddress, wholeNumber } from './options.ts';

/** Flags of `doctor`, as text. */
export interface DoctorFlags {
  readonly bind?: string;
  readonly hosts: string;
  readonly peer?: string;
  readonly host?: string;
  readonly patience: string;
  readonly runs: string;
  readonly json?: boolean;
}

const MOST_HOSTS = 256;

/** Says whether this machine, or this and others, are fit to train. Returns the exit code: 1 where something has to be mended. */
export async function doctor(flags: DoctorFlags): Promise<number> {
  const network = networkOf(flags);
  const say = (text: string): void => {
    if (flags.json !== true) process.stdout.write(`${text}\n`);
  };
  say('examining this machine');
  const examination = await examineMachine(process.env, resolve(flags.runs));
  const findings = network === null ? examination.findings : await withOthers(examination, network, say);
  const isFit = !hasError(findings);
  process.stdout.write(
    flags.json === true
      ? `${JSON.stringify({ host: hostname(), isFit, findings })}\n`
      : `${formatFindings(findings, styleFor(process.stdout, process.env))}\n`,
  );
  return isFit ? EXIT.OK : EXIT.FAILURE;
}

type Network = { readonly patienceMs: number } & (
  { readonly bind: string; readonly numHosts: number } | { readonly peer: string; readonly host: string | undefined }
);

/** Null: this machine alone. @throws UsageError */
function networkOf({ bind, hosts, peer, host, patience }: DoctorFlags): Network | null {
  const patienceMs = 1_000 * wholeNumber('--patience', patience, 1, 86_400);
  const numHosts = wholeNumber('--hosts', hosts, 2, MOST_HOSTS);
  if (bind !== undefined && peer !== undefined) {
    throw new UsageError('expected --bind on the first host or --peer on another, got both; leave one out');
  }
  if (host !== undefined && (peer === undefined || !isIPv4(host))) {
    throw new UsageError(
      peer === undefined
        ? '--host: expected with --peer only; on the first host --bind names the address'
        : `--host: expected an IPv4 address of this host, as 10.0.0.2, got '${host}'`,
    );
  }
  if (bind !== undefined) return { bind: listenAddress('--bind', bind), numHosts, patienceMs };
  if (peer === undefined) return null;
  return { peer: peerAddress(peer), host, patienceMs };
}

function peerAddress(text: string): string {
  const [, port = ''] = /^tcp:\/\/.+:(\d+)$/.exec(text) ?? [];
  if (!(Number(port) >= 1 && Number(port) <= 65_535)) {
    throw new UsageError(
      `--peer: expected the address that the first doctor prints, as tcp://10.0.0.1:7000, got '${text}'`,
    );
  }
  return text;
}

/** Of this machine what is well, and of all, this one included, what is not. */
async function withOthers(
  { findings, card }: Examination,
  network: Network,
  say: (text: string) => void,
): Promise<Finding[]> {
  const wrong = findings.filter(({ severity }) => severity !== 'ok');
  const own = { ...card, name: hostname(), findings: wrong };
  const verdict =
    'peer' in network
      ? await beGuest({ ...network, card: own })
      : await leadExamination({ ...network, card: own, say });
  return [...findings.filter(({ severity }) => severity === 'ok'), ...verdict];
}
