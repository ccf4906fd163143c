/** @jsxImportSource preact */
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useState } from 'preact/hooks';
import type { FollowedChat } from './followed-chat.ts';
import { Field } from './Field.tsx';
import { ProblemNotice } from './Notice.tsx';
import { useTexts } from './texts.ts';
import { useWork } from './use-value.ts';

interface MakeTicketProps {
  chat: FollowedChat;
  session: ChatSession;
  why: string;
  /** Asks for an address only once it is wanted. */
  is_folded?: boolean;
}

/** What was said goes on as a ticket; where no address is known, it is asked for. */
export function MakeTicket({ chat, session, why, is_folded = false }: MakeTicketProps) {
  const { t } = useTexts();
  const { is_busy, problem, work } = useWork();
  const [email, setEmail] = useState('');
  const [is_open, setOpen] = useState(!is_folded);
  const is_known = session.requester.email !== null;
  const make = (event: Event) => {
    event.preventDefault();
    if (!is_known && !is_open) return setOpen(true);
    void work(() => chat.makeTicket(is_known ? undefined : email.trim()));
  };
  return (
    <form class="make-ticket" onSubmit={make}>
      <p>{why}</p>
      {!is_known && is_open && (
        <Field
          label={t.start.email}
          type="email"
          value={email}
          onChange={setEmail}
          longest={254}
          autocomplete="email"
          takes_focus={is_folded}
        />
      )}
      <ProblemNotice problem={problem} />
      <button type="submit" class="outlined" disabled={is_busy}>
        {t.ticket.make}
      </button>
    </form>
  );
}
