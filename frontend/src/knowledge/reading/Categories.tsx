import { Box, ButtonBase, Typography } from '@mui/material';
import { categories } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '../../api.ts';
import { categoryColours, categoryIcon } from '../../ui/category-look.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

/** What there is to read, by what it is about; a category with nothing in it is left out. */
export function Categories() {
  const { t } = useTranslation();
  const { data, error, refetch } = useRead('GET /kb/categories');
  if (error) return <ProblemNotice problem={error} retry={refetch} />;
  if (!data) return <Loading as="cards" count={2} />;
  const filled = categories.flatMap((category) => data.find((each) => each.category === category) ?? []);
  if (filled.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="kb-categories">
      <Typography id="kb-categories" variant="h2" sx={{ mb: 1.5 }}>
        {t('knowledge.help.categories')}
      </Typography>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
          gap: 1.5,
        }}
      >
        {filled.map(({ category, articles, faqs }) => (
          <li key={category}>
            <ButtonBase
              component={Link}
              to={`/kb/category/${category}`}
              sx={{
                display: 'flex',
                alignItems: 'center',
                justifyContent: 'start',
                gap: 1.5,
                width: '100%',
                height: '100%',
                p: { xs: 1.25, sm: 2 },
                border: 1,
                borderColor: 'divider',
                borderRadius: 1,
                bgcolor: 'background.paper',
                textAlign: 'left',
                '&:hover': { borderColor: 'primary.main' },
              }}
            >
              <Box
                sx={[
                  { display: 'grid', placeItems: 'center', flex: 'none', width: 44, height: 44, borderRadius: 1 },
                  categoryColours(category),
                ]}
              >
                <Icon path={categoryIcon[category]} />
              </Box>
              <Box sx={{ minWidth: 0 }}>
                <Typography component="span" variant="h3" sx={{ display: 'block' }}>
                  {t(`words.category.${category}`)}
                </Typography>
                <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
                  {[
                    articles > 0 && t('knowledge.help.articles', { count: articles }),
                    faqs > 0 && t('knowledge.help.questions', { count: faqs }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Typography>
              </Box>
            </ButtonBase>
          </li>
        ))}
      </Box>
    </Box>
  );
}
