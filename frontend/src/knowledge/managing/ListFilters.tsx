import { Box, Button } from '@mui/material';
import { articleStates, categories } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { FilterChoice } from './FilterChoice.tsx';
import { isNarrowed, listedKinds, type ListFilter } from './list-filter.ts';
import { SearchBox } from './SearchBox.tsx';

export interface ListFiltersProps {
  filter: ListFilter;
  onChange: (change: Partial<ListFilter>) => void;
  onClear: () => void;
}

/** What the list of articles is narrowed to. */
export function ListFilters({ filter, onChange, onClear }: ListFiltersProps) {
  const { t } = useTranslation();
  return (
    <Box
      component="search"
      sx={{
        display: 'grid',
        gap: 1,
        mb: 2,
        alignItems: 'center',
        gridTemplateColumns: {
          xs: 'repeat(2, minmax(0, 1fr))',
          md: 'minmax(200px, 2fr) repeat(3, minmax(0, 1fr)) auto',
        },
      }}
    >
      <SearchBox
        label={t('knowledge_staff.list.search')}
        value={filter.q}
        onChange={(q) => onChange({ q })}
        sx={{ gridColumn: { xs: '1 / -1', md: 'auto' } }}
      />
      <FilterChoice
        label={t('knowledge_staff.list.state')}
        value={filter.state}
        options={[
          ['', t('knowledge_staff.list.any_state')],
          ...articleStates.map((state) => [state, t(`knowledge_staff.state.${state}`)] as const),
        ]}
        onChange={(state) => onChange({ state })}
      />
      <FilterChoice
        label={t('knowledge_staff.category')}
        value={filter.category}
        options={[
          ['', t('knowledge_staff.any_category')],
          ...categories.map((category) => [category, t(`words.category.${category}`)] as const),
        ]}
        onChange={(category) => onChange({ category })}
      />
      <FilterChoice
        label={t('knowledge_staff.list.kind')}
        value={filter.kind}
        options={listedKinds.map((kind) => [kind, t(`knowledge_staff.kind.${kind}`)] as const)}
        onChange={(kind) => onChange({ kind })}
      />
      <Button onClick={onClear} disabled={!isNarrowed(filter)} sx={{ whiteSpace: 'nowrap' }}>
        {t('knowledge_staff.clear')}
      </Button>
    </Box>
  );
}
