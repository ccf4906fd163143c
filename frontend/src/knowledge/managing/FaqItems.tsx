import { Paper, Stack } from '@mui/material';
import type { Faq } from '@switchboard/contract/knowledge.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../toasts.tsx';
import { keptFaqDraft } from './faq-draft.ts';
import { FaqForm } from './FaqForm.tsx';
import { editButtonOf, FaqItem } from './FaqItem.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

/** FAQs, each edited in its place. */
export function FaqItems({ faqs }: { faqs: readonly Faq[] }) {
  const { t } = useTranslation();
  // What was being edited when the page was left is open again.
  const [edited, setEdited] = useState<string | null>(() => faqs.find((faq) => keptFaqDraft(faq))?.id ?? null);
  const [going, setGoing] = useState<Faq | null>(null);
  const close = (id: string) => {
    setEdited(null);
    // The button appears with the next paint.
    requestAnimationFrame(() => document.getElementById(editButtonOf(id))?.focus());
  };
  return (
    <>
      <Stack
        component="ul"
        aria-label={t('knowledge_staff.faq.title')}
        sx={{ gap: 1.5, m: 0, p: 0, listStyle: 'none' }}
      >
        {faqs.map((faq) => (
          <Paper
            key={faq.id}
            component="li"
            variant="outlined"
            sx={{ p: 2, ...(faq.id === edited && { borderColor: 'primary.main' }) }}
          >
            {faq.id === edited ? (
              <FaqForm
                faq={faq}
                fresh={faq}
                onDone={() => {
                  close(faq.id);
                  toast({ text: t('knowledge_staff.faq.saved'), tone: 'success' });
                }}
                onCancel={() => close(faq.id)}
              />
            ) : (
              <FaqItem faq={faq} onEdit={() => setEdited(faq.id)} onRemove={() => setGoing(faq)} />
            )}
          </Paper>
        ))}
      </Stack>
      {going && (
        <RemoveDialog
          article={{ id: going.id, kind: 'faq', title: going.question, is_published: true }}
          onClose={() => setGoing(null)}
        />
      )}
    </>
  );
}
