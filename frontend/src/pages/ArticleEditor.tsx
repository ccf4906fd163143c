import type { Article } from '@switchboard/contract/knowledge.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { useRead } from '../api.ts';
import { placeOf } from '../knowledge/managing/place-of.ts';
import { ArticleSheet } from '../knowledge/writing/ArticleSheet.tsx';
import { longest } from '../knowledge/writing/sheet.ts';
import { randomId } from '../random-id.ts';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

/** Writes a new article, or the next version of one. */
export function ArticleEditor() {
  const { t } = useTranslation();
  const { id = 'new' } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const [known, setKnown] = useState<Article | null>(null);
  const sheet = useSheet(id);
  const { article: read, error, refetch } = useLatest(id);
  // A newer version is on its way: the one before it stays, and with it what is being written.
  if (read && read !== known) setKnown(read);
  const article = read ?? (known?.id === id ? known : null);
  if (article?.kind === 'faq') return <Navigate to={placeOf(article)} replace />;
  if (id !== 'new' && !article) {
    return (
      <Page title={t('knowledge_staff.editor.edit')}>
        {error ? <ProblemNotice problem={error} retry={refetch} /> : <Loading as="cards" />}
      </Page>
    );
  }
  return (
    <ArticleSheet
      key={sheet}
      article={article}
      title={(search.get('title') ?? '').slice(0, longest.title)}
      onMade={(saved) => {
        setKnown(saved);
        // Goes on in the same sheet: what was written, undone or selected stays as it is.
        void navigate(`/agent/knowledge/${saved.id}`, { replace: true, state: { sheet } });
      }}
    />
  );
}

/** A name for what is being written: a new one for each article, but for the one that gets its id while it is written. */
function useSheet(id: string): string {
  const { state } = useLocation() as { state: { sheet?: string } | null };
  const [sheet, setSheet] = useState(() => ({ id, name: randomId() }));
  if (sheet.id === id) return sheet.name;
  const next = { id, name: state?.sheet === sheet.name ? sheet.name : randomId() };
  setSheet(next);
  return next.name;
}

/** The newest version, published or not; what the desk gives first is the published one. */
function useLatest(id: string) {
  const params = { slug: id };
  const shown = useRead('GET /kb/:slug', { params, query: {} }, { enabled: id !== 'new' });
  const { version, latest_version } = shown.data ?? {};
  const is_behind = version !== latest_version;
  const latest = useRead(
    'GET /kb/:slug',
    { params, query: { ...(latest_version !== undefined && { version: latest_version }) } },
    { enabled: is_behind },
  );
  return {
    article: (is_behind ? latest.data : shown.data) ?? null,
    error: shown.error ?? latest.error,
    refetch: () => Promise.all([shown.refetch(), is_behind && latest.refetch()]),
  };
}
