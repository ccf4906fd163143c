/** @jsxImportSource preact */
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useState } from 'preact/hooks';
import type { ChatState } from './chat.ts';
import type { FollowedChat } from './followed-chat.ts';
import { keptChat } from './identity.ts';
import { MailTranscript } from './MailTranscript.tsx';
import { MakeTicket } from './MakeTicket.tsx';
import { Rating } from './Rating.tsx';
import { Scroll } from './Scroll.tsx';
import { Thread } from './Thread.tsx';
import { TicketLink } from './TicketLink.tsx';
import { Transcript } from './Transcript.tsx';
import { useTexts } from './texts.ts';

interface OverProps {
  chat: FollowedChat;
  state: ChatState;
  onSeen: (is_at_end: boolean) => void;
  onAnew: () => void;
}

/** A chat that is over: what was said, how it was, the transcript, and the way to the next one. */
export function Over({ chat, state, onSeen, onAnew }: OverProps) {
  const { t } = useTexts();
  const session = state.session!;
  const [shows_transcript, setTranscript] = useState(false);
  if (shows_transcript) return <Transcript chat={chat} onBack={() => setTranscript(false)} />;
  const { log } = state.conversing;
  // Made by the desk itself, a visitor's ticket is opened by the mail about it only.
  const token = keptChat()?.ticket_token;
  const was_served = session.accepted_at !== null;
  return (
    <Scroll length={log.messages.length} own={0} onSeen={onSeen}>
      <Thread chat={chat} state={state} />
      <section class="over" aria-label={t.over.heading}>
        <h2 tabIndex={-1} data-first>
          {sentenceFor(session, t.over)}
        </h2>
        {session.ticket ? (
          <div class="card">
            <p>
              <strong>{t.ticket.number(session.ticket.number)}</strong>. {t.ticket.goes_on}
            </p>
            {(token || state.who?.kind === 'customer') && <TicketLink number={session.ticket.number} token={token} />}
          </div>
        ) : (
          isUnanswered(session) && (
            <div class="card">
              <MakeTicket
                chat={chat}
                session={session}
                why={session.state === 'missed' ? t.ticket.offer_missed : t.ticket.offer_gone}
              />
            </div>
          )
        )}
        {was_served && <Rating chat={chat} session={session} />}
        <MailTranscript chat={chat} session={session} onShow={() => setTranscript(true)} />
        <button type="button" class="main" onClick={onAnew}>
          {t.over.anew}
        </button>
      </section>
    </Scroll>
  );
}

const isUnanswered = ({ state }: ChatSession): boolean => state === 'missed' || state === 'abandoned';

function sentenceFor(
  { state }: ChatSession,
  words: { heading: string; abandoned: string; missed: string; converted: string },
): string {
  return state === 'abandoned' || state === 'missed' || state === 'converted' ? words[state] : words.heading;
}
