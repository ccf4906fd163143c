import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRead } from '../api.ts';
import { now } from '../clock.ts';
import { useLive, whisper } from '../live.ts';
import { useSession } from '../session.tsx';
import { beep } from '../sound.ts';
import { toast, untoast, type Toast } from '../toasts.tsx';
import { onScreen } from './on-screen.ts';
import { hasRoom } from './order.ts';
import { useMine, useWaiting } from './sessions.ts';
import { isAcceptedHere, useAccepting } from './use-accepting.ts';

const five_minutes_ms = 300_000;
const pathOf = (id: string): string => `/agent/chats/${id}`;

/** What stands on screen already is only heard. */
const tell = (news: Toast): void => (onScreen().has_line ? beep(news.sound) : toast({ sound: 'news', ...news }));

/** For staff, on every page: who waits for a chat, who is offered to me, and what is said in mine. */
export function ChatAnnouncements() {
  useLineNews();
  useChatNews();
  return null;
}

function useLineNews(): void {
  const { t } = useTranslation();
  const { user } = useSession();
  const navigate = useNavigate();
  const { rows, is_loaded } = useWaiting();
  const me = useRead('GET /agents/:id', { params: { id: user?.id ?? '' } }, { enabled: user !== null }).data;
  const config = useRead('GET /chat/config', {}, { staleTime: five_minutes_ms }).data;
  const { accept } = useAccepting((id) => void navigate(pathOf(id)));
  const before = useRef<ReadonlyMap<string, string | null> | null>(null);

  const tellOffer = (session: ChatSession) =>
    tell({
      text: t('chat.news.offered', { name: session.requester.name }),
      action: { label: t('chat.accept.accept'), act: () => void accept(session) },
      key: `offer ${session.id}`,
      lasts_ms: Math.max(1000, Date.parse(session.offered_until!) - now()),
    });
  const tellWaiting = () => {
    const [first] = rows;
    // Where chats are offered, one is asked after the other; who is away or has no room is not asked at all.
    if (!first || !me || config?.offers !== false || me.availability !== 'available' || !hasRoom(me)) return;
    const text =
      rows.length === 1
        ? t('chat.news.waits', { name: first.requester.name })
        : t('chat.news.many_wait', { count: rows.length });
    tell({ text, action: { label: t('frame.announce.open'), to: '/agent/chats' }, key: 'chat waiting' });
  };
  const compare = useEffectEvent((waiting: readonly ChatSession[]) => {
    const known = before.current;
    const my_id = user?.id;
    before.current = new Map(waiting.map(({ id, offered_to }) => [id, offered_to]));
    for (const session of waiting) {
      if (session.offered_to === my_id && known?.get(session.id) !== my_id) tellOffer(session);
    }
    for (const [id, offered_to] of known ?? []) {
      if (offered_to === my_id && before.current.get(id) !== my_id) untoast(`offer ${id}`);
    }
    // Who waits when the page opens is counted in the frame.
    if (known && waiting.some(({ id }) => !known.has(id))) tellWaiting();
    if (waiting.length === 0) untoast('chat waiting');
  });
  useEffect(() => {
    if (is_loaded) compare(rows);
  }, [rows, is_loaded]);
}

function useChatNews(): void {
  const { t } = useTranslation();
  const { user } = useSession();
  const { rows } = useMine();
  const isMine = (id: string) => rows.some((session) => session.id === id);
  const isShown = (id: string) => onScreen().chats.includes(id) && document.hasFocus();
  const open = (id: string) => ({ label: t('frame.announce.open'), to: pathOf(id) });

  useLive('chat:message', ({ session_id, kind, internal, author, body, seq }) => {
    const is_staff = author === null || author.role === 'agent' || author.role === 'admin';
    if (kind !== 'text' || internal || is_staff || !isMine(session_id)) return;
    whisper('chat:delivered', { session_id, seq });
    if (isShown(session_id)) return;
    const text = t('chat.news.message', { name: author.name, text: body || t('chat.news.image') });
    tell({ text, action: open(session_id), key: `chat ${session_id}` });
  });
  useLive('chat:updated', ({ session: { id, agent_id, requester }, reason }) => {
    if (reason === 'chat.accepted' && agent_id === user?.id && !isAcceptedHere(id))
      toast({
        text: t('chat.news.yours', { name: requester.name }),
        action: open(id),
        sound: 'news',
        key: `yours ${id}`,
      });
    if (reason === 'chat.returned' && isMine(id))
      toast({ text: t('chat.news.returned', { name: requester.name }), tone: 'warning', key: `returned ${id}` });
  });
  useLive('chat:ended', ({ session_id, reason }) => {
    const session = rows.find(({ id }) => id === session_id);
    if (!session || reason !== 'requester' || isShown(session_id)) return;
    toast({
      text: t('chat.news.ended', { name: session.requester.name }),
      action: open(session_id),
      key: `chat ${session_id}`,
    });
  });
}
