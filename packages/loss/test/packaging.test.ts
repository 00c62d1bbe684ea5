import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContext, runInContext } from 'node:vm';
import manifest from '../package.json' with { type: 'json' };
import { type Consumer, installed, pack, readmeExamples, temporaryFolder } from './support/packed-package.ts';
import { goldenProgram } from './support/packed-golden.ts';

const workspace = join(import.meta.dirname, '../../..');
const range = manifest.peerDependencies['@tensorflow/tfjs-core'];
const lowest = range.replace('^', '');
const highest = await versionOf('@tensorflow/tfjs-core');

let folder: string;
let tarball: Uint8Array<ArrayBuffer>;
let tarballPath: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  tarballPath = await pack(folder);
  tarball = new Uint8Array(await readFile(tarballPath));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the packed package', () => {
  it('depends on nothing but tfjs-core as a peer, any 4.x from the lowest', () => {
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('optionalDependencies');
    expect(Object.keys(manifest.peerDependencies)).toEqual(['@tensorflow/tfjs-core']);
    expect(range).toMatch(/^\^4\.\d+\.\d+$/);
    expect(highest).toMatch(/^4\./);
  });

  it('holds both builds, sources for their maps, licence and README, and nothing else', () => {
    const files = createPackageFromTarballData(tarball).listFiles();
    const tops = new Set(files.map((file) => file.replace('/node_modules/@circlet/loss/', '').split('/')[0]));
    expect([...tops].sort()).toEqual(['LICENSE', 'README.md', 'commonjs', 'dist', 'package.json', 'src']);
    expect(files.filter((file) => /tsbuildinfo|test/.test(file))).toEqual([]);
  });

  it('carries the licence of the workspace', async () => {
    const [own, common] = await Promise.all(
      [join(import.meta.dirname, '../LICENSE'), join(workspace, 'LICENSE')].map((file) => readFile(file, 'utf8')),
    );
    expect(own).toBe(common);
  });

  it('passes publint', async () => {
    const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('has the right types for every way to resolve it', async () => {
    const result = await checkPackage(createPackageFromTarballData(tarball));
    if (result.types === false) throw new Error('the package has no types');
    expect(result.problems).toEqual([]);
    expect(Object.keys(result.entrypoints['.']?.resolutions ?? {})).toHaveLength(4);
  });
});

describe.each([
  ['lowest', lowest],
  ['highest', highest],
])('installed in an empty folder with plain tfjs, the %s of the peer range (%s)', (_which, version) => {
  let consumer: Consumer | undefined;

  beforeAll(async () => {
    consumer = await installed(tarballPath, `@tensorflow/tfjs@${version}`);
  }, 300_000);

  afterAll(() => consumer?.[Symbol.asyncDispose]());

  /** The installed folder, or a skipped test where no registry can be reached. */
  const ready = (skip: (note: string) => never): Consumer =>
    consumer ?? skip(`tfjs ${version} is not in npm's cache and no registry can be reached`);

  it('has that tfjs-core', async ({ skip }) => {
    expect(await versionOf('@tensorflow/tfjs-core', ready(skip).folder)).toBe(version);
  });

  it("runs the README's programs, with the output it states", async ({ skip }) => {
    const examples = await readmeExamples();
    expect(examples).toHaveLength(2);
    for (const { program, output } of examples) {
      await ready(skip).write('example.mjs', program);
      expect(await ready(skip).node('example.mjs')).toBe(output);
    }
  });

  it('runs from CommonJS', async ({ skip }) => {
    const [example] = await readmeExamples();
    const program = example!.program.replaceAll(/^import (.*) from (.*);$/gm, (_line, names: string, from: string) => {
      return `const ${names.replace('* as ', '')} = require(${from});`;
    });
    await ready(skip).write('example.cjs', program);
    expect(await ready(skip).node('example.cjs')).toBe(example!.output);
  });

  it('gives the golden numbers', async ({ skip }) => {
    await ready(skip).write('golden.mjs', await goldenProgram());
    const { numCases, problems } = JSON.parse(await ready(skip).node('golden.mjs')) as Record<string, unknown>;
    expect(problems).toEqual([]);
    expect(numCases).toBeGreaterThan(70);
  });

  it('type-checks in ES modules and CommonJS', async ({ skip }) => {
    const program = `
      import * as tf from '@tensorflow/tfjs';
      import { circleLoss, type LossResult } from '@circlet/loss';
      const result: LossResult = circleLoss({ gamma: 80, margin: 0.4 })(tf.zeros([2, 2]), tf.zeros([2], 'int32'));
      export const value: Promise<Float32Array> = result.loss.data<'float32'>();
      // @ts-expect-error γ is a number: fails where the types are lost
      circleLoss({ gamma: 'wide', margin: 0.4 });`;
    const files = await Promise.all(['example.mts', 'example.cts'].map((file) => ready(skip).write(file, program)));
    const compilerOptions = { noEmit: true, strict: true, skipLibCheck: true, module: 'nodenext', types: [] };
    await ready(skip).write('tsconfig.json', JSON.stringify({ compilerOptions, files }));
    expect(await ready(skip).node(join(workspace, 'node_modules/typescript/bin/tsc'))).toBe('');
  });

  it('bundles for the browser and runs on the globals of a web worker', async ({ skip }) => {
    const [example] = await readmeExamples();
    const entry = await ready(skip).write('browser.mjs', example!.program);
    const { metafile, outputFiles, warnings } = await build({
      entryPoints: [entry],
      bundle: true,
      platform: 'browser',
      format: 'iife',
      metafile: true,
      write: false,
      logLevel: 'silent',
    });
    expect(warnings).toEqual([]);
    expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
    expect(Object.keys(metafile.inputs).filter((input) => input.startsWith('node:'))).toEqual([]);
    expect(Object.keys(metafile.inputs).filter((input) => input.includes('@circlet/loss/commonjs'))).toEqual([]);

    const lines: string[] = [];
    // What a web worker has of what tfjs asks for. It finds no canvas, hence no WebGL, and computes on the cpu backend.
    const log = (line: string) => (line.includes('WebGL') ? 0 : lines.push(line));
    const console = { log, warn: () => undefined, error: () => undefined };
    const worker = createContext({ console, setTimeout, performance, TextEncoder, WorkerGlobalScope: Object });
    runInContext('var self = globalThis;', worker);
    runInContext(outputFiles[0]!.text, worker);
    expect(`${lines.join('\n')}\n`).toBe(example!.output);
  });

  it('leaves nothing in a bundle that does not use it', async ({ skip }) => {
    const entry = await ready(skip).write('unused.mjs', `import { circleLoss } from '@circlet/loss';`);
    const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
    expect(outputFiles[0]!.text.replaceAll(/\/\/.*|\s/g, '')).toBe('');
  });
});

async function versionOf(name: string, from: string = workspace): Promise<string> {
  const text = await readFile(join(from, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
