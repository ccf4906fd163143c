// What an article may be made of. Cleaned when it is written, so that every reader gets the same; cleaned twice is cleaned once.
import clean from 'sanitize-html';

const uploadAddress = /^\/api\/upload\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

const blocks = ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'br'];
const tables = ['table', 'thead', 'tbody', 'tr', 'th', 'td', 'colgroup', 'col'];
const marks = ['strong', 'em', 'u', 's', 'code', 'a', 'img', 'sub', 'sup'];

/** Markup as other editors write it, in the words allowed here. */
const sameAs = { b: 'strong', i: 'em', del: 's', strike: 's', h1: 'h2', h5: 'h4', h6: 'h4', div: 'p' };

const ownAddress = /^(\/(?!\/)|#)/;
const fullAddress = /^(https?:\/\/|mailto:|tel:)/i;
/** A page opened from here gets no hold of this one. */
const elsewhere = { target: '_blank', rel: 'noopener noreferrer nofollow' };

const options: clean.IOptions = {
  allowedTags: [...blocks, ...tables, ...marks],
  allowedAttributes: {
    a: ['href', 'target', 'rel'],
    img: ['src', 'alt', 'width', 'height'],
    th: ['colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
    ol: ['start'],
    code: ['class'],
  },
  allowedClasses: { code: [/^language-[a-z0-9]{1,20}$/] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  nestingLimit: 60,
  // What is not text to anybody: not even its words stay.
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'iframe', 'object', 'svg', 'math', 'title'],
  transformTags: {
    ...Object.fromEntries(Object.entries(sameAs).map(([from, to]) => [from, clean.simpleTransform(to, {}, false)])),
    a: (tagName, { href = '' }) => {
      const attribs: Record<string, string> = ownAddress.test(href) ? { href } : { href, ...elsewhere };
      return { tagName, attribs: ownAddress.test(href) || fullAddress.test(href) ? attribs : {} };
    },
  },
  // Images of this desk only: another's would tell its owner who reads what.
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !uploadAddress.test(attribs['src'] ?? ''),
};

/** What one cleaning brings together may be new to the next: again until nothing changes. */
export function cleanHtml(html: string): string {
  const cleaned = clean(html.replace(controls, '').normalize('NFC'), options).trim();
  return cleaned === html ? cleaned : cleanHtml(cleaned);
}

/** All but tab and line feed. */
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

export const cleanText = (text: string): string => text.normalize('NFC').replace(controls, '').trim();

const betweenBlocks = /<\/(p|h[2-4]|li|blockquote|pre|tr|table)>|<(br|hr) ?\/?>|<\/t[hd]>/g;

/** The words of clean HTML, a block a line. */
export const wordsOf = (html: string): string =>
  decode(clean(html.replace(betweenBlocks, '$&\n'), { allowedTags: [], allowedAttributes: {} }))
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ *\n\s*/g, '\n')
    .trim();

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const decode = (text: string) => text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity]!);

/** The uploads whose images stand in clean HTML. */
export const imagesIn = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/<img[^>]* src="([^"]*)"/g)].flatMap(([, src = '']) => uploadAddress.exec(src)?.[1] ?? []),
  ),
];
