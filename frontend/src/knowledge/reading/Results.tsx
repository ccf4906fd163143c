import { Box, Paper, Typography } from '@mui/material';
import type { Language } from '@switchboard/contract/words.ts';
import { useEffect, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { NothingFound } from './NothingFound.tsx';
import { Result } from './Result.tsx';
import type { Search } from './use-search.ts';

const at_most = 12;
/** What was opened last: Back from there leads to it again. */
let left: { search_id: string; slug: string } | null = null;

export interface ResultsProps {
  search: Search;
  /** Where one can go if none of it helps. */
  ways: ReactNode;
}

/** What was found for the words in the box. The former results stay until the new ones are there. */
export function Results({ search: { box, list, q, search_id, empty }, ways }: ResultsProps) {
  const { t, i18n } = useTranslation();
  const { data, error, isPlaceholderData, refetch } = useRead(
    'GET /kb/search',
    { query: { q, language: i18n.language as Language, search_id, limit: at_most } },
    { keepPrevious: true },
  );
  useEffect(() => {
    if (left?.search_id === search_id)
      list.current?.querySelector<HTMLElement>(`a[href$="/${left.slug}"]`)?.focus({ preventScroll: true });
    left = null;
  }, [list, search_id]);
  const press = (event: KeyboardEvent) => {
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const place = links.indexOf(event.target as HTMLAnchorElement);
    if (event.key === 'Escape') empty();
    else if (event.key === 'ArrowDown') links[place + 1]?.focus();
    else if (event.key === 'ArrowUp') (links[place - 1] ?? box.current)?.focus();
    else return;
    event.preventDefault();
  };
  const is_there = data && data.length > 0;
  return (
    <Box component="section" aria-label={t('knowledge.search.results')} aria-busy={isPlaceholderData}>
      <Typography component="output" variant="body2" sx={{ display: 'block', minHeight: '1.5em', mb: 1 }}>
        {is_there &&
          t(data.length < at_most ? 'knowledge.search.found' : 'knowledge.search.best', { count: data.length })}
        {data && !is_there && t('knowledge.search.nothing')}
      </Typography>
      {error && <ProblemNotice problem={error} retry={refetch} />}
      {!data && !error && <Loading as="rows" count={4} />}
      {is_there && (
        <Paper
          component="ul"
          variant="outlined"
          ref={list}
          onKeyDown={press}
          sx={{ listStyle: 'none', m: 0, p: 0, overflow: 'hidden' }}
        >
          {data.map((found) => (
            <Result
              key={found.id}
              found={found}
              search_id={search_id}
              onOpen={() => {
                left = { search_id, slug: found.slug };
              }}
            />
          ))}
        </Paper>
      )}
      {data && !is_there && <NothingFound />}
      {data && (
        <Box sx={{ mt: 3 }}>
          {is_there && (
            <Typography variant="h3" component="h2" sx={{ mb: 1.5 }}>
              {t('knowledge.search.not_it')}
            </Typography>
          )}
          {ways}
        </Box>
      )}
    </Box>
  );
}
