import { Box, Drawer, IconButton, useMediaQuery, type BoxProps, type Theme } from '@mui/material';
import { mdiClose } from '@mdi/js';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';

/** Where the keyboard goes from the list. */
export const ticket_column_id = 'desk-ticket';

/** How many columns there is room for: one on a phone, two on a small window, else three. */
export function useColumns(): 1 | 2 | 3 {
  const is_single = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'), { noSsr: true });
  const is_wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'), { noSsr: true });
  return is_single ? 1 : is_wide ? 3 : 2;
}

export interface DeskColumnsProps {
  columns: 1 | 2 | 3;
  views: ReactNode;
  list: ReactNode;
  ticket: ReactNode;
  /** A ticket is open: on a phone it takes the place of the list. */
  has_ticket: boolean;
  is_choosing: boolean;
  onChosen: () => void;
}

/** The window under the bar, filled: each column scrolls by itself. */
export function DeskColumns({ columns, views, list, ticket, has_ticket, is_choosing, onChosen }: DeskColumnsProps) {
  const { t } = useTranslation();
  const covers = columns === 1 && has_ticket;
  return (
    <Box sx={{ position: 'relative', flex: 1, minHeight: 360 }}>
      <Box
        sx={{
          position: 'absolute',
          inset: 0,
          display: 'grid',
          gridTemplateRows: 'minmax(0, 1fr)',
          gridTemplateColumns: ['minmax(0, 1fr)', '340px minmax(0, 1fr)', '248px 384px minmax(0, 1fr)'][columns - 1],
        }}
      >
        {columns === 3 && <Column sx={{ bgcolor: 'background.default' }}>{views}</Column>}
        {/* Hidden, not gone: the list keeps its place while a ticket covers it. */}
        <Column
          component="section"
          aria-label={t('desk.list.label')}
          sx={{
            bgcolor: 'background.paper',
            ...(columns === 3 && { borderLeft: 1 }),
            ...(covers && { gridArea: '1 / 1', visibility: 'hidden' }),
          }}
        >
          {list}
        </Column>
        {(columns > 1 || has_ticket) && (
          <Column
            component="section"
            aria-label={t('desk.ticket.label')}
            id={ticket_column_id}
            tabIndex={-1}
            sx={{
              borderLeft: columns > 1 ? 1 : 0,
              bgcolor: 'background.default',
              '&:focus': { outline: 'none' },
              ...(covers && { gridArea: '1 / 1' }),
            }}
          >
            {ticket}
          </Column>
        )}
      </Box>
      <Drawer
        open={is_choosing && columns < 3}
        onClose={onChosen}
        slotProps={{ paper: { sx: { width: columns === 1 ? '100%' : 300 }, 'aria-label': t('desk.views.label') } }}
      >
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', p: 1, pb: 0 }}>
          <IconButton onClick={onChosen} aria-label={t('frame.close')}>
            <Icon path={mdiClose} />
          </IconButton>
        </Box>
        {views}
      </Drawer>
    </Box>
  );
}

type ColumnProps = BoxProps & { component?: 'section' };
const Column = ({ sx, ...props }: ColumnProps) => (
  <Box
    {...props}
    sx={[
      { display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0 },
      ...(Array.isArray(sx) ? sx : [sx]),
      // After the widths, which would reset it.
      { borderColor: 'divider' },
    ]}
  />
);
