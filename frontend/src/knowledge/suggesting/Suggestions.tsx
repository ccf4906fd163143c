import { Box, ButtonBase, Typography, useMediaQuery, type Theme } from '@mui/material';
import { mdiChevronDown, mdiLightbulbOnOutline } from '@mdi/js';
import type { Found } from '@switchboard/contract/knowledge.ts';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hidden } from '../../ui/hidden.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SuggestedLink } from './SuggestedLink.tsx';
import { useSuggested, type Suggesting } from './use-suggested.ts';

const SuggestedArticle = lazy(async () => ({ default: (await import('./SuggestedArticle.tsx')).SuggestedArticle }));

export interface SuggestionsProps extends Suggesting {
  /** What being done means here, as a sentence: "What you have written is removed." */
  leaving: string;
  /** The reader needs nothing more. */
  onSolved: () => void;
}

/** Articles that may answer what somebody is writing; they open over it, so that nothing typed is lost. */
export function Suggestions({ leaving, onSolved, ...suggesting }: SuggestionsProps) {
  const { t } = useTranslation();
  const list = useId();
  const is_small = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const [is_unfolded, unfold] = useState<boolean | null>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [opened, open] = useState<Found | null>(null);
  const suggested = useSuggested(suggesting).filter(({ id }) => !refused.includes(id));
  // On a phone one line, until it is asked for.
  const is_open = is_unfolded ?? !is_small;
  const title = t('knowledge.suggest.title', { count: suggested.length });
  return (
    <>
      <Box component="output" sx={hidden}>
        {suggested.length > 0 && title}
      </Box>
      {suggested.length > 0 && (
        <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}>
          <ButtonBase
            aria-expanded={is_open}
            aria-controls={list}
            onClick={() => unfold(!is_open)}
            sx={{
              display: 'flex',
              justifyContent: 'start',
              gap: 1,
              width: '100%',
              minHeight: 44,
              px: 2,
              py: 1,
              bgcolor: 'tint.primary.background',
              color: 'tint.primary.text',
              textAlign: 'left',
              '&:focus-visible': { outlineOffset: -3 },
            }}
          >
            <Icon path={mdiLightbulbOnOutline} fontSize="small" />
            <Typography component="span" variant="body2" sx={{ flex: 1, fontWeight: 650 }}>
              {title}
            </Typography>
            <Icon path={mdiChevronDown} sx={{ rotate: is_open ? '180deg' : '0deg', transition: 'rotate 0.15s' }} />
          </ButtonBase>
          <Box component="ul" id={list} hidden={!is_open} sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {suggested.map((found) => (
              <SuggestedLink key={found.id} found={found} onOpen={() => open(found)} />
            ))}
          </Box>
        </Box>
      )}
      <Suspense>
        {opened && (
          <SuggestedArticle
            key={opened.id}
            found={opened}
            search_id={suggesting.search_id}
            leaving={leaving}
            onClose={() => open(null)}
            onRefuse={() => {
              setRefused([...refused, opened.id]);
              open(null);
            }}
            onSolved={onSolved}
          />
        )}
      </Suspense>
    </>
  );
}
