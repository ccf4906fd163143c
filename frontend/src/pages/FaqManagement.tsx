import { Box, Button, Paper } from '@mui/material';
import { mdiFrequentlyAskedQuestions, mdiMagnify, mdiPlus } from '@mdi/js';
import { categories, type Language } from '@switchboard/contract/words.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useRead, useReadPages } from '../api.ts';
import { CategoryFilter } from '../knowledge/managing/CategoryFilter.tsx';
import { keptFaqDraft } from '../knowledge/managing/faq-draft.ts';
import { FaqForm } from '../knowledge/managing/FaqForm.tsx';
import { FaqItems } from '../knowledge/managing/FaqItems.tsx';
import { KnowledgeTabs } from '../knowledge/managing/KnowledgeTabs.tsx';
import { SearchBox } from '../knowledge/managing/SearchBox.tsx';
import { toast } from '../toasts.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LoadMore } from '../ui/LoadMore.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

/** A search answers on one page, with as many as it finds at most; all are read further and further. */
const page_size = { found: 100, all: 30 };

/** Questions and answers, live at once: added on top, edited in place. */
export function FaqManagement() {
  const { t, i18n } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const q = (search.get('q') ?? '').slice(0, 200);
  const category = categories.find((each) => each === search.get('category')) ?? '';
  const [is_adding, setAdding] = useState(() => keptFaqDraft(null) !== null);
  const go = (next: { q: string; category: string }) =>
    setSearch(Object.fromEntries(Object.entries(next).filter(([, value]) => value)), { replace: true });
  const query = {
    ...(q && { search: q }),
    ...(category && { category }),
    limit: q ? page_size.found : page_size.all,
  };
  const list = useReadPages('GET /faqs', { query }, { keepPrevious: true });
  const counts = useRead('GET /faqs/categories/stats', {}).data ?? [];
  return (
    <Page
      title={t('knowledge_staff.faq.title')}
      subtitle={t('knowledge_staff.faq.subtitle')}
      actions={
        <Button
          variant="contained"
          disabled={is_adding}
          startIcon={<Icon path={mdiPlus} />}
          onClick={() => setAdding(true)}
        >
          {t('knowledge_staff.faq.add')}
        </Button>
      }
    >
      <KnowledgeTabs />
      {is_adding && (
        <Paper variant="outlined" sx={{ p: 2, mb: 2, borderColor: 'primary.main' }}>
          <FaqForm
            faq={null}
            fresh={{ question: '', answer: '', category: category || 'general', language: i18n.language as Language }}
            onCancel={() => setAdding(false)}
            onDone={(faq) => {
              setAdding(false);
              // Where it can be seen.
              go({ q: '', category: faq.category === category ? category : '' });
              toast({ text: t('knowledge_staff.faq.added'), tone: 'success' });
            }}
          />
        </Paper>
      )}
      <Box component="search" sx={{ display: 'grid', gap: 1.5, mb: 2 }}>
        <SearchBox label={t('knowledge_staff.faq.search')} value={q} onChange={(text) => go({ q: text, category })} />
        <CategoryFilter value={category} counts={counts} onChange={(chosen) => go({ q, category: chosen })} />
      </Box>
      {list.error && <ProblemNotice problem={list.error} retry={list.refetch} />}
      {list.isPending && !list.error && <Loading as="cards" />}
      {list.rows.length > 0 && <FaqItems faqs={list.rows} />}
      {list.isSuccess && list.rows.length === 0 && !is_adding && (
        <Nothing is_narrowed={q !== '' || category !== ''} onClear={() => go({ q: '', category: '' })} />
      )}
      <LoadMore {...list} />
    </Page>
  );
}

function Nothing({ is_narrowed, onClear }: { is_narrowed: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  if (!is_narrowed) {
    return (
      <Empty
        icon={mdiFrequentlyAskedQuestions}
        title={t('knowledge_staff.faq.empty')}
        text={t('knowledge_staff.faq.empty_text')}
      />
    );
  }
  return (
    <Empty
      icon={mdiMagnify}
      title={t('knowledge_staff.none_found')}
      text={t('knowledge_staff.none_found_text')}
      action={
        <Button variant="outlined" onClick={onClear}>
          {t('knowledge_staff.clear')}
        </Button>
      }
    />
  );
}
