import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installTensorflow, type InstallOptions } from '../src/install/install.ts';
import { installDirectory } from '../src/install/location.ts';
import type { Machine } from '../src/install/platform.ts';
import { tensorflowWheel, wheelPath, writeWheels, type FakeWheel } from './support/fake-wheels.ts';

// The real pip and wheels of a few bytes; only the index is a folder, or a server that fails on purpose.
const machine: Machine = { platform: 'linux', arch: 'x64', glibc: '2.36', avx: true, nvidiaDriver: false };
const cpuWheel = tensorflowWheel('tensorflow-cpu', 'manylinux_2_27_x86_64');

let folder: string;
let index: string;
let cache: string;
let lines: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'circlet-test-'));
  index = join(folder, 'index');
  cache = join(folder, 'cache');
  lines = [];
  vi.stubEnv('PIP_NO_INDEX', '1');
  vi.stubEnv('PIP_FIND_LINKS', index);
  vi.stubEnv('PYTHON', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const install = (options: Partial<InstallOptions> = {}) =>
  installTensorflow({
    machine,
    cache,
    neededBytes: 0,
    report: { line: (text) => lines.push(text), progress: () => undefined },
    ...options,
  });

/** What lies in the cache besides the lock, which stays. */
const leftovers = (): string[] => {
  const parent = join(cache, 'tensorflow');
  return existsSync(parent) ? readdirSync(parent).filter((file) => !file.endsWith('.lock')) : [];
};

describe('installTensorflow', () => {
  it('unpacks the libraries and licences of the wheel, and nothing else', async () => {
    writeWheels(index, [cpuWheel, tensorflowWheel('tensorflow', 'manylinux_2_27_x86_64')]);
    const directory = await install();

    expect(directory).toBe(join(installDirectory('cpu', cache), 'tensorflow'));
    expect(readdirSync(directory).toSorted()).toEqual([
      'THIRD_PARTY_NOTICES.txt',
      'libtensorflow_cc.so.2',
      'libtensorflow_framework.so.2',
    ]);
    expect(readFileSync(join(directory, 'libtensorflow_cc.so.2'), 'utf8')).toBe('the C API');
    expect(leftovers()).toHaveLength(1);
  });

  it('does nothing when it is installed: neither pip nor Python is asked', async () => {
    writeWheels(index, [cpuWheel]);
    const directory = await install();
    lines = [];
    vi.stubEnv('PYTHON', join(folder, 'no-python'));
    expect(await install()).toBe(directory);
    expect(lines).toEqual([]);
  });

  it('repairs an installation whose library is gone', async () => {
    writeWheels(index, [cpuWheel]);
    const directory = await install();
    rmSync(join(directory, 'libtensorflow_cc.so.2'));
    await install();
    expect(existsSync(join(directory, 'libtensorflow_cc.so.2'))).toBe(true);
  });

  it('adds the nvidia wheels of the metadata on a machine with an NVIDIA driver, in their layout', async () => {
    const cuda: FakeWheel = {
      name: 'nvidia-cudnn-cu12',
      version: '9.3.1',
      tag: 'py3-none-manylinux_2_17_x86_64',
      files: { 'nvidia/cudnn/lib/libcudnn.so.9': 'cudnn', 'nvidia/cudnn/include/cudnn.h': 'not needed' },
    };
    writeWheels(index, [
      tensorflowWheel('tensorflow', 'manylinux_2_27_x86_64', {
        requires: ['numpy>=1', 'nvidia-cudnn-cu12<10.0,>=9.3; extra == "and-cuda"'],
      }),
      cuda,
      { ...cuda, version: '10.1', files: {} },
    ]);
    await install({ machine: { ...machine, nvidiaDriver: true } });
    const installation = installDirectory('gpu', cache);
    expect(readFileSync(join(installation, 'nvidia/cudnn/lib/libcudnn.so.9'), 'utf8')).toBe('cudnn');
    expect(existsSync(join(installation, 'nvidia/cudnn/include'))).toBe(false);
    expect(existsSync(join(installation, 'tensorflow/libtensorflow_cc.so.2'))).toBe(true);
  });

  it('removes what a killed installer left', async () => {
    writeWheels(index, [cpuWheel]);
    await install();
    const installation = installDirectory('cpu', cache);
    rmSync(installation, { recursive: true });
    const left = mkdtempSync(join(dirname(installation), `.${basename(installation)}-`));
    writeFileSync(join(left, 'half'), '');
    await install();
    expect(existsSync(left)).toBe(false);
  });

  it.each<[string, () => Partial<InstallOptions> | void, RegExp]>([
    [
      'a wheel that the index does not have',
      () => writeWheels(index, [tensorflowWheel('other', 'any')]),
      /pip's index has no tensorflow-cpu==2\.21\.0/,
    ],
    [
      'a truncated wheel',
      () => {
        writeWheels(index, [cpuWheel]);
        truncateSync(wheelPath(index, cpuWheel), 300);
      },
      /damaged .*; try again/,
    ],
    [
      'a file that is not what RECORD says',
      () => writeWheels(index, [{ ...cpuWheel, corrupt: 'tensorflow/libtensorflow_cc.so.2' }]),
      /the downloaded wheel is damaged \(tensorflow\/libtensorflow_cc\.so\.2 is not what RECORD says\); try again/,
    ],
    ['a wheel without the library', () => writeWheels(index, [{ ...cpuWheel, files: {} }]), /has no libtensorflow_cc/],
    [
      'too little space',
      () => {
        writeWheels(index, [cpuWheel]);
        return { neededBytes: 1e18 };
      },
      /expected 1000000000\.0 GB free for .*, got \d+\.\d GB; free some space/,
    ],
    [
      'a cache that cannot be written',
      () => {
        // A file where the folder should be: root may write into every folder.
        writeFileSync(join(folder, 'file'), '');
        return { cache: join(folder, 'file', 'cache') };
      },
      /cannot be written .*; make it writable/,
    ],
    ['no Python', () => vi.stubEnv('PYTHON', join(folder, 'none')) && {}, /there is no Python 3/],
    ['a machine without AVX', () => ({ machine: { ...machine, avx: false } }), /no AVX/],
  ])('leaves nothing behind after %s', async (_, prepare, message) => {
    await expect(install(prepare() ?? {})).rejects.toMatchObject({
      code: 'CIRCLET_TENSORFLOW_INSTALL',
      message: expect.stringMatching(message) as string,
    });
    expect(leftovers()).toEqual([]);
  });

  describe('from an index over HTTP', () => {
    const path = `/${basename(wheelPath('', cpuWheel))}`;

    /** What a server answers to the request for the wheel; `sha256` is what the index says of it. */
    const DOWNLOADS: readonly {
      readonly what: string;
      readonly answer: RequestListener;
      readonly says: RegExp;
      readonly sha256?: string;
    }[] = [
      {
        what: 'a download that is cut off',
        answer: (_, response) => {
          const wheel = readFileSync(wheelPath(index, cpuWheel));
          response.writeHead(200, { 'content-length': wheel.length });
          response.write(wheel.subarray(0, 200), () => response.destroy());
        },
        says: /the download of tensorflow-cpu==2\.21\.0 was damaged .*; try again/,
      },
      {
        what: 'a wheel that is not the one of the index',
        answer: (_, response) => void response.end(readFileSync(wheelPath(index, cpuWheel))),
        says: /the download of tensorflow-cpu==2\.21\.0 was damaged .*; try again/,
        sha256: '0'.repeat(64),
      },
      {
        what: 'a download that is refused',
        answer: (_, response) => void response.writeHead(403).end(),
        says: /the server refused tensorflow-cpu==2\.21\.0 to pip \(403 Client Error: Forbidden\); check pip's index/,
      },
      {
        what: 'a server that fails',
        answer: (_, response) => void response.writeHead(503).end(),
        says: /the server refused tensorflow-cpu==2\.21\.0 to pip \(503 /,
      },
    ];

    it.each(DOWNLOADS.map((download) => [download.what, download] as const))(
      'leaves nothing behind after %s',
      async (_, { answer, says, sha256 }) => {
        writeWheels(index, [cpuWheel]);
        const digest =
          sha256 ??
          createHash('sha256')
            .update(readFileSync(wheelPath(index, cpuWheel)))
            .digest('hex');
        const server = createServer((request, response) => {
          if (request.url === path) {
            answer(request, response);
          } else {
            response
              .setHeader('content-type', 'text/html')
              .end(`<a href="${path}#sha256=${digest}">${path.slice(1)}</a>`);
          }
        });
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        try {
          vi.stubEnv('PIP_NO_INDEX', undefined);
          vi.stubEnv('PIP_FIND_LINKS', undefined);
          vi.stubEnv('PIP_CONFIG_FILE', '/dev/null');
          vi.stubEnv('PIP_NO_CACHE_DIR', '1');
          vi.stubEnv('PIP_RETRIES', '0');
          vi.stubEnv('NO_PROXY', '127.0.0.1');
          vi.stubEnv('PIP_INDEX_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}/simple`);
          await expect(install()).rejects.toMatchObject({
            code: 'CIRCLET_TENSORFLOW_INSTALL',
            message: expect.stringMatching(says) as string,
          });
          expect(leftovers()).toEqual([]);
        } finally {
          server.closeAllConnections();
          server.close();
        }
      },
    );
  });

  it('leaves nothing behind when it is interrupted', async () => {
    writeWheels(index, [cpuWheel]);
    const interrupted = new AbortController();
    const report = {
      line: (text: string) => void (text.startsWith('installing') && interrupted.abort()),
      progress: () => undefined,
    };
    await expect(install({ signal: interrupted.signal, report })).rejects.toThrow(/abort/i);
    expect(leftovers()).toEqual([]);
  });
});
