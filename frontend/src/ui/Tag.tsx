import { Chip, type ChipProps } from '@mui/material';
import { Icon } from './Icon.tsx';

export type Tone = 'neutral' | 'primary' | 'info' | 'success' | 'warning' | 'error';

export interface TagProps extends Pick<ChipProps, 'size' | 'title' | 'sx'> {
  /** A path of @mdi/js: colour never stands alone. */
  icon: string;
  word: string;
  tone?: Tone;
}

/** An icon and a word, tinted: for statuses, priorities, levels. */
export function Tag({ icon, word, tone = 'neutral', sx, ...props }: TagProps) {
  return (
    <Chip
      size="small"
      icon={<Icon path={icon} fontSize="small" />}
      label={word}
      {...props}
      sx={[
        ({ vars }) => ({
          fontWeight: 600,
          color: tone === 'neutral' ? vars.palette.text.secondary : vars.palette.tint[tone].text,
          backgroundColor: tone === 'neutral' ? vars.palette.background.sunk : vars.palette.tint[tone].background,
          '& .MuiChip-icon': { color: 'inherit', fontSize: '1rem' },
        }),
        ...(Array.isArray(sx) ? sx : [sx]),
      ]}
    />
  );
}
