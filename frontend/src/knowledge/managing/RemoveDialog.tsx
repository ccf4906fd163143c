import type { ArticleRow } from '@switchboard/contract/knowledge.ts';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api.ts';
import { toast } from '../../toasts.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { affectedReads } from './affected-reads.ts';

export interface RemoveDialogProps {
  article: Pick<ArticleRow, 'id' | 'kind' | 'title' | 'is_published'>;
  onClose: () => void;
  onRemoved?: () => void;
}

/** Takes an article or FAQ away, after asking. */
export function RemoveDialog({ article: { id, kind, title, is_published }, onClose, onRemoved }: RemoveDialogProps) {
  const { t } = useTranslation();
  const ofArticle = useSend('DELETE /kb/:id', { stale: affectedReads });
  const ofFaq = useSend('DELETE /faqs/:id', { stale: affectedReads });
  const { mutate, isPending, error } = kind === 'faq' ? ofFaq : ofArticle;
  const remove = () =>
    mutate(
      { params: { id } },
      {
        onSuccess: () => {
          toast({ text: t('knowledge_staff.remove.done', { title }), tone: 'success' });
          onClose();
          onRemoved?.();
        },
      },
    );
  return (
    <ConfirmDialog
      open
      title={t('knowledge_staff.remove.title', { title })}
      text={t(
        kind === 'faq'
          ? 'knowledge_staff.remove.faq_text'
          : is_published
            ? 'knowledge_staff.remove.published_text'
            : 'knowledge_staff.remove.draft_text',
      )}
      confirm={t('frame.delete')}
      is_dangerous
      is_busy={isPending}
      problem={error}
      onConfirm={remove}
      onClose={onClose}
    />
  );
}
