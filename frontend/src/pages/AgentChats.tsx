import { Box, Link, useMediaQuery, type Theme } from '@mui/material';
import { mdiForumOutline } from '@mdi/js';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { BecomeAvailable, useAgent } from '../agents/MyCapacity.tsx';
import { useRead } from '../api.ts';
import { ChatColumn } from '../chat/ChatColumn.tsx';
import { ChatLists } from '../chat/ChatLists.tsx';
import { ConsoleColumns } from '../chat/ConsoleColumns.tsx';
import { ConsoleHead } from '../chat/ConsoleHead.tsx';
import { ConsoleHelp } from '../chat/ConsoleHelp.tsx';
import { isUnread } from '../chat/heard.ts';
import { useShowing } from '../chat/on-screen.ts';
import { byLine, hasRoom, nextOf } from '../chat/order.ts';
import { isHeldBy, often, useColleagues, useMine, useWaiting } from '../chat/sessions.ts';
import { useAccepting } from '../chat/use-accepting.ts';
import { useColumns } from '../chat/use-columns.ts';
import { useConsoleKeys } from '../chat/use-console-keys.ts';
import type { Kind } from '../conversation/use-drafts.ts';
import type { Writing } from '../conversation/WritingBox.tsx';
import { useSession } from '../session.tsx';
import { Empty } from '../ui/Empty.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';

const at_rest: Writing = { kind: 'reply', at: 0 };

/** The chat console: the waiting line, my chats, and several of them side by side. */
export function AgentChats() {
  const { t } = useTranslation();
  const { user, role } = useSession();
  const is_single = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'), { noSsr: true });
  const [is_helping, setHelping] = useState(false);
  const [writings, setWritings] = useState<Readonly<Record<string, Writing>>>({});
  const waiting = useWaiting(often);
  const mine = useMine(often);
  const colleagues = useColleagues(role === 'admin');
  const me = useAgent(user?.id);
  const nameOf = useNames(waiting.rows.some(({ offered_to }) => offered_to !== null));
  const { columns, shown, is_emptied, is_measured, box, ...go } = useColumns(is_single);
  useShowing(shown, !is_single || shown.length === 0);

  const write = (id: string, writing: Writing) => setWritings((before) => ({ ...before, [id]: writing }));
  const callTo = (id: string, kind?: Kind) =>
    write(id, { kind: kind ?? writings[id]?.kind ?? 'reply', at: Date.now() });
  const accepting = useAccepting((id) => {
    go.open(id);
    // On a phone the keyboard would cover what was said.
    if (!is_single) callTo(id, 'reply');
  });
  const open = (session: ChatSession) => {
    go.open(session.id);
    if (!is_single && isHeldBy(session, user?.id)) callTo(session.id);
  };
  const close = (id: string) => {
    go.close(id);
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const item =
        document.querySelector<HTMLElement>(`[data-chat="${id}"]`) ??
        document.querySelector<HTMLElement>('[data-chat]');
      item?.focus();
    });
  };
  const openMine = useEffectEvent(() => go.openAll(mine.rows.map(({ id }) => id)));
  const is_bare = columns.open.length === 0 && !is_emptied && !is_single && is_measured;
  useEffect(() => {
    if (is_bare && mine.rows.length > 0) openMine();
  }, [is_bare, mine.rows]);

  const is_full = me !== undefined && !hasRoom(me);
  const next = nextOf(waiting.rows, user?.id);
  const focused = columns.focused;
  useConsoleKeys({
    onAccept: () => next && !is_full && void accepting.accept(next),
    onReply: () => focused && callTo(focused, 'reply'),
    onNote: () => focused && callTo(focused, 'note'),
    onColumn: (at) => shown[at] && callTo(shown[at]),
    onHelp: () => setHelping(true),
  });
  const unread = mine.rows.filter((session) => isUnread(session, session.marks.staff.read_seq)).length;
  const news = waiting.rows.length + unread;
  return (
    <>
      <PageTitle title={t('chat.console.title')} tab={`${news > 0 ? `(${news}) ` : ''}${t('chat.console.title')}`} />
      <ConsoleColumns
        is_single={is_single}
        box={box}
        lists={
          <>
            <ConsoleHead me={me} next={next} accepting={accepting} onHelp={() => setHelping(true)} />
            <Box tabIndex={-1} sx={{ flex: 1, minHeight: 0, overflowY: 'auto', overscrollBehavior: 'contain' }}>
              <ChatLists
                waiting={{ ...waiting, rows: waiting.rows.toSorted(byLine(user?.id)) }}
                mine={mine}
                colleagues={role === 'admin' ? colleagues : null}
                columns={columns}
                accepting={accepting}
                is_full={is_full}
                nameOf={nameOf}
                idle={me && me.availability !== 'available' && <BecomeAvailable />}
                onOpen={open}
              />
            </Box>
            <Elsewhere />
          </>
        }
        columns={shown.map((id) => (
          <ChatColumn
            key={id}
            id={id}
            is_focused={id === focused}
            is_among={shown.length > 1}
            is_single={is_single}
            writing={writings[id] ?? at_rest}
            onWriting={(writing) => write(id, writing)}
            accepting={accepting}
            is_full={is_full}
            onFocus={() => go.focus(id)}
            onClose={() => close(id)}
          />
        ))}
        empty={
          <Box sx={{ m: 'auto' }}>
            <Empty icon={mdiForumOutline} title={t('chat.console.none_title')} text={t('chat.console.none_text')} />
          </Box>
        }
      />
      <ConsoleHelp open={is_helping} onClose={() => setHelping(false)} />
    </>
  );
}

/** Who colleagues are, asked once a chat is offered to one. */
function useNames(is_on: boolean): (agent_id: string) => string | undefined {
  const { data } = useRead('GET /agents', { query: { active: true } }, { enabled: is_on });
  return (agent_id) => data?.find(({ id }) => id === agent_id)?.name;
}

function Elsewhere() {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, px: 1.5, py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Link component={RouterLink} to="/agent/replies" variant="caption">
        {t('conversation.canned.label')}
      </Link>
      <Link component={RouterLink} to="/admin/chats" variant="caption">
        {t('chat.history.title')}
      </Link>
    </Box>
  );
}
