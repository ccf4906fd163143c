import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { hidden } from '../ui/hidden.ts';

export interface LoadBarProps {
  load: number;
  capacity: number;
  name: string;
  what?: 'tickets' | 'chats';
}

/** How much of a capacity is taken; full is amber, over it red. The figures stand beside it. */
export function LoadBar({ load, capacity, name, what = 'tickets' }: LoadBarProps) {
  const { t } = useTranslation();
  const share = capacity === 0 ? 1 : Math.min(1, load / capacity);
  const tone = load > capacity ? 'error' : load === capacity ? 'warning' : 'primary';
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
      <Box
        aria-hidden
        sx={{ flex: 1, minWidth: 32, height: 8, borderRadius: 4, bgcolor: 'background.sunk', overflow: 'hidden' }}
      >
        <Box
          sx={{
            height: '100%',
            width: `${share * 100}%`,
            borderRadius: 4,
            bgcolor: `${tone}.main`,
            transition: 'width 300ms ease-out',
          }}
        />
      </Box>
      <Box
        component="span"
        sx={{
          position: 'relative',
          flex: 'none',
          minWidth: 44,
          textAlign: 'right',
          fontSize: '0.8125rem',
          fontWeight: 600,
          fontVariantNumeric: 'tabular-nums',
          color: tone === 'primary' ? 'text.secondary' : `${tone}.main`,
        }}
      >
        <Box component="span" sx={hidden}>
          {t(`admin.team.${what}_of`, { name })}:
        </Box>{' '}
        {load}/{capacity}
      </Box>
    </Box>
  );
}
