import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { command } from '../live.ts';
import { Problem } from '../problem.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { putSession } from './sessions.ts';

export function EndDialog({ session, onClose }: { session: ChatSession; onClose: () => void }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [is_busy, setBusy] = useState(false);
  const { name } = session.requester;
  const end = async () => {
    setBusy(true);
    try {
      putSession(await command('chat:end', { session_id: session.id }));
      onClose();
    } catch (error) {
      setProblem(Problem.from(error));
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      open
      title={t('chat.end.title', { name })}
      text={t(session.state === 'waiting' ? 'chat.end.text_waiting' : 'chat.end.text')}
      confirm={t('chat.end.confirm')}
      is_busy={is_busy}
      problem={problem}
      onConfirm={end}
      onClose={onClose}
    />
  );
}
