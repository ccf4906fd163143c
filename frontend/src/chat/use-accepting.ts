import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { command } from '../live.ts';
import { Problem } from '../problem.ts';
import { markStale } from '../stale.ts';
import { toast, toastProblem } from '../toasts.tsx';
import { putSession } from './sessions.ts';

/** What was accepted in this window: nobody has to be told of it. */
const own = new Set<string>();

export const isAcceptedHere = (id: string): boolean => own.has(id);

/** Accepts a chat, or lets it pass. A lost race is told kindly. @param onAccepted opens it */
export function useAccepting(onAccepted: (id: string) => void) {
  const { t } = useTranslation();
  const [busy_id, setBusy] = useState<string | null>(null);

  const tell = useCallback(
    async (id: string, problem: Problem) => {
      markStale(['GET /chat/sessions']);
      if (problem.code !== 'chat/taken') return toastProblem(problem);
      const { agent } = await call('GET /chat/sessions/:id', { params: { id } }).catch(() => ({ agent: null }));
      const text = agent ? t('chat.accept.taken_by', { name: agent.name }) : t('chat.accept.taken');
      toast({ text, tone: 'info', key: `taken ${id}` });
    },
    [t],
  );
  const attempt = async (id: string, act: () => Promise<unknown>) => {
    setBusy(id);
    try {
      await act();
    } catch (error) {
      own.delete(id);
      await tell(id, Problem.from(error));
    }
    setBusy(null);
  };
  return {
    busy_id,
    accept: ({ id }: Pick<ChatSession, 'id'>) =>
      attempt(id, async () => {
        own.add(id);
        putSession(await command('chat:accept', { session_id: id }));
        onAccepted(id);
      }),
    decline: ({ id }: Pick<ChatSession, 'id'>) =>
      attempt(id, async () => {
        await command('chat:decline', { session_id: id });
        markStale(['GET /chat/sessions']);
      }),
  };
}

export type Accepting = ReturnType<typeof useAccepting>;
