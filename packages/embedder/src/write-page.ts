import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { io } from '@tensorflow/tfjs-core';
import { PageNotBuiltError, PageWriteError } from './errors.ts';

/** A multiple of 3, so that base64 has no end in between; no text of a page is longer than browsers take. */
const PART_BYTES = 3 * 2 ** 20;

export interface PageOptions {
  /** The folder that `coordinator:export --format=tfjs` has written. */
  readonly folder: string;
  /** What the page calls the model. */
  readonly name: string;
  /** A style sheet with the colours. */
  readonly colours: string;
  /** Where what `nx run embedder:build` makes is. Default: where that puts it. */
  readonly parts?: URL;
}

/** Fails where `writePage` would, before anything is written. @throws PageNotBuiltError */
export function mustHavePage(parts: URL = PARTS): void {
  if (!existsSync(new URL('page.js', parts))) throw new PageNotBuiltError(parts);
}

/**
 * Writes a page that compares two images with a model: program, style and weights are in it, and its policy lets it load and send nothing.
 * @throws PageNotBuiltError, PageWriteError
 */
export async function writePage(path: string, { parts = PARTS, ...options }: PageOptions): Promise<void> {
  mustHavePage(parts);
  try {
    await write(path, { parts, ...options });
  } catch (cause) {
    await rm(path, { force: true });
    throw new PageWriteError(path, (cause as Error).message, { cause });
  }
}

async function write(path: string, { folder, name, colours, parts }: Required<PageOptions>): Promise<void> {
  const read = (part: string): string => readFileSync(new URL(part, parts), 'utf8');
  const [program, style] = [read('page.js'), `${colours}\n${read('page.css')}`];
  const side = (id: string, title: string): string =>
    read('side.html').replaceAll('{side}', id).replaceAll('{title}', title);
  const body = read('body.html')
    .replace('{name}', () => escaped(name))
    .replace('{sides}', () => side('first', 'First image') + side('second', 'Second image'));
  const model = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as io.ModelJSON;
  const { modelTopology, signature, userDefinedMetadata, weightsManifest } = model;
  const weightSpecs = weightsManifest.flatMap(({ weights }) => weights);
  const file = await open(path, 'w');
  try {
    await file.write(head(name, style, program));
    await file.write(body);
    await file.write(
      data(
        'id="model" type="application/json"',
        JSON.stringify({ modelTopology, signature, userDefinedMetadata, weightSpecs }),
      ),
    );
    for (const shard of weightsManifest.flatMap(({ paths }) => paths)) {
      const bytes = readFileSync(join(folder, shard));
      for (let at = 0; at < bytes.length; at += PART_BYTES) {
        await file.write(data('class="weights" type="text/plain"', bytes.toString('base64', at, at + PART_BYTES)));
      }
    }
    await file.write(`<script>${program}</script>\n</body>\n</html>\n`);
  } finally {
    await file.close();
  }
}

const PARTS = new URL('../dist/page/', import.meta.url);

function head(name: string, style: string, program: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(program)}`,
    `style-src ${hashOf(style)}`,
    'img-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Compare two images: ${escaped(name)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
`;
}

/** What is no program: nothing in it ends the element. */
function data(attributes: string, text: string): string {
  return `<script ${attributes}>${text.replaceAll('<', '\\u003c')}</script>\n`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/g, (character) => names[character] as string);
}
