import { type CST, Parser } from 'yaml';

/** What a token of YAML's concrete syntax may have within it. */
interface Inner {
  readonly start?: readonly CST.SourceToken[];
  readonly key?: CST.Token | null;
  readonly value?: CST.Token | null | undefined;
  readonly items?: readonly Inner[];
}

/**
 * Whether a text has more lists and mappings within each other than `depth`. Goes by its concrete syntax, which is read without a
 * call within a call: what composes values from it makes one for each level, and where no stack is left even an expression that is
 * compiled there ends the process.
 */
export function isNestedDeeper(text: string, depth: number): boolean {
  const open = [...new Parser().parse(text)].map((token) => ({ inner: token as Inner, level: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { inner, level } = next;
    if (level > depth) return true;
    for (const child of [inner.key, inner.value]) {
      if (child != null && typeof child === 'object') open.push({ inner: child as Inner, level });
    }
    for (const item of inner.items ?? []) open.push({ inner: item, level: level + 1 });
  }
  return false;
}
