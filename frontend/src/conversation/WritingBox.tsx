import { Box, IconButton, InputBase, Stack, Typography } from '@mui/material';
import { mdiSlashForwardBox } from '@mdi/js';
import { useEffect, useId, useRef, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import { most_images } from '../upload.ts';
import type { Names } from './canned.ts';
import { CannedList, optionId } from './CannedList.tsx';
import { ImageButton } from './ImageButton.tsx';
import { ImageTray } from './ImageTray.tsx';
import { KindSwitch } from './KindSwitch.tsx';
import { narrow } from './narrow.ts';
import { useCanned } from './use-canned.ts';
import type { Drafts, Kind } from './use-drafts.ts';

export interface Writing {
  kind: Kind;
  /** When the cursor was last called here; 0 if never. */
  at: number;
}

export interface WritingBoxProps {
  writing: Writing;
  onWriting: (writing: Writing) => void;
  drafts: Drafts;
  /** More than one lets the writer choose. */
  kinds: readonly Kind[];
  /** What is written here: the name of the field, and what stands in it while it is empty. */
  label: string;
  /** For staff: whom the placeholders of canned replies stand for. */
  names: Names | null;
  /** A guest's; without it the session's. */
  token?: string | undefined;
  /** How many characters a message may have. */
  longest: number;
  /** Which key sends: Enter alone where messages are short, else with Ctrl or ⌘. */
  enter: 'sends' | 'breaks';
  /** Above the field. */
  notice?: ReactNode;
  onTyped: (text: string, kind: Kind) => void;
  onPause: () => void;
  onSend: () => void;
  /** What sends by pointer. */
  button: ReactNode;
}

const modifier = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '') ? '⌘' : 'Ctrl';

/** Where one writes: a reply, or for staff a note, with images, and canned replies by a slash. What is typed is kept until it is sent. */
export function WritingBox(props: WritingBoxProps) {
  const { writing, onWriting, drafts, kinds, label, names, token, longest, enter, notice } = props;
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const list_id = useId();
  const { kind } = writing;
  const text = drafts.text[kind];
  const images = drafts.images[kind];
  const is_note = kind === 'note';
  const is_too_long = text.length > longest;
  const called_at = writing.at;
  useEffect(() => {
    if (called_at > 0) field.current?.focus();
  }, [called_at, kind]);

  const write = (next: string) => {
    drafts.write[kind](next);
    props.onTyped(next, kind);
  };
  const canned = useCanned({ text, onText: write, field, names });
  const send = () => {
    if (!drafts.isReady(kind, longest)) return;
    props.onSend();
    field.current?.focus();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (canned.pressed(event)) return event.preventDefault();
    const is_modified = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && (is_modified || (enter === 'sends' && !event.shiftKey))) {
      event.preventDefault();
      send();
    }
    if (event.key === 'Escape') field.current?.blur();
  };
  const pasted = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files].filter(({ type }) => type.startsWith('image/'));
    if (files.length === 0) return;
    event.preventDefault();
    images.add(files);
  };
  const hint = is_too_long
    ? t('frame.too_long', { count: longest })
    : images.is_sending
      ? t('conversation.images.wait')
      : t(`conversation.composer.${text ? 'kept' : 'keys'}_${enter}`, { modifier });
  return (
    <Box
      component="section"
      aria-label={t('conversation.composer.label')}
      sx={{
        px: { xs: 1.5, sm: 2 },
        pt: 1.25,
        pb: { xs: 1.25, sm: 1.75 },
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      {kinds.length > 1 && <KindSwitch kind={kind} onChange={(next) => onWriting({ kind: next, at: Date.now() })} />}
      {notice}
      <Box
        sx={({ vars }) => ({
          position: 'relative',
          border: 1,
          borderColor: is_note ? 'warning.main' : vars.palette.edge,
          borderRadius: 1.5,
          bgcolor: is_note ? 'tint.warning.background' : 'background.paper',
          '&:has(textarea:focus)': {
            borderColor: is_note ? 'warning.main' : 'primary.main',
            boxShadow: `inset 0 0 0 1px ${is_note ? vars.palette.warning.main : vars.palette.primary.main}`,
          },
        })}
      >
        {names && <CannedList id={list_id} canned={canned} />}
        <ImageTray images={images} token={token} />
        <InputBase
          multiline
          fullWidth
          minRows={2}
          maxRows={10}
          value={text}
          placeholder={label}
          inputRef={field}
          onChange={({ target }) => {
            write(target.value);
            canned.moved(target.selectionStart ?? target.value.length);
          }}
          onSelect={({ target }) => canned.moved((target as HTMLTextAreaElement).selectionStart)}
          onKeyDown={pressed}
          onPaste={pasted}
          onBlur={props.onPause}
          inputProps={{
            'aria-label': label,
            ...(names && { 'aria-autocomplete': 'list' }),
            ...(canned.is_open &&
              canned.fitting.length > 0 && {
                'aria-controls': list_id,
                'aria-activedescendant': optionId(list_id, canned.marked),
              }),
          }}
          sx={{
            px: 1.5,
            pt: 1,
            pb: 0.5,
            fontSize: '0.9375rem',
            '& textarea:focus-visible': { outline: 'none' },
            '& textarea::placeholder': { color: 'text.secondary', opacity: 1 },
          }}
        />
        <Stack direction="row" sx={{ alignItems: 'center', gap: 0.5, px: 0.75, pb: 0.75 }}>
          <ImageButton is_full={images.picked.length >= most_images} onPick={images.add} />
          {names && (
            <IconButton
              size="small"
              title={t('conversation.canned.label')}
              aria-label={t('conversation.canned.label')}
              onClick={canned.begin}
            >
              <Icon path={mdiSlashForwardBox} sx={{ fontSize: '1.375rem' }} />
            </IconButton>
          )}
          <Typography
            variant="caption"
            aria-live="polite"
            sx={{ flex: 1, minWidth: 0, pl: 0.5, color: is_too_long ? 'error.main' : 'text.secondary' }}
          >
            <Box component="span" sx={is_too_long || images.is_sending ? {} : { [narrow]: { display: 'none' } }}>
              {hint}
            </Box>
          </Typography>
          {props.button}
        </Stack>
      </Box>
    </Box>
  );
}
