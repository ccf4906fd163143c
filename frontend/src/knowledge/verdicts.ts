// What a reader of this browser thought of an article: one verdict each, which may change.
import { useCallback } from 'react';
import { useSend } from '../api.ts';
import { keep, kept, watchStorage } from '../storage.ts';
import { whenPersonLeaves } from '../session.tsx';
import { createStore } from '../store.ts';

type Verdicts = Readonly<Record<string, boolean>>;

const name = 'verdicts';
const most = 200;
const read = () => (kept(name) ?? {}) as Verdicts;
const verdicts = createStore<Verdicts>(read());
const readAgain = () => verdicts.set(read());
watchStorage(name, readAgain);
whenPersonLeaves(readAgain);

function remember(id: string, helpful: boolean): void {
  const others = Object.entries(verdicts.get()).filter(([each]) => each !== id);
  const next = Object.fromEntries([...others, [id, helpful] as const].slice(-most));
  keep(name, next);
  verdicts.set(next);
}

/** @returns what was thought of it, undefined if nothing yet, and the way to say so */
export function useVerdict(id: string) {
  const helpful = verdicts.useValue()[id];
  const { mutateAsync, isPending, error, reset } = useSend('POST /kb/:id/feedback');
  const judge = useCallback(
    async (body: { helpful: boolean; comment?: string }) => {
      await mutateAsync({ params: { id }, body });
      remember(id, body.helpful);
    },
    [id, mutateAsync],
  );
  return { helpful, judge, is_busy: isPending, problem: error, reset };
}
