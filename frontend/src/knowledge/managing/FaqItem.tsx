import { Box, IconButton, Typography } from '@mui/material';
import { mdiDeleteOutline, mdiPencilOutline, mdiThumbDownOutline, mdiThumbUpOutline } from '@mdi/js';
import type { Faq } from '@switchboard/contract/knowledge.ts';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../ui/Ago.tsx';
import { CategoryTag } from '../../ui/CategoryTag.tsx';
import { useFormat } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';

export interface FaqItemProps {
  faq: Faq;
  onEdit: () => void;
  onRemove: () => void;
}

/** An FAQ as it stands. */
export function FaqItem({ faq, onEdit, onRemove }: FaqItemProps) {
  const { t } = useTranslation();
  const { id, question, answer, category, language, updated_at } = faq;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <Typography variant="h3" component="h2" lang={language} sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          {question}
        </Typography>
        <Box sx={{ display: 'flex', mt: -0.75, mr: -0.75 }}>
          <IconButton
            size="small"
            id={editButtonOf(id)}
            title={t('knowledge_staff.edit')}
            aria-label={t('knowledge_staff.faq.edit', { question })}
            onClick={onEdit}
          >
            <Icon path={mdiPencilOutline} fontSize="small" />
          </IconButton>
          <IconButton
            size="small"
            title={t('knowledge_staff.delete')}
            aria-label={t('knowledge_staff.faq.remove', { question })}
            onClick={onRemove}
          >
            <Icon path={mdiDeleteOutline} fontSize="small" />
          </IconButton>
        </Box>
      </Box>
      <Typography lang={language} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {answer}
      </Typography>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 2,
          rowGap: 0.5,
          fontSize: '0.8125rem',
          color: 'text.secondary',
        }}
      >
        <CategoryTag category={category} />
        <span lang={language}>{t(`words.language.${language}`)}</span>
        <Verdict icon={mdiThumbUpOutline} count={faq.helpful} label={t('knowledge_staff.found_helpful')} />
        <Verdict icon={mdiThumbDownOutline} count={faq.unhelpful} label={t('knowledge_staff.found_unhelpful')} />
        <span>
          {t('knowledge_staff.changed')} <Ago at={updated_at} />
        </span>
      </Box>
    </Box>
  );
}

/** So that the focus finds back after editing. */
export const editButtonOf = (id: string): string => `edit-faq-${id}`;

function Verdict({ icon, count, label }: { icon: string; count: number; label: string }) {
  const format = useFormat();
  return (
    <Box component="span" title={label} sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
      <Icon path={icon} label={label} sx={{ fontSize: '1rem' }} />
      {format.number(count)}
    </Box>
  );
}
