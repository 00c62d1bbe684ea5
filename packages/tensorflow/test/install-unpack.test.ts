import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cudaRequirements } from '../src/install/install.ts';
import { unpackWheel } from '../src/install/unpack.ts';

// Names that Python's own zipfile writes as they are; RECORD vouches for each of them.
const WRITER = `
import base64, hashlib, json, sys, zipfile
names = json.loads(sys.argv[2])
digest = base64.urlsafe_b64encode(hashlib.sha256(b"x").digest()).rstrip(b"=").decode()
with zipfile.ZipFile(sys.argv[1], "w") as z:
    for name in names:
        info = zipfile.ZipInfo(name)
        info.external_attr = 0o120777 << 16
        z.writestr(info, b"x")
    z.writestr("a.dist-info/RECORD", "".join("%s,sha256=%s,1\\n" % (name, digest) for name in names) + "x" * int(sys.argv[3]), zipfile.ZIP_DEFLATED)
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'circlet-unpack-'));
  mkdirSync(join(folder, 'in'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const unpack = (names: readonly string[], recordBytes = 0): Promise<number> => {
  const wheel = join(folder, 'in/x.whl');
  execFileSync('python3', ['-c', WRITER, wheel, JSON.stringify(names), String(recordBytes)]);
  return unpackWheel({ wheel, directory: join(folder, 'in/files'), wanted: (path) => !path.endsWith('RECORD') });
};

describe('unpackWheel', () => {
  it.each(['../outside', 'a/../../outside', '/outside', '.', 'a/..', './'])('refuses the name %j', async (name) => {
    if (name.endsWith('/')) return void expect(await unpack([name])).toBe(0);
    await expect(unpack([name])).rejects.toMatchObject({ code: 'CIRCLET_TENSORFLOW_INSTALL' });
    expect(readdirSync(folder)).toEqual(['in']);
    expect(readdirSync(join(folder, 'in')).filter((file) => file === 'outside')).toEqual([]);
    expect(existsSync('/outside')).toBe(false);
  });

  it('makes a file of what says that it is a link', async () => {
    expect(await unpack(['lib/link'])).toBe(1);
    const entries = readdirSync(join(folder, 'in/files/lib'), { withFileTypes: true });
    expect(entries.map((entry) => entry.isFile())).toEqual([true]);
  });

  it('does not read a RECORD that is larger than one can be', async () => {
    await expect(unpack(['a'], 40 * 2 ** 20)).rejects.toThrow('its RECORD has 41943');
  });
});

describe('cudaRequirements', () => {
  it('takes the time that its length needs', () => {
    const metadata = `Requires-Dist: nvidia-${' '.repeat(1_000_000)}x\nRequires-Dist: nvidia-a>=1 ; extra == "and-cuda"\n`;
    const before = process.cpuUsage();
    expect(cudaRequirements(metadata)).toEqual(['nvidia-a>=1']);
    // Blanks tried in turn with each other, it was minutes.
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  });
});
