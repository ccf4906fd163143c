/** @jsxImportSource preact */
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useState } from 'preact/hooks';
import type { FollowedChat } from './followed-chat.ts';
import { Field } from './Field.tsx';
import { ProblemNotice } from './Notice.tsx';
import { useTexts } from './texts.ts';
import { useWork } from './use-value.ts';

interface MailTranscriptProps {
  chat: FollowedChat;
  session: ChatSession;
  onShow: () => void;
}

/** What was said, to keep: on screen, or by mail; where no address is known, it is asked for. */
export function MailTranscript({ chat, session, onShow }: MailTranscriptProps) {
  const { t } = useTexts();
  const { is_busy, problem, work } = useWork();
  const [mailed_to, setMailedTo] = useState<string | null>(null);
  const [email, setEmail] = useState('');
  const [is_open, setOpen] = useState(false);
  const is_known = session.requester.email !== null;
  const mail = (event: Event) => {
    event.preventDefault();
    if (!is_known && !is_open) return setOpen(true);
    void work(async () => setMailedTo(await chat.mailTranscript(is_known ? undefined : email.trim())));
  };
  const asks = is_open && !is_known && !mailed_to;
  return (
    <form class="mail-transcript" onSubmit={mail}>
      {asks && (
        <Field
          label={t.start.email}
          type="email"
          value={email}
          onChange={setEmail}
          longest={254}
          autocomplete="email"
          takes_focus
        />
      )}
      <ProblemNotice problem={problem} />
      <output>{mailed_to && t.over.mailed(mailed_to)}</output>
      <div class="choices">
        <button type="button" class="quiet" onClick={onShow}>
          {t.over.transcript}
        </button>
        {!mailed_to && (
          <button type="submit" class="quiet" disabled={is_busy}>
            {asks ? t.over.mail_send : t.over.mail}
          </button>
        )}
      </div>
    </form>
  );
}
