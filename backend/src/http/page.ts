// The one page of the browser's part, with a head of its own where an address stands for something everyone may read.

/** What search engines and link previews are told of a page. */
export interface PageHead {
  title: string;
  description: string;
  language: string;
  /** Its one address, a path. */
  path: string;
}

/** @param origin without a slash at its end */
export function withHead(html: string, { title, description, language, path }: PageHead, origin: string): string {
  const tags = [
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(description)}" />`,
    `<link rel="canonical" href="${escaped(origin + path)}" />`,
    `<meta property="og:type" content="article" />`,
    `<meta property="og:title" content="${escaped(title)}" />`,
    `<meta property="og:description" content="${escaped(description)}" />`,
    `<meta property="og:url" content="${escaped(origin + path)}" />`,
  ];
  return html
    .replace(/<title>[^<]*<\/title>/, () => tags.join('\n    '))
    .replace(/\s*<meta name="description" content="Switchboard[^>]*>/, '')
    .replace('<html lang="en"', () => `<html lang="${escaped(language)}"`);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (each) => entities[each]!);
