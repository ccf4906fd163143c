/** @jsxImportSource preact */
import { mdiAccountCircleOutline } from '@mdi/js';
import { useState } from 'preact/hooks';
import type { Problem } from '../../problem.ts';
import type { Chat } from './chat.ts';
import { dropFirstDraft, keepFirstDraft, readFirstDraft, type FirstDraft } from './drafts.ts';
import { Field } from './Field.tsx';
import { Icon } from './Icon.tsx';
import type { Who } from './identity.ts';
import { leaveMessage, type Left as LeftMessage } from './leave-message.ts';
import { Left } from './Left.tsx';
import { Loading, ProblemNotice } from './Notice.tsx';
import { Outlook } from './Outlook.tsx';
import { useTexts } from './texts.ts';
import type { Availability } from './use-availability.ts';
import { useWork } from './use-value.ts';

interface StartProps {
  chat: Chat;
  who: Who | null;
  greeting: string | null;
  page: string | null;
  availability: Availability | null;
  problem: Problem | null;
  ask: () => void;
}

/** Before a chat: a greeting, what to expect, and the first words; where nobody is there, a message instead. */
export function Start({ greeting, availability, problem, ask, ...rest }: StartProps) {
  const [left, setLeft] = useState<LeftMessage | null>(null);
  if (left) return <Left left={left} onAgain={() => setLeft(null)} />;
  if (!availability) return problem ? <ProblemNotice problem={problem} retry={ask} /> : <Loading />;
  return (
    <div class="start">
      <h2 class="greeting">{greeting ?? availability.greeting}</h2>
      <Outlook availability={availability} />
      <FirstWords is_message={availability.staffing === 'nobody'} onLeft={setLeft} {...rest} />
    </div>
  );
}

interface FirstWordsProps extends Pick<StartProps, 'chat' | 'who' | 'page'> {
  /** For somebody who comes later, as a ticket. */
  is_message: boolean;
  onLeft: (left: LeftMessage) => void;
}

/** One form for both, so that nothing typed moves when somebody comes or goes meanwhile. */
function FirstWords({ chat, who, page, is_message, onLeft }: FirstWordsProps) {
  const { t } = useTexts();
  const { is_busy, problem, work } = useWork();
  const [draft, setDraft] = useState(readFirstDraft);
  const { name, email, subject, text } = draft;
  const is_account = who?.kind === 'customer';
  const write = (change: Partial<FirstDraft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    keepFirstDraft(next);
  };
  const send = (event: Event) => {
    event.preventDefault();
    if (!text.trim() || (is_message && !subject.trim())) return;
    void work(async () => {
      const left = is_message ? await leaveMessage(draft, who) : null;
      if (!left) await chat.start({ name: name.trim(), email: email.trim(), page }, { body: text.trim() });
      dropFirstDraft();
      if (left) onLeft(left);
    });
  };
  return (
    <form onSubmit={send}>
      {is_message && (
        <p key="lead" class="faint">
          {is_account ? t.message.text_signed_in : t.message.text}
        </p>
      )}
      {is_account && (
        <p key="who" class="faint with-icon">
          <Icon path={mdiAccountCircleOutline} /> {t.start.signed_in(who.name)}
        </p>
      )}
      {!is_account && (
        <Field
          {...{ key: 'name', label: t.start.name, value: name, longest: 100, autocomplete: 'name', is_optional: true }}
          onChange={(next) => write({ name: next })}
        />
      )}
      {!is_account && (
        <Field
          {...{ key: 'email', label: t.start.email, value: email, longest: 254, autocomplete: 'email', type: 'email' }}
          is_optional={!is_message}
          is_first={is_message}
          hint={is_message ? undefined : t.start.email_hint}
          onChange={(next) => write({ email: next })}
        />
      )}
      {is_message && (
        <Field
          {...{
            key: 'subject',
            label: t.message.subject,
            value: subject,
            longest: 200,
            is_first: is_message && is_account,
          }}
          onChange={(next) => write({ subject: next })}
        />
      )}
      <Field
        {...{ key: 'text', label: t.start.message, value: text, longest: 5000, rows: 3, is_first: !is_message }}
        onChange={(next) => write({ text: next })}
      />
      <ProblemNotice problem={problem} />
      <button type="submit" class="main" disabled={is_busy}>
        {is_busy ? t.start.sending : is_message ? t.message.send : t.start.send}
      </button>
    </form>
  );
}
