import { expect, it } from 'vitest';
import { doctor, type DoctorFlags } from '../../src/commands/doctor.ts';

const usual: DoctorFlags = { hosts: '2', patience: '60', runs: 'runs' };

// Before anything is examined: nothing is printed.
it.each<[Partial<DoctorFlags>, string]>([
  [
    { bind: 'tcp://127.0.0.1:7000', peer: 'tcp://127.0.0.1:7000' },
    'expected --bind on the first host or --peer on another, got both',
  ],
  [{ host: '10.0.0.1' }, '--host: expected with --peer only'],
  [{ peer: 'tcp://a:7000', host: 'eth0' }, "--host: expected an IPv4 address of this host, as 10.0.0.2, got 'eth0'"],
  [{ peer: '127.0.0.1:7000' }, '--peer: expected the address that the first doctor prints'],
  [{ peer: 'tcp://a:99999' }, '--peer: expected the address that the first doctor prints'],
  [{ bind: 'tcp://127.0.0.1:*', hosts: '1' }, '--hosts: expected a whole number from 2 to 256'],
  [{ bind: '127.0.0.1' }, '--bind: expected tcp://HOST:PORT'],
  [{ patience: '0' }, '--patience: expected a whole number from 1'],
])('refuses %j', async (flags, sentence) => {
  await expect(doctor({ ...usual, ...flags })).rejects.toMatchObject({
    code: 'CIRCLET_COORDINATOR_USAGE',
    message: expect.stringContaining(sentence) as string,
  });
});
