// What a page adds to an article's clean HTML: names for its headings, and what its images and tables need on a screen.
import type { Attachment } from '@switchboard/contract/uploads.ts';

export interface Heading {
  id: string;
  text: string;
  /** 2 or 3; deeper ones are not listed. */
  level: number;
}

export interface Prepared {
  html: string;
  headings: Heading[];
}

/** @param images whose addresses are signed, where the lasting ones are not for everyone yet */
export function prepare(clean: string, images: readonly Attachment[] = []): Prepared {
  const { body } = new DOMParser().parseFromString(clean, 'text/html');
  const headings = nameHeadings(body);
  for (const image of body.querySelectorAll('img')) {
    image.loading = 'lazy';
    const signed = images.find(({ id }) => image.getAttribute('src') === `/api/upload/${id}`);
    if (signed) image.setAttribute('src', signed.url);
  }
  // A page opened from here gets no hold of this one, whatever was saved.
  for (const link of body.querySelectorAll('a[target]')) link.setAttribute('rel', 'noopener noreferrer nofollow');
  for (const table of body.querySelectorAll('table')) {
    const frame = body.ownerDocument.createElement('div');
    frame.dataset['wide'] = '';
    table.replaceWith(frame);
    frame.append(table);
  }
  return { html: body.innerHTML, headings };
}

function nameHeadings(body: HTMLElement): Heading[] {
  const ids = new Set<string>();
  return [...body.querySelectorAll('h2, h3, h4')].flatMap((heading) => {
    const text = heading.textContent.trim();
    if (text === '') return [];
    const id = nameOf(text, ids);
    ids.add(id);
    heading.id = id;
    heading.setAttribute('tabindex', '-1');
    const level = Number(heading.tagName[1]);
    return level <= 3 ? [{ id, text, level }] : [];
  });
}

/** Readable in the address, and the same at every visit; the prefix keeps it apart from the page's own ids. */
function nameOf(text: string, taken: ReadonlySet<string>): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const name = `s-${words.join('-').slice(0, 60)}`;
  let id = name;
  for (let count = 2; taken.has(id); count += 1) id = `${name}-${count}`;
  return id;
}
