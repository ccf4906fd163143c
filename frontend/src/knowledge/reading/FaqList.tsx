import { Box, Paper, Typography } from '@mui/material';
import { mdiChevronDown } from '@mdi/js';
import type { Faq } from '@switchboard/contract/knowledge.ts';
import type { Category, Language } from '@switchboard/contract/words.ts';
import { useState } from 'react';
import { useReadPages } from '../../api.ts';
import { CategoryTag } from '../../ui/CategoryTag.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ForeignTag } from '../ForeignTag.tsx';
import { Helpful } from '../Helpful.tsx';

export interface FaqListProps {
  query: { category?: Category; language?: Language; limit?: number };
  has_categories?: boolean;
}

/** Questions that open to their answers. */
export function FaqList({ query, has_categories = false }: FaqListProps) {
  const faqs = useReadPages('GET /faqs', { query }, { keepPrevious: true });
  if (faqs.error && faqs.rows.length === 0) return <ProblemNotice problem={faqs.error} retry={faqs.refetch} />;
  if (faqs.isPending) return <Loading as="rows" />;
  return (
    <>
      <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
        {faqs.rows.map((faq) => (
          <Question key={faq.id} faq={faq} has_category={has_categories} />
        ))}
      </Paper>
      {faqs.hasNextPage && <LoadMore {...faqs} />}
    </>
  );
}

/** The browser's own disclosure: its search opens it too, and it costs the first page nothing. */
function Question({ faq, has_category }: { faq: Faq; has_category: boolean }) {
  const [is_open, setOpen] = useState(false);
  const { id, question, answer, language, category } = faq;
  return (
    <Box
      component="details"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      sx={{
        borderBottom: 1,
        borderColor: 'divider',
        '&:last-child': { borderBottom: 0 },
        '&[open] .turns': { rotate: '180deg' },
      }}
    >
      <Box
        component="summary"
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1.5,
          px: 2,
          py: 1.25,
          minHeight: 48,
          // Its parent, within the browser's own parts, does not hand this on.
          boxSizing: 'border-box',
          cursor: 'pointer',
          listStyle: 'none',
          '&::-webkit-details-marker': { display: 'none' },
          '&:hover': { bgcolor: 'action.hover' },
          '&:focus-visible': { outlineOffset: -3, borderRadius: 1 },
        }}
      >
        <Box
          component="span"
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            columnGap: 1.5,
            rowGap: 0.5,
            flex: 1,
            minWidth: 0,
          }}
        >
          <Typography
            component="span"
            lang={language}
            sx={{ flex: { xs: '1 1 100%', sm: '1 1 16ch' }, fontWeight: 550, overflowWrap: 'anywhere' }}
          >
            {question}
          </Typography>
          <ForeignTag language={language} />
          {has_category && <CategoryTag category={category} />}
        </Box>
        <Icon path={mdiChevronDown} className="turns" sx={{ color: 'text.secondary', transition: 'rotate 0.15s' }} />
      </Box>
      <Box sx={{ px: 2, pt: 0.5, pb: 2 }}>
        <Typography lang={language} sx={{ maxWidth: '70ch', whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {answer}
        </Typography>
        {is_open && <Helpful id={id} sx={{ mt: 2 }} />}
      </Box>
    </Box>
  );
}
