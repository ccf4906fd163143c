import type { Agent } from '@switchboard/contract/agents.ts';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useTranslation } from 'react-i18next';
import { command } from '../live.ts';
import { useSession } from '../session.tsx';
import { toast } from '../toasts.tsx';
import { HandOverDialog } from '../ui/HandOverDialog.tsx';
import { PersonChoice } from '../ui/PersonChoice.tsx';
import { byReadiness, hasRoom } from './order.ts';
import { putSession } from './sessions.ts';

export interface TransferDialogProps {
  session: ChatSession;
  onClose: () => void;
  /** It was mine, and is not any more. */
  onLeave: () => void;
}

/** Hands a chat to a colleague with room for it, with a word that only staff read. */
export function TransferDialog({ session, onClose, onLeave }: TransferDialogProps) {
  const { t } = useTranslation();
  const { user } = useSession();
  const requester = session.requester.name;
  return (
    <HandOverDialog
      title={t('chat.transfer.title', { requester })}
      submit={t('chat.action.transfer')}
      words={{
        choose: t('chat.transfer.choose'),
        nobody: t('chat.transfer.nobody'),
        notes: t('chat.transfer.notes'),
        notes_hint: t('chat.transfer.notes_hint'),
      }}
      holder_id={session.agent_id}
      order={byReadiness}
      renderChoice={(agent) => <Colleague key={agent.id} agent={agent} is_me={agent.id === user?.id} />}
      hand={async (given, name) => {
        putSession(await command('chat:transfer', { session_id: session.id, ...given }));
        toast({ text: t('chat.transfer.done', { requester, name }), tone: 'success' });
        onClose();
        if (session.agent_id === user?.id) onLeave();
      }}
      onClose={onClose}
    />
  );
}

function Colleague({ agent, is_me }: { agent: Agent; is_me: boolean }) {
  const { t } = useTranslation();
  const { id, name, availability, chats, max_chats, in_shift, online } = agent;
  const has_room = hasRoom(agent);
  const facts = [
    t(`words.availability.${availability}`),
    t(has_room ? 'chat.transfer.load' : 'chat.transfer.full', { chats, max: max_chats }),
    ...(in_shift ? [] : [t('words.exclusion.out_of_shift')]),
    ...(online || availability === 'offline' ? [] : [t('chat.transfer.not_connected')]),
  ];
  return (
    <PersonChoice
      id={id}
      name={is_me ? t('chat.transfer.me', { name }) : name}
      facts={facts}
      is_ready={availability === 'available' && has_room}
      is_disabled={!has_room}
    />
  );
}
