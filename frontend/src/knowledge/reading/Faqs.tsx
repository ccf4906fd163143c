import { Box, Button, Stack, Typography } from '@mui/material';
import { mdiCheck } from '@mdi/js';
import type { Category, Language } from '@switchboard/contract/words.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { FaqList } from './FaqList.tsx';

const all = 'all';

/** Short answers to what is asked often; of one category, if one likes. */
export function Faqs() {
  const { t, i18n } = useTranslation();
  const [chosen, choose] = useState<Category | typeof all>(all);
  const stats = useRead('GET /faqs/categories/stats');
  const language = i18n.language as Language;
  const own = useRead('GET /faqs', { query: { language, limit: 1 } });
  const has_own = own.data === undefined || own.data.rows.length > 0;
  if (stats.isPending) return <Loading as="rows" />;
  const choices = [all, ...(stats.data ?? []).map(({ category }) => category)] as const;
  return (
    <Box component="section" aria-labelledby="kb-faqs">
      <Typography id="kb-faqs" variant="h2" sx={{ mb: 1.5 }}>
        {t('knowledge.help.faqs')}
      </Typography>
      {choices.length > 2 && (
        <Stack
          component="fieldset"
          direction="row"
          aria-label={t('knowledge.help.faqs_about')}
          sx={{ flexWrap: 'wrap', gap: 1, m: 0, mb: 1.5, p: 0, border: 0, minWidth: 0 }}
        >
          {choices.map((choice) => (
            <Button
              key={choice}
              size="small"
              variant={choice === chosen ? 'contained' : 'outlined'}
              aria-pressed={choice === chosen}
              {...(choice === chosen && { startIcon: <Icon path={mdiCheck} /> })}
              onClick={() => choose(choice)}
              sx={{ borderRadius: 4, minHeight: 36 }}
            >
              {choice === all ? t('knowledge.help.faqs_all') : t(`words.category.${choice}`)}
            </Button>
          ))}
        </Stack>
      )}
      <FaqList
        query={{
          ...(chosen !== all && { category: chosen }),
          ...(has_own && chosen === all && { language }),
          limit: 8,
        }}
        has_categories={chosen === all}
      />
    </Box>
  );
}
