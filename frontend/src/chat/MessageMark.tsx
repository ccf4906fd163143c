import { Box } from '@mui/material';
import { mdiCheck, mdiCheckAll } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { reachedBy, type Mark } from '../conversation/marks.ts';
import { hidden } from '../ui/hidden.ts';
import { Icon } from '../ui/Icon.tsx';

export interface MessageMarkProps {
  seq: number;
  /** How far the requester has got. */
  mark: Mark;
  /** The last one says it in words. */
  is_last: boolean;
}

/** Under a message of mine: one tick when the desk has it, two when the other side has it, coloured when they have read it. */
export function MessageMark({ seq, mark, is_last }: MessageMarkProps) {
  const { t } = useTranslation();
  const reached = reachedBy(seq, mark);
  const is_read = reached === 'read';
  const word = t(`chat.mark.${reached}`);
  return (
    <Box
      component="span"
      title={word}
      sx={{
        position: 'relative',
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        mt: '-2px',
        fontSize: '0.75rem',
        lineHeight: '14px',
        fontWeight: is_read ? 600 : 400,
        color: is_read ? 'primary.main' : 'text.secondary',
      }}
    >
      <Box component="span" sx={is_last ? {} : hidden}>
        {word}
      </Box>
      <Icon path={reached === 'stored' ? mdiCheck : mdiCheckAll} sx={{ fontSize: '0.9375rem' }} />
    </Box>
  );
}
