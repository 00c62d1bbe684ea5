// One host's part of an examination, from the coordinator's build, without that of the machine itself.
// usage: node doctor-host.mjs OPTIONS, as JSON: { bind, numHosts } or { peer, host }, and what its card has otherwise.
// Prints the findings as one line of JSON.
import { beGuest } from '../../../apps/coordinator/dist/doctor/network/guest.js';
import { leadExamination } from '../../../apps/coordinator/dist/doctor/network/lead.js';

const { card, ...options } = JSON.parse(process.argv[2] ?? '{}');
const usual = {
  name: 'host',
  circlet: '0.1.0',
  node: 'v20.20.2',
  tensorflow: '2.21.0',
  processor: 'x64 avx2',
  findings: [],
};
const known = { patienceMs: 60_000, card: { ...usual, ...card } };
const findings =
  options.bind === undefined
    ? await beGuest({ ...known, ...options })
    : await leadExamination({ ...known, ...options, say: (text) => process.stderr.write(`${text}\n`) });
process.stdout.write(`${JSON.stringify(findings)}\n`);
