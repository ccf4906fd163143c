import { Box, Skeleton, Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';

const kinds = {
  text: { count: 4, height: 20 },
  rows: { count: 6, height: 44 },
  cards: { count: 3, height: 96 },
} as const;

/** The shape of what is coming, so that nothing jumps when it is there. */
export function Loading({ as = 'text', count = kinds[as].count }: { as?: keyof typeof kinds; count?: number }) {
  const { t } = useTranslation();
  return (
    <Box component="output" sx={{ display: 'block' }} aria-label={t('frame.loading')}>
      <Stack sx={{ gap: as === 'text' ? 1 : 1.5 }}>
        {Array.from({ length: count }, (_, index) => (
          <Skeleton
            key={index}
            variant="rounded"
            height={kinds[as].height}
            width={as === 'text' && index % 3 === 2 ? '60%' : '100%'}
          />
        ))}
      </Stack>
    </Box>
  );
}
