import { Box, GlobalStyles } from '@mui/material';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';

export interface ConsoleColumnsProps {
  /** The lists stand alone, and a chat covers them. */
  is_single: boolean;
  lists: ReactNode;
  columns: readonly ReactNode[];
  /** Where no chat is open. */
  empty: ReactNode;
  /** Measures what the columns share. */
  box: Ref<HTMLElement>;
}

/** The window under the bar, filled: the lists, and beside them the chats, each scrolling by itself. */
export function ConsoleColumns({ is_single, lists, columns, empty, box }: ConsoleColumnsProps) {
  const { t } = useTranslation();
  const covers = is_single && columns.length > 0;
  return (
    <Box sx={{ position: 'relative', flex: 1, minHeight: 360 }}>
      {columns.length > 0 && <GlobalStyles styles={{ ':root': { '--toasts': '184px' } }} />}
      <Box
        sx={{
          position: 'absolute',
          inset: 0,
          display: 'grid',
          gridTemplateRows: 'minmax(0, 1fr)',
          gridTemplateColumns: is_single ? 'minmax(0, 1fr)' : '320px minmax(0, 1fr)',
        }}
      >
        {/* Hidden, not gone: the lists keep their place while a chat covers them. */}
        <Box
          component="section"
          aria-label={t('chat.console.lists')}
          sx={{
            display: 'flex',
            flexDirection: 'column',
            minWidth: 0,
            minHeight: 0,
            bgcolor: 'background.paper',
            ...(covers && { gridArea: '1 / 1', visibility: 'hidden' }),
          }}
        >
          {lists}
        </Box>
        {(!is_single || covers) && (
          <Box
            ref={box}
            sx={{
              display: 'grid',
              gridTemplateRows: 'minmax(0, 1fr)',
              gridAutoFlow: 'column',
              gridAutoColumns: 'minmax(0, 1fr)',
              minWidth: 0,
              minHeight: 0,
              borderLeft: is_single ? 0 : 1,
              borderColor: 'divider',
              '& > * + *': { borderLeft: '1px solid', borderLeftColor: 'divider' },
              ...(covers && { gridArea: '1 / 1' }),
            }}
          >
            {columns.length > 0 ? columns : empty}
          </Box>
        )}
      </Box>
    </Box>
  );
}
