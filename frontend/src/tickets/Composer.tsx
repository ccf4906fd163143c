import { Typography } from '@mui/material';
import type { Status } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import type { Drafts } from '../conversation/use-drafts.ts';
import { WritingBox, type Writing } from '../conversation/WritingBox.tsx';
import { useSession } from '../session.tsx';
import { useOnScreen } from './on-screen.ts';
import { SendButton } from './SendButton.tsx';
import { useTyping } from './viewers.ts';

export interface ComposerProps {
  writing: Writing;
  onWriting: (writing: Writing) => void;
  drafts: Drafts;
  /** How far the writer has seen the conversation. */
  seenSeq: () => number;
}

const longest = 20_000;

/** Where one writes on a ticket: a reply, which may set its status, or for staff a note. */
export function Composer({ writing, onWriting, drafts, seenSeq }: ComposerProps) {
  const { t } = useTranslation();
  const { user } = useSession();
  const { ticket, token, is_staff, conversation } = useOnScreen();
  const { typed, stopTyping } = useTyping(ticket.id, token);
  const { kind } = writing;
  const is_follow_up = ticket.status === 'closed' && kind !== 'note';
  const send = (status?: Status) => {
    stopTyping();
    conversation.send({
      ...drafts.take(kind),
      ...(status && { status }),
      ...(is_staff && { seen_seq: seenSeq() }),
    });
  };
  return (
    <WritingBox
      writing={writing}
      onWriting={onWriting}
      drafts={drafts}
      kinds={is_staff ? ['reply', 'note'] : ['reply']}
      label={t(is_follow_up ? 'tickets.composer.follow_up' : `conversation.composer.${kind}`)}
      names={is_staff && user ? { name: ticket.requester.name, agent: user.name } : null}
      token={token}
      longest={longest}
      enter="breaks"
      notice={
        is_follow_up && (
          <Typography variant="body2" sx={{ mb: 1, color: 'text.secondary' }}>
            {t('tickets.composer.closed')}
          </Typography>
        )
      }
      onTyped={(text) => (kind === 'note' || !text ? stopTyping() : typed())}
      onPause={stopTyping}
      onSend={() => send()}
      button={<SendButton kind={kind} is_disabled={!drafts.isReady(kind, longest)} onSend={send} />}
    />
  );
}
