import { useTranslation } from 'react-i18next';
import { ChangedDialog } from '../writing/ChangedDialog.tsx';
import type { FaqConflict } from './use-faq-form.ts';

export interface FaqConflictDialogProps {
  conflict: FaqConflict;
  is_busy: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onClose: () => void;
}

/** A colleague was quicker: what they wrote against what I did. */
export function FaqConflictDialog({ conflict: { theirs, mine }, ...props }: FaqConflictDialogProps) {
  const { t } = useTranslation();
  const part = (label: string, before: string, after: string) => ({ label, before, after });
  return (
    <ChangedDialog
      {...props}
      who={null}
      parts={[
        part(t('knowledge_staff.faq.question'), theirs.question, mine.question),
        part(t('knowledge_staff.faq.answer'), theirs.answer, mine.answer),
        part(
          t('knowledge_staff.category'),
          t(`words.category.${theirs.category}`),
          t(`words.category.${mine.category}`),
        ),
        part(
          t('knowledge_staff.language'),
          t(`words.language.${theirs.language}`),
          t(`words.language.${mine.language}`),
        ),
      ]}
      mine={`${mine.question}\n\n${mine.answer}`}
    />
  );
}
