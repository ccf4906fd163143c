import { Box, Typography } from '@mui/material';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Categories } from './Categories.tsx';
import { Popular } from './Popular.tsx';

const Faqs = lazy(async () => ({ default: (await import('./Faqs.tsx')).Faqs }));

/** What there is to read for those who do not search; the questions come when one scrolls towards them. */
export function Topics() {
  const { t } = useTranslation();
  const has_faqs = useRead('GET /kb/categories').data?.some(({ faqs }) => faqs > 0) ?? false;
  const [ref, is_near] = useNear();
  return (
    <>
      <Categories />
      <Popular />
      {has_faqs && is_near && (
        <Suspense fallback={<Loading as="rows" />}>
          <Faqs />
        </Suspense>
      )}
      {has_faqs && !is_near && (
        <Box ref={ref}>
          <Typography variant="h2" sx={{ mb: 1.5 }}>
            {t('knowledge.help.faqs')}
          </Typography>
          <Box aria-hidden>
            <Loading as="rows" count={8} />
          </Box>
        </Box>
      )}
    </>
  );
}

const near = '160px';

/** @returns what to give an element as `ref`, and whether it has been, or almost, on screen */
function useNear() {
  const [is_near, setNear] = useState(false);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: near },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, is_near] as const;
}
