import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../../test/hostile-texts.ts';
import { cleanHtml, imagesIn, wordsOf } from './clean.ts';

const tag = fc.constantFrom(
  ...[
    'p',
    'b',
    'h1',
    'h2',
    'ul',
    'li',
    'table',
    'tr',
    'td',
    'a',
    'img',
    'pre',
    'code',
    'script',
    'style',
    'svg',
    'iframe',
  ],
  ...[
    'math',
    'form',
    'input',
    'textarea',
    'title',
    'noscript',
    'template',
    'object',
    'div',
    'span',
    'x-y',
    'br',
    'p:q',
  ],
);
const attribute = fc.constantFrom(
  'href="javascript:alert(1)"',
  'href=" java\nscript:alert(1)"',
  'href="&#106;avascript:alert(1)"',
  'href="https://example.test/?a=1&b=2"',
  'href="//evil.test"',
  'href="/kb/other"',
  'src=x onerror=alert(1)',
  'src="https://evil.test/x.png"',
  'src="/api/upload/01890000-0000-7000-8000-000000000000"',
  'onclick="alert(1)"',
  'style="position:fixed;background:url(javascript:1)"',
  'class="language-ts evil"',
  'target="_top"',
  'srcdoc="<script>alert(1)</script>"',
  'data:text/html,x',
  '/',
  '"',
);
const text = fc.constantFrom(
  'words',
  ' ',
  '&amp;',
  '&lt;script&gt;',
  '<',
  '>',
  '&#0;',
  '\u0000',
  '"',
  "'",
  '<!--',
  '-->',
  ']]>',
  'ä',
  '😀',
  '\ud800',
);
const html = fc
  .array(
    fc.oneof(
      text,
      fc.tuple(tag, fc.array(attribute, { maxLength: 3 })).map(([name, given]) => `<${name} ${given.join(' ')}>`),
      tag.map((name) => `</${name}>`),
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''));

const allowed = new Set(
  'p h2 h3 h4 ul ol li blockquote pre hr br table thead tbody tr th td colgroup col strong em u s code a img sub sup'.split(
    ' ',
  ),
);

describe('cleaned HTML', () => {
  it('is the same when it is cleaned again', () => {
    fc.assert(
      fc.property(html, (given) => {
        expect(cleanHtml(cleanHtml(given))).toBe(cleanHtml(given));
      }),
      { numRuns: 2000 },
    );
  });

  it('holds nothing but what is allowed', () => {
    fc.assert(
      fc.property(html, (given) => {
        const cleaned = cleanHtml(given);
        for (const [, name = '', attributes = ''] of cleaned.matchAll(/<\/?([^\s/>]+)([^>]*)>/g)) {
          expect(allowed).toContain(name);
          expect(attributes).not.toMatch(/\son\w+\s*=|style\s*=|javascript:|srcdoc/i);
          if (name === 'img' && attributes) expect(attributes).toMatch(/src="\/api\/upload\/[0-9a-f-]{36}"/);
          if (/target=/.test(attributes)) expect(attributes).toContain('rel="noopener noreferrer nofollow"');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('P40 of ten hostile texts only words are left, or nothing', () => {
    for (const text of hostileTexts) {
      const tags = cleanHtml(text).match(/<[^>]*>/g) ?? [];
      expect(tags.filter((each) => !['<a>', '</a>'].includes(each))).toEqual([]);
    }
  });

  it('keeps what an article is made of, in one way of writing it', () => {
    expect(cleanHtml('<h1>A</h1><div><b>b</b> <i>i</i></div>')).toBe('<h2>A</h2><p><strong>b</strong> <em>i</em></p>');
    expect(cleanHtml('<a href="https://example.test">x</a>')).toBe(
      '<a href="https://example.test" target="_blank" rel="noopener noreferrer nofollow">x</a>',
    );
    expect(cleanHtml('<a href="/kb/other">x</a>')).toBe('<a href="/kb/other">x</a>');
    const image = '<img src="/api/upload/01890000-0000-7000-8000-000000000000" alt="The button" />';
    expect(cleanHtml(`${image}<img src="https://evil.test/pixel.gif">`)).toBe(image);
    expect(imagesIn(image)).toEqual(['01890000-0000-7000-8000-000000000000']);
    expect(wordsOf('<h2>A &amp; B</h2><ul><li>one</li><li>two</li></ul><p>x &lt; y</p>')).toBe(
      'A & B\none\ntwo\nx < y',
    );
  });
});
