import { Box, IconButton } from '@mui/material';
import { mdiClose, mdiMagnify } from '@mdi/js';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { longest, type Search } from './use-search.ts';

/**
 * Searches while one types. Arrow down and Enter lead into what was found, Escape empties.
 * Not MUI's input, which is all that the start page would need it for (9 kB gzipped).
 */
export function SearchBox({ search }: { search: Search }) {
  const { t } = useTranslation();
  const { box, list, text, q } = search;
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const first = list.current?.querySelector('a');
    const is_ready = first && text.trim() === q.trim();
    if (event.key === 'Escape' && text) search.empty();
    else if (event.key === 'ArrowDown' && first) first.focus();
    else if (event.key === 'Enter' && is_ready) first.focus();
    else if (event.key === 'Enter') search.sendNow();
    else return;
    event.preventDefault();
  };
  return (
    <Box component="search" sx={{ display: 'block', position: 'relative', color: 'text.primary' }}>
      <Icon
        path={mdiMagnify}
        sx={{ position: 'absolute', top: 16, left: 16, color: 'text.secondary', pointerEvents: 'none' }}
      />
      <Box
        component="input"
        ref={box}
        type="search"
        value={text}
        onChange={(event) => search.type(event.target.value)}
        onKeyDown={press}
        placeholder={t('knowledge.search.placeholder')}
        aria-label={t('knowledge.search.label')}
        enterKeyHint="search"
        maxLength={longest}
        autoComplete="off"
        sx={({ vars }) => ({
          display: 'block',
          width: '100%',
          height: 56,
          pl: 6.5,
          pr: 7,
          font: 'inherit',
          fontSize: '1.125rem',
          color: 'inherit',
          backgroundColor: vars.palette.background.paper,
          border: `1px solid ${vars.palette.edge}`,
          borderRadius: 1,
          appearance: 'none',
          '&::placeholder': { color: vars.palette.text.secondary, opacity: 1 },
          '&::-webkit-search-cancel-button': { display: 'none' },
          '&:hover': { borderColor: vars.palette.text.primary },
          '&:focus-visible': { outlineOffset: -2, outlineWidth: 2, outlineColor: vars.palette.primary.main },
        })}
      />
      {text && (
        <IconButton
          aria-label={t('knowledge.search.empty')}
          onClick={search.empty}
          sx={{ position: 'absolute', top: 6, right: 6, width: 44, height: 44 }}
        >
          <Icon path={mdiClose} />
        </IconButton>
      )}
    </Box>
  );
}
