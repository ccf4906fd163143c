// What an article may be made of, as the editor has it: what the desk keeps when it cleans one, so that nothing written is lost.
import { Mark, type Node, type AnyExtension, type Extensions } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import { articleImage } from './article-image.ts';
import { isLinkAddress, isOwnAddress } from './link-address.ts';
import type { ShownImages } from './shown-images.ts';

const levels: (2 | 3 | 4)[] = [2, 3, 4];
/** Levels there are not here become the nearest, as they do on the server. */
const nearest = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };
const heading = {
  parseHTML: () => Object.entries(nearest).map(([tag, level]) => ({ tag, attrs: { level } })),
};

/** A page of the desk's own opens in its place, any other in one of its own that gets no hold of this. */
const link = {
  addAttributes: () => ({ href: { default: null } }),
  renderHTML: ({ HTMLAttributes: { href } }: { HTMLAttributes: Record<string, string> }) => {
    if (!href || !isLinkAddress(href)) return ['span', 0];
    return ['a', isOwnAddress(href) ? { href } : { href, target: '_blank', rel: 'noopener noreferrer nofollow' }, 0];
  },
};

const orderedList = {
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1,
    },
  }),
};

const codeBlock = {
  addAttributes: () => ({
    language: {
      default: null,
      rendered: false,
      parseHTML: (element: HTMLElement) => languageOf(element.querySelector('code')?.className ?? ''),
    },
  }),
};

const languageOf = (names: string): string | null =>
  /(?:^|\s)language-([a-z0-9]{1,20})(?:$|\s)/.exec(names)?.[1] ?? null;

const changed: Record<string, object> = { heading, link, orderedList, codeBlock };

/** The parts of the kit, some of them narrowed to what is kept. */
const Kit = StarterKit.extend({
  addExtensions() {
    const parts: AnyExtension[] = this.parent?.() ?? [];
    return parts.map((part) => (changed[part.name] ? (part as Node).extend(changed[part.name]) : part));
  },
});

const spanOf = (name: string) => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute(name) ?? '1', 10) || 1,
  renderHTML: (attributes: Record<string, number>) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
});
const cell = {
  // The width is asked for by the library, and never set.
  addAttributes: () => ({
    colspan: spanOf('colspan'),
    rowspan: spanOf('rowspan'),
    colwidth: { default: null, rendered: false, parseHTML: () => null },
  }),
};

/** Without the widths the library writes into it. */
const ArticleTable = Table.extend({ renderHTML: () => ['table', ['tbody', 0]] });

const mark = (name: string, tag: string) =>
  Mark.create({ name, parseHTML: () => [{ tag }], renderHTML: () => [tag, 0] });

export interface SchemaOptions {
  images: ShownImages;
  placeholder: string;
}

export const articleSchema = ({ images, placeholder }: SchemaOptions): Extensions => [
  Kit.configure({
    heading: { levels },
    link: {
      autolink: true,
      openOnClick: false,
      defaultProtocol: 'https',
      isAllowedUri: isLinkAddress,
      shouldAutoLink: isLinkAddress,
    },
  }),
  // There are no buttons for these; what was written elsewhere keeps them.
  mark('subscript', 'sub'),
  mark('superscript', 'sup'),
  articleImage(images),
  ArticleTable,
  TableRow,
  TableHeader.extend(cell),
  TableCell.extend(cell),
  Placeholder.configure({ placeholder }),
];
