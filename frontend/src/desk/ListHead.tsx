import { Box, Button, FormControlLabel, IconButton, Menu, MenuItem, Switch, Typography } from '@mui/material';
import { mdiChevronDown, mdiKeyboardOutline, mdiSort } from '@mdi/js';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import { sortOf, sorts, type DeskSort, type Filter } from './views.ts';
import { useViewCounts } from './ViewList.tsx';
import { viewIcons } from './view-look.ts';

export interface ListHeadProps {
  filter: Filter;
  onChange: (change: { sort?: DeskSort | null; is_narrow?: boolean }) => void;
  /** Opens the views, where there is no column for them. */
  onViews?: (() => void) | undefined;
  onHelp: () => void;
  search: ReactNode;
}

/** Above the list: which view it is, the search, and the order. */
export function ListHead({ filter, onChange, onViews, onHelp, search }: ListHeadProps) {
  const { t } = useTranslation();
  const countOf = useViewCounts();
  const view = t(`desk.views.${filter.view}`);
  const is_everywhere = filter.q !== '' && !filter.is_narrow;
  const title = is_everywhere ? t('desk.search.results') : view;
  return (
    <Box sx={{ display: 'grid', gap: 1, px: 1.5, pt: 1, pb: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minHeight: 36 }}>
        {onViews ? (
          <Button
            onClick={onViews}
            color="inherit"
            startIcon={<Icon path={viewIcons[filter.view]} />}
            endIcon={<Icon path={mdiChevronDown} />}
            sx={{ ml: -1, minWidth: 0, fontSize: '1.0625rem', fontWeight: 650 }}
          >
            {title}
            <Box component="span" sx={{ ml: 1, color: 'text.secondary', fontWeight: 550 }}>
              {!is_everywhere && countOf(filter.view)}
            </Box>
          </Button>
        ) : (
          <Typography variant="h3" component="h2" noWrap>
            {title}
          </Typography>
        )}
        <Box sx={{ flex: 1 }} />
        <SortMenu filter={filter} onChoose={(sort) => onChange({ sort })} />
        <IconButton
          size="small"
          onClick={onHelp}
          title={t('desk.help.title')}
          aria-label={t('desk.help.title')}
          sx={{ display: { xs: 'none', md: 'inline-flex' } }}
        >
          <Icon path={mdiKeyboardOutline} fontSize="small" />
        </IconButton>
      </Box>
      {search}
      {filter.q !== '' && (
        <FormControlLabel
          sx={{ m: 0, ml: -0.5, '& .MuiFormControlLabel-label': { fontSize: '0.8125rem' } }}
          control={
            <Switch size="small" checked={filter.is_narrow} onChange={(_, is_narrow) => onChange({ is_narrow })} />
          }
          label={t('desk.search.within', { view })}
        />
      )}
    </Box>
  );
}

function SortMenu({ filter, onChoose }: { filter: Filter; onChoose: (sort: DeskSort | null) => void }) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const sort = sortOf(filter);
  const word = sort ? t(`words.ticket_sort.${sort}`) : t('desk.sort.rank');
  const choose = (next: DeskSort | null) => {
    setAnchor(null);
    onChoose(next);
  };
  return (
    <>
      <Button
        size="small"
        color="inherit"
        aria-haspopup="menu"
        aria-label={t('desk.sort.label', { sort: word })}
        startIcon={<Icon path={mdiSort} />}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}
      >
        {word}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {filter.q !== '' && !filter.is_narrow && (
          <MenuItem selected={sort === null} onClick={() => choose(null)}>
            {t('desk.sort.rank')}
          </MenuItem>
        )}
        {sorts.map((one) => (
          <MenuItem key={one} selected={one === sort} onClick={() => choose(one)}>
            {t(`words.ticket_sort.${one}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
