import { Box } from '@mui/material';
import type { Tone } from '../ui/Tag.tsx';
import { Icon } from '../ui/Icon.tsx';

/** A quiet mark for dense lists: icon and word without a chip around them. */
export function Mark({ icon, word, tone = 'neutral' }: { icon: string; word: string; tone?: Tone }) {
  return (
    <Box
      component="span"
      sx={({ vars }) => ({
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.375,
        flex: 'none',
        fontSize: '0.75rem',
        lineHeight: '20px',
        fontWeight: 600,
        whiteSpace: 'nowrap',
        color: tone === 'neutral' ? vars.palette.text.secondary : vars.palette[tone].main,
      })}
    >
      <Icon path={icon} sx={{ fontSize: '0.9375rem' }} />
      {word}
    </Box>
  );
}
