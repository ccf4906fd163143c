import { Box, Stack, Typography } from '@mui/material';
import { mdiBookOpenPageVariantOutline } from '@mdi/js';
import { categories, type Category } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRead, useReadPages } from '../api.ts';
import { ArticleLinks } from '../knowledge/reading/ArticleLinks.tsx';
import { FaqList } from '../knowledge/reading/FaqList.tsx';
import { NotThere } from '../knowledge/reading/NotThere.tsx';
import { Results } from '../knowledge/reading/Results.tsx';
import { SearchBox } from '../knowledge/reading/SearchBox.tsx';
import { useSearch } from '../knowledge/reading/use-search.ts';
import { categoryColours, categoryIcon } from '../ui/category-look.ts';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LoadMore } from '../ui/LoadMore.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { WaysOn } from './WaysOn.tsx';

/** All there is to read about one subject. */
export function CategoryPage() {
  const { category } = useParams();
  const known = categories.find((each) => each === category);
  return known ? <About key={known} category={known} /> : <NotThere ways={<WaysOn />} />;
}

function About({ category }: { category: Category }) {
  const { t } = useTranslation();
  const search = useSearch();
  const word = t(`words.category.${category}`);
  return (
    <Page title={word} hideTitle width="reading">
      <Stack sx={{ gap: 4 }}>
        <Stack direction="row" aria-hidden sx={{ alignItems: 'center', gap: 2 }}>
          <Box
            sx={[
              { display: 'grid', placeItems: 'center', flex: 'none', width: 52, height: 52, borderRadius: 1.5 },
              categoryColours(category),
            ]}
          >
            <Icon path={categoryIcon[category]} />
          </Box>
          <Box>
            <Typography variant="h1" component="p">
              {word}
            </Typography>
            <Typography sx={{ color: 'text.secondary' }}>{t(`tickets.new.category_${category}`)}</Typography>
          </Box>
        </Stack>
        <SearchBox search={search} />
        {search.q ? (
          <Results search={search} ways={<WaysOn search_id={search.search_id} />} />
        ) : (
          <Contents category={category} />
        )}
      </Stack>
    </Page>
  );
}

function Contents({ category }: { category: Category }) {
  const { t } = useTranslation();
  const counts = useRead('GET /kb/categories').data?.find((each) => each.category === category);
  const articles = useReadPages('GET /kb/category/:category', { params: { category }, query: { limit: 20 } });
  if (articles.error && articles.rows.length === 0)
    return <ProblemNotice problem={articles.error} retry={articles.refetch} />;
  if (articles.isPending) return <Loading as="rows" />;
  const has_faqs = counts !== undefined && counts.faqs > 0;
  return (
    <>
      {articles.rows.length === 0 && !has_faqs && (
        <Empty
          icon={mdiBookOpenPageVariantOutline}
          title={t('knowledge.category.empty')}
          text={t('knowledge.category.empty_text')}
        />
      )}
      {articles.rows.length > 0 && (
        <section aria-labelledby="kb-articles">
          <Typography id="kb-articles" variant="h2" sx={{ mb: 1.5 }}>
            {t('knowledge.category.articles')}
          </Typography>
          <ArticleLinks articles={articles.rows} label={t('knowledge.category.articles')} />
          {articles.hasNextPage && <LoadMore {...articles} />}
        </section>
      )}
      {has_faqs && (
        <section aria-labelledby="kb-faqs">
          <Typography id="kb-faqs" variant="h2" sx={{ mb: 1.5 }}>
            {t('knowledge.help.faqs')}
          </Typography>
          <FaqList query={{ category, limit: 20 }} />
        </section>
      )}
      <section aria-labelledby="kb-more-help">
        <Typography id="kb-more-help" variant="h2" sx={{ mb: 1.5 }}>
          {t('knowledge.search.not_it')}
        </Typography>
        <WaysOn />
      </section>
    </>
  );
}
