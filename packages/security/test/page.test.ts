import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as tlsRequest } from 'node:https';
import { createConnection } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageOptions, type PageRoutes, servePage, textPage } from '../src/index.ts';

const TOKEN = 'a-token-of-this-test-0123456789';

const routes: PageRoutes = {
  '/metrics': textPage('text/plain; version=0.0.4', () => Promise.resolve('circlet_steps_total 7\n')),
  '/sd': textPage('application/json', () => Promise.resolve('[]')),
};

async function served(options: Partial<PageOptions> = {}) {
  let numRefused = 0;
  const page = await servePage(routes, {
    port: 0,
    host: '127.0.0.1',
    token: null,
    tls: null,
    onRefused: () => numRefused++,
    ...options,
  });
  return {
    address: `${page.origin}/metrics`,
    port: Number(new URL(page.origin).port),
    get numRefused() {
      return numRefused;
    },
    [Symbol.asyncDispose]: () => page[Symbol.asyncDispose](),
  };
}

/** What comes back for bytes that no HTTP client would send, until the other side closes. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const connection = createConnection(port, '127.0.0.1');
    let answer = '';
    connection.setEncoding('latin1').on('data', (more: string) => (answer += more));
    connection.on('error', () => undefined).on('close', () => resolve(answer));
    connection.write(text);
  });
}

const statusOf = (answer: string): string => /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? answer;

describe('a page for this host', () => {
  it('is read without a token, by GET and HEAD', async () => {
    await using page = await served();
    const response = await fetch(page.address);
    expect(await response.text()).toBe('circlet_steps_total 7\n');
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4');
    const head = await fetch(page.address, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(await (await fetch(page.address.replace('/metrics', '/sd'))).text()).toBe('[]');
    for (const path of ['/', '/constructor', '/__proto__']) {
      const missing = await fetch(page.address.replace('/metrics', path));
      expect([missing.status, await missing.text()]).toEqual([404, 'see /metrics, /sd\n']);
    }
    expect(page.numRefused).toBe(0);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuses %s', async (method) => {
    await using page = await served();
    const response = await fetch(page.address, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect(page.numRefused).toBe(1);
  });

  it('is not read by a web page whose name points here', async () => {
    await using page = await served();
    const answer = await raw(page.port, 'GET /metrics HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n');
    expect(statusOf(answer)).toBe('421');
    expect(answer).not.toContain('circlet_steps_total');
    const named = await raw(page.port, 'GET /metrics HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n');
    expect(statusOf(named)).toBe('200');
  });

  it('says nothing of why it cannot be read', async () => {
    const broken = { '/metrics': textPage('text/plain', () => Promise.reject(new Error('ENOENT /home/ann/secret'))) };
    await using page = await servePage(broken, {
      ...{ port: 0, host: '127.0.0.1', token: null, tls: null },
      onRefused: () => undefined,
    });
    const response = await fetch(`${page.origin}/metrics`);
    expect([response.status, await response.text()]).toEqual([500, 'cannot be read now\n']);
  });
});

describe('limits', () => {
  it('ends headers that are too large', async () => {
    await using page = await served();
    const answer = await raw(page.port, `GET /metrics HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(9_000)}\r\n\r\n`);
    expect(statusOf(answer)).toBe('431');
    expect(page.numRefused).toBe(1);
  });

  it('ends headers that come a byte at a time', async () => {
    await using page = await served({ limits: { headerMs: 200 } });
    const answer = await raw(page.port, 'GET /metrics HTTP/1.1\r\nHost: loc');
    expect(statusOf(answer)).toBe('408');
    expect(page.numRefused).toBe(1);
  });

  it.each(['Content-Length: 100000000', 'Transfer-Encoding: chunked'])('takes no body (%s)', async (header) => {
    await using page = await served();
    const answer = await raw(page.port, `GET /metrics HTTP/1.1\r\nHost: localhost\r\n${header}\r\n\r\n`);
    expect(statusOf(answer)).toBe('413');
    expect(page.numRefused).toBe(1);
  });

  it('answers so many requests and no more', async () => {
    await using page = await served({ limits: { burst: 3, requestsPerSecond: 0.001 } });
    const statuses = [];
    for (let request = 0; request < 5; request++) statuses.push((await fetch(page.address)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
  });

  it('keeps so many connections and no more, and is there for others afterwards', async () => {
    await using page = await served({ limits: { connections: 2, headerMs: 200 } });
    const idle = [raw(page.port, 'GET'), raw(page.port, 'GET')];
    expect(await raw(page.port, 'GET')).toBe('');
    await Promise.all(idle);
    expect((await fetch(page.address)).status).toBe(200);
  });

  it('survives what is no HTTP at all', async () => {
    await using page = await served();
    for (const junk of ['\0\0\0\0', 'SSH-2.0-OpenSSH_9\r\n\r\n', 'GET /metrics\r\n\r\n', '\xff\xff'.repeat(5_000)]) {
      expect(statusOf(await raw(page.port, junk))).toMatch(/^4/);
    }
    expect((await fetch(page.address)).status).toBe(200);
  });
});

describe('a page with a token', () => {
  const host = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)?.address;

  it('is read with it alone', async () => {
    await using page = await served({ token: TOKEN });
    const status = async (authorization?: string): Promise<number> =>
      (await fetch(page.address, authorization === undefined ? {} : { headers: { authorization } })).status;
    expect(await status(`Bearer ${TOKEN}`)).toBe(200);
    expect(await status(`bearer ${TOKEN}`)).toBe(200);
    const wrong = [
      undefined,
      'Bearer',
      'Bearer ',
      `Bearer ${TOKEN}x`,
      `Bearer ${TOKEN.slice(1)}`,
      `Basic ${TOKEN}`,
      TOKEN,
    ];
    for (const header of wrong) expect(await status(header)).toBe(401);
    expect(page.numRefused).toBe(wrong.length);
    // The path does not matter: a stranger does not learn which there are.
    expect((await fetch(page.address.replace('/metrics', '/'))).status).toBe(401);
  });

  it('is needed where other hosts reach it', async () => {
    await expect(served({ host: '0.0.0.0' })).rejects.toThrow(
      'expected a token for a page on 0.0.0.0, which other hosts reach, got none',
    );
  });

  it.skipIf(host === undefined)('is read on an address of this host', async () => {
    await using page = await served({ host: host ?? '', token: TOKEN });
    expect((await fetch(page.address, { headers: { authorization: `Bearer ${TOKEN}` } })).status).toBe(200);
  });
});

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

describe.skipIf(!hasOpenssl)('a page with TLS', () => {
  let folder = '';
  let tls = { cert: '', key: '' };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'circlet-tls-'));
    const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2'];
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    execFileSync('openssl', ['req', '-x509', ...curve, ...subject, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    tls = { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is read by who trusts its certificate', async () => {
    await using page = await served({ token: TOKEN, tls });
    expect(page.address).toMatch(/^https:/);
    const text = await new Promise((resolve, reject) => {
      const options = { ca: tls.cert, servername: 'localhost', headers: { authorization: `Bearer ${TOKEN}` } };
      const request = tlsRequest(page.address, { ...options, agent: false }, (response) => {
        response.setEncoding('utf8').on('data', resolve);
      });
      request.on('error', reject).end();
    });
    expect(text).toBe('circlet_steps_total 7\n');
    // In the clear nothing is said.
    expect(await raw(page.port, 'GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n')).not.toContain('circlet');
  });

  it('is not served with a certificate of another key', async () => {
    await expect(served({ tls: { ...tls, key: 'none' } })).rejects.toMatchObject({ code: 'CIRCLET_SECURITY_PAGE' });
  });
});
