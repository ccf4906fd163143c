import type { ArticleRow } from '@switchboard/contract/knowledge.ts';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api.ts';
import { toast, toastProblem } from '../../toasts.tsx';
import { affectedReads } from './affected-reads.ts';

type Named = Pick<ArticleRow, 'id' | 'title'>;

/** Shows an article to everyone, or to nobody but staff again. For admins. */
export function usePublishing() {
  const { t } = useTranslation();
  const publishing = useSend('POST /kb/:id/publish', { stale: affectedReads });
  const unpublishing = useSend('POST /kb/:id/unpublish', { stale: affectedReads });
  return {
    is_busy: publishing.isPending || unpublishing.isPending,
    /** @param version without one the latest */
    publish: ({ id, title }: Named, version?: number) =>
      publishing
        .mutateAsync({ params: { id }, body: version === undefined ? {} : { version } })
        .then(() => toast({ text: t('knowledge_staff.published', { title }), tone: 'success' }))
        .catch(toastProblem),
    unpublish: ({ id, title }: Named) =>
      unpublishing
        .mutateAsync({ params: { id } })
        .then(() => toast({ text: t('knowledge_staff.unpublished', { title }), tone: 'success' }))
        .catch(toastProblem),
  };
}
