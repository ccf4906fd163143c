import { Box, Chip, IconButton, InputBase } from '@mui/material';
import { mdiPlus, mdiTagOutline } from '@mdi/js';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../toasts.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useOnScreen } from './on-screen.ts';

// As the contract has it.
const allowed = /^[\p{L}\p{N}][\p{L}\p{N} _.:/-]{0,39}$/u;
const at_most = 20;

/** The ticket's tags; staff add one by typing it, and take one away by its cross. */
export function TagList() {
  const { t } = useTranslation();
  const { ticket, change, is_changing } = useOnScreen();
  const [text, setText] = useState('');
  const add = async () => {
    const tag = text.trim();
    if (!tag || is_changing) return;
    if (!allowed.test(tag)) return toast({ text: t('tickets.tags.refused'), tone: 'warning', key: 'tag' });
    if (ticket.tags.includes(tag) || (await change({ tags: [...ticket.tags, tag] }))) setText('');
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ',') return;
    event.preventDefault();
    void add();
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75 }}>
      {ticket.tags.map((tag) => (
        <Chip
          key={tag}
          size="small"
          label={tag}
          icon={<Icon path={mdiTagOutline} sx={{ fontSize: '0.9rem !important' }} />}
          disabled={is_changing}
          onDelete={() => void change({ tags: ticket.tags.filter((other) => other !== tag) })}
          title={t('tickets.tags.remove_hint', { tag })}
        />
      ))}
      {ticket.tags.length < at_most && (
        <Box
          sx={({ vars }) => ({
            display: 'flex',
            alignItems: 'center',
            height: 28,
            border: `1px dashed ${vars.palette.edge}`,
            borderRadius: 4,
            pl: 1.25,
            pr: 0.25,
            '&:focus-within': { borderColor: 'primary.main', borderStyle: 'solid' },
          })}
        >
          <InputBase
            value={text}
            placeholder={t('tickets.tags.add')}
            onChange={({ target }) => setText(target.value)}
            onKeyDown={pressed}
            inputProps={{ 'aria-label': t('tickets.tags.add'), maxLength: 40 }}
            sx={{
              fontSize: '0.8125rem',
              width: 88,
              '& input': { py: 0 },
              '& input:focus-visible': { outline: 'none' },
              '& input::placeholder': { color: 'text.secondary', opacity: 1 },
            }}
          />
          <IconButton
            size="small"
            aria-label={t('tickets.tags.add')}
            disabled={!text.trim() || is_changing}
            onClick={() => void add()}
            sx={{ p: 0.25 }}
          >
            <Icon path={mdiPlus} sx={{ fontSize: '1rem' }} />
          </IconButton>
        </Box>
      )}
    </Box>
  );
}
