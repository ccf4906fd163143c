import { Box, InputBase, Stack, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { mdiLockOutline, mdiReplyOutline } from '@mdi/js';
import type { Status } from '@switchboard/contract/words.ts';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import { useOnScreen } from './on-screen.ts';
import { SendButton } from './SendButton.tsx';
import type { Kind, useComposerDrafts } from './use-composer-drafts.ts';
import { useTyping } from './viewers.ts';

export interface Writing {
  kind: Kind;
  /** When the cursor was last called here; 0 if never. */
  at: number;
}

export interface ComposerProps {
  writing: Writing;
  onWriting: (writing: Writing) => void;
  drafts: ReturnType<typeof useComposerDrafts>;
  /** How far the writer has seen the conversation. */
  seenSeq: () => number;
}

const longest = 20_000;
const modifier = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '') ? '⌘' : 'Ctrl';

/** Where one writes: a reply, or for staff a note. What is typed is kept until it is sent. */
export function Composer({ writing, onWriting, drafts, seenSeq }: ComposerProps) {
  const { t } = useTranslation();
  const { ticket, token, is_staff, conversation } = useOnScreen();
  const { typed, stopTyping } = useTyping(ticket.id, token);
  const field = useRef<HTMLTextAreaElement>(null);
  const { kind } = writing;
  const text = drafts.text[kind];
  const is_note = kind === 'note';
  const is_follow_up = ticket.status === 'closed' && !is_note;
  const is_too_long = text.length > longest;
  useEffect(() => {
    if (writing.at > 0) field.current?.focus();
  }, [writing]);

  const send = (status?: Status) => {
    if (!text.trim() || is_too_long) return;
    stopTyping();
    conversation.send({
      body: text,
      ...(is_note && { internal: true }),
      ...(status && { status }),
      ...(is_staff && { seen_seq: seenSeq() }),
    });
    drafts.write[kind]('');
    field.current?.focus();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
    if (event.key === 'Escape') field.current?.blur();
  };
  const label = t(is_follow_up ? 'tickets.composer.follow_up' : `tickets.composer.${kind}`);
  return (
    <Box
      component="section"
      aria-label={t('tickets.composer.label')}
      sx={{
        px: { xs: 1.5, sm: 2.5 },
        pt: 1.25,
        pb: { xs: 1.25, sm: 2 },
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      {is_staff && <Kinds kind={kind} onChange={(next) => onWriting({ kind: next, at: Date.now() })} />}
      {is_follow_up && (
        <Typography variant="body2" sx={{ mb: 1, color: 'text.secondary' }}>
          {t('tickets.composer.closed')}
        </Typography>
      )}
      <Box
        sx={({ vars }) => ({
          border: 1,
          borderColor: is_note ? 'warning.main' : vars.palette.edge,
          borderRadius: 1.5,
          bgcolor: is_note ? 'tint.warning.background' : 'background.paper',
          '&:focus-within': {
            borderColor: is_note ? 'warning.main' : 'primary.main',
            boxShadow: `inset 0 0 0 1px ${is_note ? vars.palette.warning.main : vars.palette.primary.main}`,
          },
        })}
      >
        <InputBase
          multiline
          fullWidth
          minRows={2}
          maxRows={10}
          value={text}
          placeholder={label}
          inputRef={field}
          onChange={({ target }) => {
            drafts.write[kind](target.value);
            if (is_note || !target.value) stopTyping();
            else typed();
          }}
          onKeyDown={pressed}
          onBlur={stopTyping}
          inputProps={{ 'aria-label': label }}
          sx={{
            px: 1.5,
            pt: 1,
            pb: 0.5,
            fontSize: '0.9375rem',
            '& textarea:focus-visible': { outline: 'none' },
            '& textarea::placeholder': { color: 'text.secondary', opacity: 1 },
          }}
        />
        <Stack direction="row" sx={{ alignItems: 'center', gap: 1, px: 1, pb: 1 }}>
          <Typography
            variant="caption"
            aria-live="polite"
            sx={{ flex: 1, pl: 0.5, color: is_too_long ? 'error.main' : 'text.secondary' }}
          >
            {is_too_long ? t('common.too_long', { count: longest }) : <Hint has_text={text.length > 0} />}
          </Typography>
          <SendButton kind={kind} is_disabled={!text.trim() || is_too_long} onSend={send} />
        </Stack>
      </Box>
    </Box>
  );
}

function Hint({ has_text }: { has_text: boolean }) {
  const { t } = useTranslation();
  return (
    <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
      {t(has_text ? 'tickets.composer.kept' : 'tickets.composer.keys', { modifier })}
    </Box>
  );
}

function Kinds({ kind, onChange }: { kind: Kind; onChange: (kind: Kind) => void }) {
  const { t } = useTranslation();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={kind}
      aria-label={t('tickets.composer.kind')}
      onChange={(_, next: Kind | null) => onChange(next ?? kind)}
      sx={{
        mb: 1,
        '& .MuiToggleButton-root': { py: 0.25, px: 1.25, gap: 0.75, textTransform: 'none', fontWeight: 600 },
      }}
    >
      <ToggleButton value="reply">
        <Icon path={mdiReplyOutline} sx={{ fontSize: '1.125rem' }} /> {t('tickets.composer.to_customer')}
      </ToggleButton>
      <ToggleButton value="note">
        <Icon path={mdiLockOutline} sx={{ fontSize: '1.125rem' }} /> {t('tickets.message.internal')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
