import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A Chromium of this machine, or null. Where CIRCLET_CHROMIUM is `expected`, as `.ci/run` sets it where one could be had, that there is
 * none is a failure instead of a reason to skip.
 */
export function findChromium(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path));
  if (found === undefined && process.env['CIRCLET_CHROMIUM'] === 'expected') {
    throw new Error(
      'expected a Chromium on the PATH, since this machine could have one; install it: apt-get install chromium',
    );
  }
  return found ?? null;
}

export async function openBrowser(executablePath: string): Promise<Browser> {
  // A user without privileges has a sandbox; root, as in containers, has none.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return await chromium.launch({ executablePath, args: [...args, '--disable-gpu', '--disable-dev-shm-usage'] });
}
