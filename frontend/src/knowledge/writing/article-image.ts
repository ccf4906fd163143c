import { Image } from '@tiptap/extension-image';
import { addressOfUpload, uploadAt, type ShownImages } from './shown-images.ts';

/** Images of this desk only. Its text has the lasting address; on screen stands one that is signed, or the image itself. */
export const articleImage = (images: ShownImages) =>
  Image.extend({
    addAttributes: () => ({
      src: {
        default: null,
        parseHTML: (element: HTMLElement) => sourceOf(element),
        renderHTML: ({ src }: Record<string, string>) => ({ [waiting]: src }),
      },
      alt: { default: '', parseHTML: (element: HTMLElement) => element.getAttribute('alt') ?? '' },
      width: { default: null },
      height: { default: null },
    }),
    parseHTML: () => [{ tag: 'img', getAttrs: (element) => (sourceOf(element) ? null : false) }],
    addInputRules: () => [],
    addNodeView() {
      return ({ node }) => {
        const dom = document.createElement('img');
        const id = uploadAt(String(node.attrs['src'])) ?? '';
        const showAnew = () =>
          void images.fetchAnew(id).then((url) => {
            if (url && dom.src !== url) dom.src = url;
          });
        dom.alt = String(node.attrs['alt']);
        for (const side of ['width', 'height'] as const) {
          if (node.attrs[side]) dom.setAttribute(side, String(node.attrs[side]));
        }
        dom.addEventListener('error', showAnew, { once: true });
        const url = images.urlOf(id);
        if (url) dom.src = url;
        else showAnew();
        return { dom };
      };
    },
  });

/**
 * Where the address waits as long as the markup stands in this page: the library draws it now and then without the view above,
 * and each image would be asked for by its lasting address, which a draft's does not answer.
 */
const waiting = 'data-upload';

function sourceOf(element: HTMLElement): string | null {
  const id = uploadAt(element.getAttribute(waiting) ?? element.getAttribute('src') ?? '');
  return id && addressOfUpload(id);
}

/** Gives the images of a text that leaves the page their addresses. */
export function addressImages(text: HTMLElement): void {
  for (const image of text.querySelectorAll(`img[${waiting}]`)) {
    const addressed = text.ownerDocument.createElement('img');
    addressed.setAttribute('src', image.getAttribute(waiting)!);
    for (const name of ['alt', 'width', 'height']) {
      if (image.hasAttribute(name)) addressed.setAttribute(name, image.getAttribute(name)!);
    }
    image.replaceWith(addressed);
  }
}
