// The editor itself: what can be written, what it says to a screen reader, and the files that are pasted or dropped into it.
import { createDocument, type Editor } from '@tiptap/core';
import { DOMSerializer, type Fragment, type Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import { useEditor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressImages } from './article-image.ts';
import { articleSchema } from './article-schema.ts';
import type { ShownImages } from './shown-images.ts';

export interface ArticleEditorHow {
  content: string;
  images: ShownImages;
  /** Files that were pasted or dropped; the cursor stands where they belong. */
  onFiles: (files: File[]) => void;
}

export function useArticleEditor({ content, images, onFiles }: ArticleEditorHow): Editor {
  const { t } = useTranslation();
  const [extensions] = useState(() => articleSchema({ images, placeholder: t('knowledge_staff.editor.placeholder') }));
  const [first] = useState(content);
  const take = (files: readonly File[]) => {
    if (files.length > 0) onFiles([...files]);
    return files.length > 0;
  };
  return useEditor({
    extensions,
    content: first,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('knowledge_staff.editor.label'),
      },
      // A spreadsheet brings a picture of its cells along: words go first.
      handlePaste: (_, { clipboardData }) => !hasWords(clipboardData) && take([...(clipboardData?.files ?? [])]),
      handleDrop: (view, { dataTransfer, clientX, clientY }, _slice, is_moved) => {
        const files = [...(dataTransfer?.files ?? [])];
        if (is_moved || files.length === 0) return false;
        const at = view.posAtCoords({ left: clientX, top: clientY });
        if (at) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))));
        return take(files);
      },
    },
  });
}

function hasWords(data: DataTransfer | null): boolean {
  if (!data) return false;
  const html = new DOMParser().parseFromString(data.getData('text/html'), 'text/html');
  return data.getData('text/plain').trim() !== '' || html.body.textContent.trim() !== '';
}

export const documentOf = (editor: Editor, html: string): Node => createDocument(html, editor.schema);

/** Without the empty paragraph at the end in which one would go on writing. */
function written(document: Node): Fragment {
  let end = document.content.size;
  for (let index = document.childCount - 1; index > 0; index -= 1) {
    const last = document.child(index);
    if (last.type.name !== 'paragraph' || last.content.size > 0) break;
    end -= last.nodeSize;
  }
  return document.content.cut(0, end);
}

export const isSameText = (one: Node, other: Node): boolean => written(one).eq(written(other));

/** Neither words nor images. */
export function isEmptyText(document: Node): boolean {
  let has_image = false;
  document.descendants(({ type }) => {
    has_image ||= type.name === 'image';
  });
  return !has_image && document.textContent.trim() === '';
}

/** Made in a document of its own: in the page's, its images would be fetched. */
export function htmlOf({ schema, state }: Editor): string {
  const inert = document.implementation.createHTMLDocument('');
  const holder = inert.createElement('div');
  DOMSerializer.fromSchema(schema).serializeFragment(written(state.doc), { document: inert }, holder);
  addressImages(holder);
  return holder.innerHTML;
}

/** At once: the library's own way waits for the next paint, and the next key would go elsewhere. */
export const goToText = ({ view }: Editor): void => view.focus();

/** One goes on writing below it: were it left selected, the next word would take its place. */
export function insertImage(editor: Editor, src: string, alt: string): void {
  editor.commands.insertContent({ type: 'image', attrs: { src, alt } });
  editor.commands.command(({ tr }) => {
    tr.setSelection(Selection.near(tr.doc.resolve(tr.selection.to), 1));
    return true;
  });
}
