import { Alert, Button, Link, Stack, Typography } from '@mui/material';
import { mdiPencilOutline } from '@mdi/js';
import type { Article } from '@switchboard/contract/knowledge.ts';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useLocation, useNavigate, useParams } from 'react-router';
import { keyOf, useRead, type Given } from '../api.ts';
import { ForeignTag } from '../knowledge/ForeignTag.tsx';
import { ArticleView } from '../knowledge/reading/ArticleView.tsx';
import { NotThere } from '../knowledge/reading/NotThere.tsx';
import { Related } from '../knowledge/reading/Related.tsx';
import { usePrepared } from '../knowledge/reading/use-prepared.ts';
import { useSearchId } from '../knowledge/search-id.ts';
import { useSession } from '../session.tsx';
import { queryClient } from '../stale.ts';
import { CategoryTag } from '../ui/CategoryTag.tsx';
import { useFormat } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { WaysOn } from './WaysOn.tsx';

/** An article, or a question with its answer, by its address or one it once had. */
export function ArticlePage() {
  const { slug = '' } = useParams();
  return <AtAddress key={slug} slug={slug} />;
}

const asked = (slug: string, search_id: string | undefined): Given<'GET /kb/:slug'> => ({
  params: { slug },
  query: { ...(search_id && { search_id }) },
});

function AtAddress({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const { is_staff } = useSession();
  const search_id = useSearchId();
  const { data: article, error, refetch } = useRead('GET /kb/:slug', asked(slug, search_id));
  const prepared = usePrepared(article);
  useCurrentAddress(slug, article);
  if (error?.status === 404 || error?.status === 400) return <NotThere ways={<WaysOn search_id={search_id} />} />;
  if (!article || article.slug !== slug) {
    return (
      <Page key="waiting" title={t('frame.loading')} hideTitle width="reading">
        {error ? <ProblemNotice problem={error} retry={refetch} /> : <Loading count={9} />}
      </Page>
    );
  }
  return (
    <Page
      key="article"
      title={article.title}
      subtitle={<About article={article} />}
      actions={
        is_staff && (
          <Button
            component={RouterLink}
            to={`/agent/knowledge/${article.id}`}
            variant="outlined"
            startIcon={<Icon path={mdiPencilOutline} />}
          >
            {t('knowledge.article.edit')}
          </Button>
        )
      }
      width="reading"
      sx={prepared.headings.length > 0 ? { maxWidth: 1080 } : null}
    >
      {!article.is_published && (
        <Alert severity="warning" sx={{ mb: 3 }}>
          {t('knowledge.article.draft')}
        </Alert>
      )}
      <ArticleView article={article} prepared={prepared}>
        <Related article={article} search_id={search_id} />
        <section aria-labelledby="kb-more-help">
          <Typography id="kb-more-help" variant="h2" sx={{ mb: 0.5 }}>
            {t('knowledge.article.more_help')}
          </Typography>
          <Typography sx={{ color: 'text.secondary', mb: 2 }}>{t('tickets.home.lead')}</Typography>
          <WaysOn search_id={search_id} />
        </section>
      </ArticleView>
    </Page>
  );
}

function About({ article: { kind, category, language, updated_at } }: { article: Article }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 1, mt: 1 }}>
      <Link component={RouterLink} to={`/kb/category/${category}`} underline="none" sx={{ borderRadius: 2 }}>
        <CategoryTag category={category} />
      </Link>
      <span>{t(`knowledge.kind.${kind}`)}</span>
      <ForeignTag language={language} />
      <span>{t('knowledge.article.updated', { at: format.moment(updated_at, 'date') })}</span>
    </Stack>
  );
}

/** Come to by a former address, or by its id, an article goes on under its own; what was fetched need not be fetched again. */
function useCurrentAddress(slug: string, article: Article | undefined): void {
  const navigate = useNavigate();
  const { state, search, hash } = useLocation();
  const search_id = useSearchId();
  useEffect(() => {
    if (!article || article.slug === slug) return;
    queryClient.setQueryData(keyOf('GET /kb/:slug', asked(article.slug, search_id)), article);
    void navigate({ pathname: `/kb/${article.slug}`, search, hash }, { replace: true, state });
  }, [article, slug, navigate, state, search, hash, search_id]);
}
