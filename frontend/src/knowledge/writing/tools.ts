// What the toolbar does: each tool with its sign, its keys, whether it is on where the cursor stands, and what it does there.
import type { Editor } from '@tiptap/core';
import {
  mdiCodeBraces,
  mdiCodeTags,
  mdiFormatBold,
  mdiFormatHeader2,
  mdiFormatHeader3,
  mdiFormatHeader4,
  mdiFormatItalic,
  mdiFormatListBulleted,
  mdiFormatListNumbered,
  mdiFormatQuoteClose,
  mdiFormatStrikethrough,
  mdiFormatUnderline,
  mdiMinus,
  mdiRedo,
  mdiTable,
  mdiTableColumnPlusAfter,
  mdiTableColumnPlusBefore,
  mdiTableColumnRemove,
  mdiTableHeadersEye,
  mdiTableRemove,
  mdiTableRowPlusAfter,
  mdiTableRowPlusBefore,
  mdiTableRowRemove,
  mdiUndo,
} from '@mdi/js';

export interface Tool<K extends string = string> {
  key: K;
  icon: string;
  /** As the library writes them: `Mod-b`. */
  keys?: string;
  is_on?: (editor: Editor) => boolean;
  act: (editor: Editor) => unknown;
}

const heading = (level: 2 | 3 | 4, icon: string) =>
  ({
    key: `heading_${level}`,
    icon,
    keys: `Mod-Alt-${level}`,
    is_on: (editor: Editor) => editor.isActive('heading', { level }),
    act: (editor: Editor) => editor.chain().toggleHeading({ level }).run(),
  }) as const;

const isOn = (name: string) => (editor: Editor) => editor.isActive(name);

export const headings = [
  heading(2, mdiFormatHeader2),
  heading(3, mdiFormatHeader3),
  heading(4, mdiFormatHeader4),
] as const;

export const marks = [
  {
    key: 'bold',
    icon: mdiFormatBold,
    keys: 'Mod-b',
    is_on: isOn('bold'),
    act: (editor: Editor) => editor.chain().toggleBold().run(),
  },
  {
    key: 'italic',
    icon: mdiFormatItalic,
    keys: 'Mod-i',
    is_on: isOn('italic'),
    act: (editor: Editor) => editor.chain().toggleItalic().run(),
  },
  {
    key: 'underline',
    icon: mdiFormatUnderline,
    keys: 'Mod-u',
    is_on: isOn('underline'),
    act: (editor: Editor) => editor.chain().toggleUnderline().run(),
  },
  {
    key: 'strike',
    icon: mdiFormatStrikethrough,
    keys: 'Mod-Shift-s',
    is_on: isOn('strike'),
    act: (editor: Editor) => editor.chain().toggleStrike().run(),
  },
  {
    key: 'code',
    icon: mdiCodeTags,
    keys: 'Mod-e',
    is_on: isOn('code'),
    act: (editor: Editor) => editor.chain().toggleCode().run(),
  },
] as const;

export const blocks = [
  {
    key: 'bullets',
    icon: mdiFormatListBulleted,
    keys: 'Mod-Shift-8',
    is_on: isOn('bulletList'),
    act: (editor: Editor) => editor.chain().toggleBulletList().run(),
  },
  {
    key: 'numbers',
    icon: mdiFormatListNumbered,
    keys: 'Mod-Shift-7',
    is_on: isOn('orderedList'),
    act: (editor: Editor) => editor.chain().toggleOrderedList().run(),
  },
  {
    key: 'quote',
    icon: mdiFormatQuoteClose,
    keys: 'Mod-Shift-b',
    is_on: isOn('blockquote'),
    act: (editor: Editor) => editor.chain().toggleBlockquote().run(),
  },
  {
    key: 'code_block',
    icon: mdiCodeBraces,
    keys: 'Mod-Alt-c',
    is_on: isOn('codeBlock'),
    act: (editor: Editor) => editor.chain().toggleCodeBlock().run(),
  },
  {
    key: 'rule',
    icon: mdiMinus,
    act: (editor: Editor) => editor.chain().setHorizontalRule().run(),
  },
  {
    key: 'table',
    icon: mdiTable,
    act: (editor: Editor) => editor.chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
] as const;

export const steps = [
  { key: 'undo', icon: mdiUndo, keys: 'Mod-z', act: (editor: Editor) => editor.chain().undo().run() },
  { key: 'redo', icon: mdiRedo, keys: 'Mod-Shift-z', act: (editor: Editor) => editor.chain().redo().run() },
] as const;

/** Within a table. */
export const tableTools = [
  {
    key: 'row_above',
    icon: mdiTableRowPlusBefore,
    act: (editor: Editor) => editor.chain().addRowBefore().run(),
  },
  { key: 'row_below', icon: mdiTableRowPlusAfter, act: (editor: Editor) => editor.chain().addRowAfter().run() },
  { key: 'row_remove', icon: mdiTableRowRemove, act: (editor: Editor) => editor.chain().deleteRow().run() },
  {
    key: 'column_before',
    icon: mdiTableColumnPlusBefore,
    act: (editor: Editor) => editor.chain().addColumnBefore().run(),
  },
  {
    key: 'column_after',
    icon: mdiTableColumnPlusAfter,
    act: (editor: Editor) => editor.chain().addColumnAfter().run(),
  },
  {
    key: 'column_remove',
    icon: mdiTableColumnRemove,
    act: (editor: Editor) => editor.chain().deleteColumn().run(),
  },
  {
    key: 'header_row',
    icon: mdiTableHeadersEye,
    act: (editor: Editor) => editor.chain().toggleHeaderRow().run(),
  },
  { key: 'table_remove', icon: mdiTableRemove, act: (editor: Editor) => editor.chain().deleteTable().run() },
] as const;

const is_apple = /mac|iphone|ipad/i.test(globalThis.navigator?.platform ?? '');

/** `Mod-Shift-7` as people read it. @param control what the key is called that is none on an Apple */
export const keysShown = (keys: string, control: string, shift: string): string => {
  const names: Record<string, string> = is_apple
    ? { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
    : { Mod: control, Shift: shift, Alt: 'Alt' };
  const parts = keys.split('-').map((part) => names[part] ?? part.toUpperCase());
  return parts.join(is_apple ? '' : '+');
};

/** As `aria-keyshortcuts` wants them. */
export const keysTold = (keys: string): string =>
  keys
    .replace('Mod', is_apple ? 'Meta' : 'Control')
    .replaceAll('-', '+')
    .replace(/\+([a-z])$/, (_, letter: string) => `+${letter.toUpperCase()}`);
