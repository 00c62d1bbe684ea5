import { describe, expect, it } from 'vitest';
import { markup, trusted } from '../src/markup.ts';

describe('markup', () => {
  it('writes what is put in as text, in elements and attributes', () => {
    const name = `<script>alert("1")</script>&'`;
    expect(markup`<p title="${name}">${name}</p>`.markup).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</p>',
    );
  });

  it('takes markup, lists and numbers, and nothing for null', () => {
    expect(markup`<ul>${[1, '<', markup`<li>${'&'}</li>`]}${null}${trusted('<hr>')}</ul>`.markup).toBe(
      '<ul>1&lt;<li>&amp;</li><hr></ul>',
    );
  });

  it('replaces what XML has no place for, and keeps tabs, line ends and what lies beyond the first plane', () => {
    expect(markup`${'a\0b\u001bc\ud800d\ufffee'}`.markup).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
    expect(markup`${'\t\n\r😀é'}`.markup).toBe('\t\n\r😀é');
  });
});
