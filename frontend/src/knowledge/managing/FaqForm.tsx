import { Alert, Box, Button } from '@mui/material';
import type { Faq } from '@switchboard/contract/knowledge.ts';
import { categories, languages } from '@switchboard/contract/words.ts';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { FaqConflictDialog } from './FaqConflictDialog.tsx';
import type { FaqValues } from './faq-draft.ts';
import { useFaqForm } from './use-faq-form.ts';

const longest = { question: 300, answer: 10_000 };

export interface FaqFormProps {
  /** Null adds a new one, which begins as `fresh`. */
  faq: Faq | null;
  fresh: FaqValues;
  onDone: (faq: Faq) => void;
  onCancel: () => void;
}

/** Adds an FAQ, or changes one in its place. */
export function FaqForm({ faq, fresh, onDone, onCancel }: FaqFormProps) {
  const { t } = useTranslation();
  const faq_form = useFaqForm({ faq, fresh, onDone });
  const { form, problem, shown, is_busy, save, conflict } = faq_form;
  const { control } = form;
  const cancel = () => {
    faq_form.discard();
    onCancel();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  const rules = (most: number) => ({
    validate: (text: string) => text.trim() !== '' || t('frame.required'),
    maxLength: { value: most, message: t('frame.too_long', { count: most }) },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => void save(event)}
      aria-label={t(faq ? 'knowledge_staff.faq.editing' : 'knowledge_staff.faq.adding')}
    >
      <Box sx={{ display: 'grid', gap: 2 }} onKeyDown={press}>
        {faq_form.is_restored && <Alert severity="info">{t('knowledge_staff.faq.restored')}</Alert>}
        <Field
          control={control}
          name="question"
          label={t('knowledge_staff.faq.question')}
          autoComplete="off"
          rules={rules(longest.question)}
        />
        <Field
          control={control}
          name="answer"
          label={t('knowledge_staff.faq.answer')}
          helperText={t('knowledge_staff.faq.answer_hint')}
          multiline
          minRows={3}
          maxRows={16}
          rules={rules(longest.answer)}
        />
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
          <SelectField
            control={control}
            name="category"
            label={t('knowledge_staff.category')}
            options={categories.map((value) => ({ value, label: t(`words.category.${value}`) }))}
          />
          <SelectField
            control={control}
            name="language"
            label={t('knowledge_staff.language')}
            options={languages.map((value) => ({ value, label: t(`words.language.${value}`), lang: value }))}
          />
        </Box>
        {problem && <ProblemNotice problem={problem} shown={shown} />}
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
          <Button onClick={cancel} disabled={is_busy}>
            {t('frame.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={is_busy}>
            {t('frame.save')}
          </Button>
        </Box>
      </Box>
      {conflict && (
        <FaqConflictDialog
          conflict={conflict}
          is_busy={is_busy}
          onKeepMine={faq_form.keepMine}
          onTakeTheirs={faq_form.takeTheirs}
          onClose={faq_form.leaveOpen}
        />
      )}
    </form>
  );
}
