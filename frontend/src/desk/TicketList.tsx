import { Box } from '@mui/material';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../ui/Loading.tsx';
import { LoadMore } from '../ui/LoadMore.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import type { ListedTicket, useTicketList } from './use-ticket-list.ts';

export interface TicketListProps {
  list: ReturnType<typeof useTicketList>;
  listed: readonly ListedTicket[];
  /** Changes with the view, the search and the order: then the list begins at its top. */
  list_key: string;
  row: (listed: ListedTicket) => ReactNode;
  empty: ReactNode;
}

/** The list of a view. What comes in slips in: the rows being read stay under the reader's eyes. */
export function TicketList({ list, listed, list_key, row, empty }: TicketListProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollTo({ top: 0 });
  }, [list_key]);
  return (
    <Box
      ref={box}
      // Scrollable regions must be reachable by keyboard even when they hold nothing to focus.
      tabIndex={-1}
      aria-busy={list.is_former}
      sx={{ flex: 1, minHeight: 0, overflowY: 'auto', overscrollBehavior: 'contain', scrollbarWidth: 'thin' }}
    >
      {list.problem && (
        <Box sx={{ p: 1.5 }}>
          <ProblemNotice problem={list.problem} retry={list.retry} />
        </Box>
      )}
      {list.is_loading ? (
        !list.problem && (
          <Box sx={{ p: 1.5 }}>
            <Loading as="cards" count={5} />
          </Box>
        )
      ) : listed.length === 0 ? (
        !list.problem && !list.is_former && empty
      ) : (
        <Box
          component="ul"
          aria-label={t('desk.list.label')}
          sx={{ m: 0, p: 0, listStyle: 'none', opacity: list.is_former ? 0.55 : 1, transition: 'opacity 120ms' }}
        >
          {listed.map((one) => (
            <Box component="li" key={one.ticket.id} sx={rowLook}>
              {row(one)}
            </Box>
          ))}
        </Box>
      )}
      {!list.is_former && (
        <>
          <Sentinel
            key={listed.length}
            onSeen={() => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()}
          />
          {!list.is_loading && (list.hasNextPage || list.count !== null) && <LoadMore {...list} />}
        </>
      )}
    </Box>
  );
}

const rowLook = {
  borderBottom: 1,
  borderColor: 'divider',
  // Long lists are painted only where they are looked at.
  contentVisibility: 'auto',
  containIntrinsicSize: 'auto 84px',
  '@keyframes slip-in': { from: { opacity: 0, translate: '0 -6px' } },
  animation: 'slip-in 220ms ease-out',
} as const;

/** Loads on when the foot of the list comes near. */
function Sentinel({ onSeen }: { onSeen: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  const latest = useRef(onSeen);
  useEffect(() => {
    latest.current = onSeen;
  });
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: '400px',
    });
    if (mark.current) observer.observe(mark.current);
    return () => observer.disconnect();
  }, []);
  return <div ref={mark} aria-hidden />;
}
