import { Box, Divider, IconButton } from '@mui/material';
import { mdiImagePlusOutline, mdiKeyboardOutline, mdiLink } from '@mdi/js';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Fragment, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { blocks, headings, keysShown, keysTold, marks, steps, tableTools, type Tool } from './tools.ts';
import { goToText } from './use-article-editor.ts';

export interface ToolbarProps {
  editor: Editor;
  ref?: Ref<HTMLDivElement>;
  onLink: () => void;
  onImage: () => void;
  onHelp: () => void;
}

type Named =
  | (typeof headings)[number]
  | (typeof marks)[number]
  | (typeof blocks)[number]
  | (typeof steps)[number]
  | (typeof tableTools)[number]
  | Tool<'link' | 'image' | 'help'>;

/** These open something, which takes the focus. */
const opens = new Set<string>(['link', 'image', 'help']);

/** All that can be done with the text. One stop of the Tab key; the arrow keys go from tool to tool, Escape back into the text. */
export function Toolbar({ editor, ref, onLink, onImage, onHelp }: ToolbarProps) {
  const { t } = useTranslation();
  const [reached, setReached] = useState('heading_2');
  const link: Named = {
    key: 'link',
    icon: mdiLink,
    keys: 'Mod-k',
    is_on: (each) => each.isActive('link'),
    act: onLink,
  };
  const image: Named = { key: 'image', icon: mdiImagePlusOutline, act: onImage };
  const help: Named = { key: 'help', icon: mdiKeyboardOutline, act: onHelp };
  const always: (readonly Named[])[] = [headings, marks, [link], blocks, [image], steps, [help]];
  const state = useEditorState({
    editor,
    selector: ({ editor: present }) => ({
      on: always
        .flat()
        .filter((tool) => 'is_on' in tool && tool.is_on?.(present))
        .map(({ key }) => key),
      is_in_table: present.isActive('table'),
    }),
  });
  const rows: (readonly (readonly Named[])[])[] = state.is_in_table ? [always, [tableTools]] : [always];
  const tools = rows.flat(2);
  // A tool of the table one has left cannot be the stop.
  const stop = tools.some(({ key }) => key === reached) ? reached : 'heading_2';
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') return goToText(editor);
    const at = tools.findIndex(({ key }) => key === stop);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const { key } = tools[(next + tools.length) % tools.length]!;
    setReached(key);
    event.currentTarget.querySelector<HTMLElement>(`[data-tool="${key}"]`)?.focus();
  };
  return (
    <Box
      ref={ref}
      role="toolbar"
      aria-label={t('knowledge_staff.tool.label')}
      aria-controls="article-text"
      onKeyDown={press}
    >
      {rows.map((row) => (
        <Box
          key={row[0]![0]!.key}
          sx={{
            display: 'flex',
            flexWrap: { md: 'wrap' },
            alignItems: 'center',
            p: 0.5,
            overflowX: { xs: 'auto', md: 'visible' },
            scrollbarWidth: 'thin',
          }}
        >
          {row.map((group, index) => (
            <Fragment key={group[0]!.key}>
              {index > 0 && <Divider orientation="vertical" flexItem sx={{ mx: 0.5, my: 0.75 }} />}
              {group.map((tool) => (
                <ToolButton
                  key={tool.key}
                  tool={tool}
                  is_on={'is_on' in tool ? state.on.includes(tool.key) : null}
                  is_stop={tool.key === stop}
                  onAct={() => {
                    setReached(tool.key);
                    if (!opens.has(tool.key)) goToText(editor);
                    tool.act(editor);
                  }}
                />
              ))}
            </Fragment>
          ))}
        </Box>
      ))}
    </Box>
  );
}

interface ToolButtonProps {
  tool: Named;
  /** Null for what does something rather than being on or off. */
  is_on: boolean | null;
  is_stop: boolean;
  onAct: () => void;
}

function ToolButton({ tool, is_on, is_stop, onAct }: ToolButtonProps) {
  const { t } = useTranslation();
  const name = t(`knowledge_staff.tool.${tool.key}`);
  const keys = 'keys' in tool ? tool.keys : undefined;
  return (
    <IconButton
      size="small"
      data-tool={tool.key}
      aria-label={name}
      title={
        keys ? `${name} (${keysShown(keys, t('knowledge_staff.key.control'), t('knowledge_staff.key.shift'))})` : name
      }
      {...(keys && { 'aria-keyshortcuts': keysTold(keys) })}
      {...(is_on !== null && { 'aria-pressed': is_on })}
      tabIndex={is_stop ? 0 : -1}
      // The text keeps the focus, and with it what is selected.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onAct}
      sx={({ vars }) => ({
        flex: 'none',
        width: 36,
        height: 36,
        borderRadius: 1,
        color: vars.palette.text.primary,
        '@media (pointer: coarse)': { width: 44, height: 44 },
        '&[aria-pressed="true"]': {
          backgroundColor: vars.palette.tint.primary.background,
          color: vars.palette.tint.primary.text,
        },
        '&:focus-visible': { outlineOffset: -3 },
      })}
    >
      <Icon path={tool.icon} sx={{ fontSize: '1.375rem' }} />
    </IconButton>
  );
}
