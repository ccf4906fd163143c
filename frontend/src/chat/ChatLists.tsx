import { Box } from '@mui/material';
import { mdiForumOutline, mdiHumanQueue } from '@mdi/js';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import type { Problem } from '../problem.ts';
import { ChatItem } from './ChatItem.tsx';
import type { Columns } from './columns.ts';
import { Folded, Quiet, Row, Rows, Section } from './list-parts.tsx';
import type { Accepting } from './use-accepting.ts';
import { WaitingItem } from './WaitingItem.tsx';

interface List {
  rows: readonly ChatSession[];
  is_loaded: boolean;
  error: Problem | null;
  refetch: () => unknown;
}

export interface ChatListsProps {
  waiting: List;
  mine: List;
  /** Null for who has no business with them. */
  colleagues: readonly ChatSession[] | null;
  columns: Columns;
  accepting: Accepting;
  is_full: boolean;
  /** Who a chat is offered to. */
  nameOf: (agent_id: string) => string | undefined;
  /** Where nobody waits: why nothing comes, and what to do. */
  idle: ReactNode;
  onOpen: (session: ChatSession) => void;
}

/** The waiting line, below it what I hold, and for admins what colleagues hold. */
export function ChatLists({
  waiting,
  mine,
  colleagues,
  columns,
  accepting,
  is_full,
  nameOf,
  idle,
  onOpen,
}: ChatListsProps) {
  const { t } = useTranslation();
  const item = (session: ChatSession, holder?: string) => (
    <ChatItem
      session={session}
      is_open={columns.open.includes(session.id)}
      is_focused={columns.focused === session.id}
      holder={holder}
      onOpen={() => onOpen(session)}
    />
  );
  return (
    <>
      <Section title={t('chat.line.title')} count={waiting.rows.length} is_alarm={waiting.rows.length > 0}>
        <Fetched
          label={t('chat.line.title')}
          list={waiting}
          empty={<Quiet icon={mdiHumanQueue} text={t('chat.line.empty')} more={idle} />}
        >
          {waiting.rows.map((session) => (
            <Row key={session.id}>
              <WaitingItem
                session={session}
                accepting={accepting}
                is_full={is_full}
                is_open={columns.focused === session.id}
                offered_to={session.offered_to ? nameOf(session.offered_to) : undefined}
                onOpen={() => onOpen(session)}
              />
            </Row>
          ))}
        </Fetched>
      </Section>
      <Section title={t('chat.mine.title')} count={mine.rows.length}>
        <Fetched
          label={t('chat.mine.title')}
          list={mine}
          empty={<Quiet icon={mdiForumOutline} text={t('chat.mine.empty')} />}
        >
          {mine.rows.map((session) => (
            <Row key={session.id}>{item(session)}</Row>
          ))}
        </Fetched>
      </Section>
      {colleagues && colleagues.length > 0 && (
        <Folded title={t('chat.colleagues.title')} count={colleagues.length}>
          <Rows label={t('chat.colleagues.title')}>
            {colleagues.map((session) => (
              <Row key={session.id}>{item(session, session.agent?.name ?? '')}</Row>
            ))}
          </Rows>
        </Folded>
      )}
    </>
  );
}

function Fetched({
  label,
  list,
  empty,
  children,
}: {
  label: string;
  list: List;
  empty: ReactNode;
  children: ReactNode;
}) {
  const { is_loaded, error, refetch, rows } = list;
  if (!is_loaded)
    return (
      <Box sx={{ px: 1.5, py: 0.5 }}>{error ? <ProblemNotice problem={error} retry={refetch} /> : <Loading />}</Box>
    );
  return rows.length === 0 ? empty : <Rows label={label}>{children}</Rows>;
}
