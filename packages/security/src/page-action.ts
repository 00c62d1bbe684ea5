import type { IncomingMessage } from 'node:http';
import { bearerCheck } from './bearer-token.ts';

/** Changes something: POST with a JSON body, for those with its token, from the page itself. */
export interface PageAction {
  readonly token: string;
  /** @returns the status and a sentence for the user; what it throws is answered as 500 */
  readonly act: (body: unknown) => { readonly status: number; readonly text: string };
}

/** A request that is refused: status and a sentence. */
export interface Refusal {
  readonly status: number;
  readonly text: string;
}

/** Of the body of an action. */
const MAX_ACTION_BYTES = 1024;

/**
 * Why a request to an action goes no further, or null. A page of another origin could send a simple POST with whatever the browser knows
 * (cross-site request forgery); it can neither set this header nor this type without asking first, and its origin is not this one.
 */
export function actionRefusal({ method, headers }: IncomingMessage, { token }: PageAction): Refusal | null {
  if (method !== 'POST') return { status: 405, text: 'expected POST' };
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (origin === undefined || !URL.canParse(origin) || new URL(origin).host !== host) {
    return { status: 403, text: 'expected a request from the page itself, got one of another origin' };
  }
  if (site !== undefined && site !== 'same-origin') {
    return { status: 403, text: 'expected a request from the page itself, got one of another site' };
  }
  if (!bearerCheck(token)(headers.authorization)) {
    return { status: 401, text: 'expected the token of this run' };
  }
  if (headers['content-type'] !== 'application/json') return { status: 415, text: 'expected application/json' };
  if (!(Number(headers['content-length']) <= MAX_ACTION_BYTES)) {
    return { status: 413, text: `expected a body of at most ${MAX_ACTION_BYTES} bytes` };
  }
  return null;
}

/** @throws SyntaxError for what is no JSON; the connection's error */
export async function actionBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as unknown);
}
