/** @jsxImportSource preact */
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useEffect, useState } from 'preact/hooks';
import { now } from '../../server-clock.ts';
import type { FollowedChat } from './followed-chat.ts';
import { minutesOf } from './Outlook.tsx';
import { MakeTicket } from './MakeTicket.tsx';
import { useTexts } from './texts.ts';

const late_after_ms = 120_000;

/** The place in line, moving live; when it takes too long or nobody is there, the way out by e-mail. */
export function Waiting({ chat, session }: { chat: FollowedChat; session: ChatSession }) {
  const { t } = useTexts();
  const { position, expected_wait_seconds: wait, staffing, waiting_since, returned } = session;
  const is_late = useReached(Date.parse(waiting_since) + late_after_ms);
  const is_alone = staffing === 'nobody';
  const is_soon = staffing === 'free' && position === 1 && !is_late;
  const forecast = is_alone
    ? t.wait.nobody
    : is_soon
      ? t.wait.soon
      : wait === null
        ? t.wait.unknown
        : t.wait.about(minutesOf(wait));
  return (
    <section class="waiting" aria-label={t.wait.looking}>
      <output>
        <p class="place">
          {returned && position === 1
            ? t.wait.returned
            : position === null
              ? t.wait.looking
              : t.wait.position(position)}
        </p>
        <p>
          {forecast} {t.wait.meanwhile}
        </p>
      </output>
      {(is_alone || is_late) && (
        <MakeTicket
          chat={chat}
          session={session}
          why={is_alone ? t.ticket.offer_nobody : t.ticket.offer_late}
          is_folded
        />
      )}
    </section>
  );
}

/** Whether a moment of the server's clock has come. */
function useReached(at: number): boolean {
  const [, setTimes] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setTimes((times) => times + 1), Math.max(0, at - now()) + 50);
    return () => clearTimeout(timer);
  }, [at]);
  return now() >= at;
}
