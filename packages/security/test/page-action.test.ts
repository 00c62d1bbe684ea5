import { describe, expect, it } from 'vitest';
import { type PageOptions, servePage, textPage } from '../src/index.ts';

const TOKEN = 'a-token-of-this-test-0123456789';

async function served(options: Partial<PageOptions> = {}) {
  const done: unknown[] = [];
  let numRefused = 0;
  const page = await servePage(
    {
      '/': { open: textPage('text/html', () => Promise.resolve('open')) },
      '/metrics': textPage('text/plain', () => Promise.resolve('metrics')),
      '/actions/stop': {
        token: TOKEN,
        act(body) {
          done.push(body);
          if ((body as { fails?: boolean }).fails === true) throw new Error('a secret of this host');
          return { status: 200, text: 'done' };
        },
      },
    },
    { port: 0, host: '127.0.0.1', token: null, tls: null, onRefused: () => numRefused++, ...options },
  );
  const act = (headers: Record<string, string> = {}, init: RequestInit = {}) =>
    fetch(`${page.origin}/actions/stop`, {
      method: 'POST',
      body: '{"id":"7"}',
      ...init,
      headers: {
        origin: page.origin,
        authorization: `Bearer ${TOKEN}`,
        'content-type': 'application/json',
        ...headers,
      },
    });
  return {
    origin: page.origin,
    act,
    done,
    get numRefused() {
      return numRefused;
    },
    [Symbol.asyncDispose]: () => page[Symbol.asyncDispose](),
  };
}

describe('an action of a page', () => {
  it('is done for the page itself, with the token', async () => {
    await using page = await served();
    const response = await page.act();
    expect([response.status, await response.text(), page.done]).toEqual([200, 'done\n', [{ id: '7' }]]);
  });

  it.each([
    ['without a token', 401, { authorization: '' }],
    ['with another token', 401, { authorization: 'Bearer another-token-0123456789' }],
    ['from a page of another origin', 403, { origin: 'http://evil.example' }],
    ['from another port of this host', 403, { origin: 'http://127.0.0.1:1' }],
    ['from an unnamed origin', 403, { origin: 'null' }],
    ['from another site, as the browser says', 403, { 'sec-fetch-site': 'cross-site' }],
    ['as a form would send it', 415, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['as a simple request would', 415, { 'content-type': 'text/plain' }],
    ['of another host', 421, { host: 'evil.example' }],
  ] as const)('is refused %s', async (_what, status, headers) => {
    await using page = await served();
    const { host, ...others } = { host: '', ...headers };
    if (host === '') {
      expect((await page.act(others)).status).toBe(status);
    } else {
      // fetch does not let this header be chosen.
      const { request } = await import('node:http');
      const seen = await new Promise<number | undefined>((resolve) => {
        request(`${page.origin}/actions/stop`, { method: 'POST', headers: { host } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        }).end();
      });
      expect(seen).toBe(status);
    }
    expect(page.done).toEqual([]);
    expect(page.numRefused).toBe(1);
  });

  it('is refused by GET, and with a body that is too long or no JSON', async () => {
    await using page = await served();
    const read = await fetch(`${page.origin}/actions/stop`, { headers: { authorization: `Bearer ${TOKEN}` } });
    expect([read.status, read.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await page.act({}, { body: JSON.stringify({ id: 'x'.repeat(2_000) }) })).status).toBe(413);
    expect((await page.act({}, { body: '{' })).status).toBe(400);
    expect(page.done).toEqual([]);
  });

  it('tells nothing of why it failed', async () => {
    await using page = await served();
    const response = await page.act({}, { body: '{"fails":true}' });
    expect([response.status, await response.text()]).toEqual([500, 'cannot be done now\n']);
  });
});

describe('an open path of a page that needs a token', () => {
  it('is read without one, and nothing else is', async () => {
    await using page = await served({ token: TOKEN });
    expect(await (await fetch(`${page.origin}/`)).text()).toBe('open');
    expect((await fetch(`${page.origin}/metrics`)).status).toBe(401);
  });
});
