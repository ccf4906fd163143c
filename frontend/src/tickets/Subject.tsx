import { Box, IconButton, InputBase, Typography } from '@mui/material';
import { mdiCheck, mdiClose, mdiPencilOutline } from '@mdi/js';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import { useOnScreen } from './on-screen.ts';

const longest = 200;

/** Number and subject; staff change the subject where it stands. */
export function Subject() {
  const { t } = useTranslation();
  const { ticket, is_staff } = useOnScreen();
  const [is_editing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => pencil.current?.focus());
  };
  if (is_editing) return <SubjectField onClose={close} />;
  return (
    <Box sx={{ minWidth: 0, flex: 1, display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
      <Typography variant="h2" sx={{ fontSize: '1.1875rem', overflowWrap: 'anywhere', minWidth: 0 }}>
        <Box
          component="span"
          sx={{ color: 'text.secondary', fontWeight: 500, fontVariantNumeric: 'tabular-nums', mr: 1 }}
        >
          #{ticket.number}
        </Box>
        {ticket.subject}
      </Typography>
      {is_staff && (
        <IconButton
          ref={pencil}
          size="small"
          aria-label={t('tickets.subject.edit')}
          title={t('tickets.subject.edit')}
          onClick={() => setEditing(true)}
          sx={{ mt: '-3px' }}
        >
          <Icon path={mdiPencilOutline} sx={{ fontSize: '1.125rem' }} />
        </IconButton>
      )}
    </Box>
  );
}

function SubjectField({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { ticket, change, is_changing } = useOnScreen();
  const [text, setText] = useState(ticket.subject);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = async () => {
    const subject = text.trim();
    if (!subject) return;
    if (subject === ticket.subject || (await change({ subject }))) onClose();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void save();
    if (event.key === 'Escape') onClose();
  };
  return (
    <Box
      sx={{
        flex: 1,
        minWidth: 0,
        display: 'flex',
        alignItems: 'center',
        gap: 0.5,
        border: 1,
        borderColor: 'primary.main',
        borderRadius: 1,
        pl: 1,
      }}
    >
      <InputBase
        fullWidth
        inputRef={field}
        value={text}
        disabled={is_changing}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={pressed}
        inputProps={{ 'aria-label': t('tickets.field.subject'), maxLength: longest }}
        sx={{ fontWeight: 600, '& input:focus-visible': { outline: 'none' } }}
      />
      <IconButton
        size="small"
        aria-label={t('frame.save')}
        disabled={is_changing || !text.trim()}
        onClick={() => void save()}
      >
        <Icon path={mdiCheck} fontSize="small" />
      </IconButton>
      <IconButton size="small" aria-label={t('frame.cancel')} onClick={onClose}>
        <Icon path={mdiClose} fontSize="small" />
      </IconButton>
    </Box>
  );
}
