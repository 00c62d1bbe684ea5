import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium as launcher } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../../apps/coordinator/test/support/browser.ts';
import { writePage } from '../src/write-page.ts';
import { writeTinyModel } from './support/exported-model.ts';

const chromium = findChromium();
const root = mkdtempSync(join(tmpdir(), 'circlet-page-'));
const at = (name: string): string => join(root, name);
const url = pathToFileURL(at('index.html')).href;

const DESKTOP = { viewport: { width: 1200, height: 900 } } as const;
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } as const;

beforeAll(async () => {
  writeTinyModel(at('model'), { inputShape: [16, 12, 3] });
  const colours = readFileSync(join(import.meta.dirname, '../../dashboard/static/colours.css'), 'utf8');
  await writePage(at('index.html'), { folder: at('model'), name: '<b>tiny</b> & more', colours });
  const half = (first: string, second: string) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: first } })
      .composite([{ input: { create: { width: 20, height: 30, channels: 3, background: second } }, left: 20, top: 0 }])
      .png();
  await half('#ff0000', '#0000ff').toFile(at('red-blue.png'));
  await half('#0000ff', '#ff0000').toFile(at('blue-red.png'));
});

afterAll(() => rmSync(root, { recursive: true }));

describe('the file of the page', () => {
  const text = (): string => readFileSync(at('index.html'), 'utf8');

  it('lets nothing in or out: its policy knows its program and style by their hashes', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text())?.[1] ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/]+=*'; style-src 'sha256-[\w+/]+=*'; /);
    expect(policy).not.toMatch(/unsafe|\*|https?:|connect-src/);
    expect(text()).not.toMatch(/<(?:script|link|img)[^>]*(?:src|href)="(?!data:)/);
  });

  it('is not written where its parts are not built', async () => {
    const nowhere = { folder: at('model'), name: 'tiny', colours: '', parts: pathToFileURL(`${at('none')}/`) };
    await expect(writePage(at('other.html'), nowhere)).rejects.toMatchObject({
      code: 'CIRCLET_EMBEDDER_PAGE',
      message: expect.stringMatching(/found none; build them: npx nx run embedder:build$/) as string,
    });
    expect(existsSync(at('other.html'))).toBe(false);
    const gone = { folder: at('none'), name: 'tiny', colours: '' };
    await expect(writePage(at('other.html'), gone)).rejects.toMatchObject({
      code: 'CIRCLET_EMBEDDER_PAGE_WRITE',
      message: expect.stringMatching(/^could not write .*other\.html \(ENOENT/) as string,
    });
  });

  it('has names as text, whatever is in them', () => {
    expect(text()).toContain('<strong>&lt;b&gt;tiny&lt;/b&gt; &amp; more</strong>');
  });
});

describe.skipIf(chromium === null)('the page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    const args = ['--disable-gpu', '--disable-dev-shm-usage'];
    // A camera that shows a picture of Chromium's own, and says yes.
    args.push('--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream');
    if (process.getuid?.() === 0) args.push('--no-sandbox');
    browser = await launcher.launch({ executablePath: chromium as string, args });
  });
  afterAll(() => browser?.close());

  async function opened(options: BrowserContextOptions = DESKTOP, script = '') {
    const context = await browser.newContext(options);
    await context.addInitScript(script);
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const [requests, complaints]: [string[], string[]] = [[], []];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(url);
    await page.locator('body[data-state=ready]').waitFor();
    const cosine = async (): Promise<number> => Number((await page.locator('#cosine').getAttribute('value')) || NaN);
    return { page, cosine, requests, complaints, [Symbol.asyncDispose]: () => context.close() };
  }

  it('is used by keys alone: the part that is compared, quarter turns, and what is no image is said', async () => {
    await using open = await opened();
    const { page, cosine, requests, complaints } = open;
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Skip to the images');
    await page.setInputFiles('#first-file', at('red-blue.png'));
    await page.setInputFiles('#second-file', at('red-blue.png'));
    await expect.poll(cosine).toBeCloseTo(1, 5);
    expect(await page.locator('#cosine').textContent()).toBe('1.000');
    await page.setInputFiles('#second-file', at('blue-red.png'));
    // Red against blue in every pixel: green alone is the same.
    await expect.poll(cosine).toBeLessThan(0);
    expect(await page.locator('#first-picture').getAttribute('aria-label')).toBe('red-blue.png');

    await page.locator('#second-turn').focus();
    for (const _ of [1, 2]) await page.keyboard.press('Enter');
    await expect.poll(cosine).toBeCloseTo(1, 5);
    // The left half of the first, and the right half of the second, which was turned.
    await page.locator('#first-zoom').focus();
    for (let press = 0; press < 20; press++) await page.keyboard.press('ArrowRight');
    expect(await page.locator('#first-zoom').inputValue()).toBe('2');
    await page.locator('#first-x').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => page.evaluate<number>(REDS_OF_FIRST)).toBe(12 * 16);

    await page.setInputFiles('#first-file', at('index.html'));
    const problem = page.locator('#first-problem');
    await problem.filter({ hasText: /^expected an image, got a file that the browser cannot decode/ }).waitFor();
    expect(complaints).toEqual([]);
    expect(requests.filter((request) => request !== url && request !== 'data:,')).toEqual([]);
  });

  it('takes a picture of the camera, and lets go of it; works without WebGL too, and says so', async () => {
    await using open = await opened(DESKTOP, NO_WEBGL);
    const { page, cosine } = open;
    expect(await page.locator('#about-backend').textContent()).toMatch(/^the processor, slowly/);
    await page.setInputFiles('#first-file', at('red-blue.png'));
    await page.locator('#second-camera').click();
    await page.locator('#second-take').click();
    await expect.poll(cosine).not.toBeNaN();
    const size = await page.evaluate<number[]>('[first, second].map((side) => side.querySelector("canvas").width)');
    expect(size[1]).toBeGreaterThan(100);
    expect(await page.locator('#second-live').isHidden()).toBe(true);
    expect(await page.evaluate('document.getElementById("second-video").srcObject')).toBeNull();
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('second-camera');
  });

  it('has no violation that axe knows of, in light on a desktop, in the dark on a phone', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const [size, colorScheme] of [
      [DESKTOP, 'light'],
      [PHONE, 'dark'],
    ] as const) {
      await using open = await opened({ ...size, colorScheme, reducedMotion: 'reduce', bypassCSP: true }, NO_WEBGL);
      const { page, cosine } = open;
      await page.setInputFiles('#first-file', at('red-blue.png'));
      await page.setInputFiles('#second-file', at('blue-red.png'));
      await expect.poll(cosine).not.toBeNaN();
      await page.locator('summary').click();
      await page.evaluate(axe);
      const told = await page.evaluate<string[]>(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`))',
      );
      expect(told, colorScheme).toEqual([]);
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect(overflow, 'wider than the screen').toBeLessThanOrEqual(0);
    }
  });
});

/** How many pixels of what the network sees of the first image are red. */
const REDS_OF_FIRST = `(() => {
  const { width, height } = document.getElementById('first-seen');
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  context.drawImage(document.getElementById('first-seen'), 0, 0);
  return context.getImageData(0, 0, width, height).data.filter((value, i) => i % 4 === 0 && value === 255).length;
})()`;

/** A browser that has none. */
const NO_WEBGL = `for (const { prototype } of [HTMLCanvasElement, OffscreenCanvas]) {
  const { getContext } = prototype;
  prototype.getContext = function (kind, ...rest) {
    return kind.includes('webgl') ? null : getContext.call(this, kind, ...rest);
  };
}`;
