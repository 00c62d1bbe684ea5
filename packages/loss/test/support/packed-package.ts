import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

export interface Consumer extends AsyncDisposable {
  readonly folder: string;
  write(file: string, text: string): Promise<string>;
  /** Standard output of a program run in the folder; rejects with all it printed if it fails. */
  node(...args: string[]): Promise<string>;
}

/** Builds the package as a release would and packs it into `folder`. @returns the tarball's path */
export async function pack(folder: string): Promise<string> {
  const tsc = join(root, '../../node_modules/typescript/bin/tsc');
  await run(process.execPath, [tsc, '-b', 'tsconfig.lib.json', 'tsconfig.commonjs.json'], { cwd: root });
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  return join(folder, filename);
}

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'circlet-loss-'));
}

/**
 * An empty folder with the tarball and what a user would install beside it. From npm's cache where that has it (`npm ci` put this
 * workspace's versions there), from the registry else.
 *
 * @returns undefined where a package is in neither and no registry can be reached
 */
export async function installed(tarball: string, ...packages: string[]): Promise<Consumer | undefined> {
  const folder = await temporaryFolder();
  const write = async (file: string, text: string): Promise<string> => {
    await writeFile(join(folder, file), text);
    return join(folder, file);
  };
  await write('package.json', JSON.stringify({ private: true }));
  const options = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=4'];
  try {
    // The prefix by name: under npx, npm's environment points to the workspace.
    await run('npm', ['install', `--prefix=${folder}`, ...options, tarball, ...packages], { cwd: folder });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (
      /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|FETCH_ERROR/.test(String((error as { stderr?: string }).stderr))
    ) {
      return undefined;
    }
    throw error;
  }
  return {
    folder,
    write,
    node: async (...args) => {
      try {
        return (await run(process.execPath, args, { cwd: folder })).stdout;
      } catch (error) {
        const { stdout, stderr } = error as { stdout: string; stderr: string };
        throw new Error(`node ${args.join(' ')} failed: ${stdout}${stderr}`, { cause: error });
      }
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The programs of the README, each with the output it states. */
export async function readmeExamples(): Promise<readonly { readonly program: string; readonly output: string }[]> {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  return [...readme.matchAll(/```js\n(.*?)```\s+```text\n(.*?)```/gs)].map(([, program, output]) => ({
    program: program as string,
    output: output as string,
  }));
}
