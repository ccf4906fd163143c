import { Box, Button, InputAdornment, MenuItem, OutlinedInput, TextField } from '@mui/material';
import { mdiMagnify } from '@mdi/js';
import { chatStates } from '@switchboard/contract/words.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../api.ts';
import { Icon } from '../ui/Icon.tsx';
import { isNarrowed, type HistoryFilter } from './history-filter.ts';

export interface HistoryFiltersProps {
  filter: HistoryFilter;
  onChange: (change: Partial<HistoryFilter>) => void;
  onClear: () => void;
}

/** What the history is narrowed to. */
export function HistoryFilters({ filter, onChange, onClear }: HistoryFiltersProps) {
  const { t } = useTranslation();
  const agents = useRead('GET /agents', {}).data ?? [];
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
          md: 'minmax(200px, 2fr) repeat(5, minmax(0, 1fr)) auto',
        },
      }}
    >
      <Search value={filter.q} onChange={(q) => onChange({ q })} />
      <Choice
        label={t('chat.history.state')}
        any={t('chat.history.any_state')}
        value={filter.state}
        options={chatStates.map((state) => [state, t(`chat.state.${state}`)])}
        onChange={(state) => onChange({ state: state as HistoryFilter['state'] })}
      />
      <Choice
        label={t('chat.history.agent')}
        any={t('chat.history.any_agent')}
        // Somebody who is not known yet is shown once the names are here.
        value={agents.some(({ id }) => id === filter.agent_id) ? filter.agent_id : ''}
        options={agents.map(({ id, name }) => [id, name])}
        onChange={(agent_id) => onChange({ agent_id })}
      />
      <Choice
        label={t('chat.history.rating')}
        any={t('chat.history.any_rating')}
        value={filter.rating}
        options={[5, 4, 3, 2, 1].map((score) => [String(score), t('chat.history.stars', { count: score })])}
        onChange={(rating) => onChange({ rating })}
      />
      <Day label={t('chat.history.from')} value={filter.from} onChange={(from) => onChange({ from })} />
      <Day label={t('chat.history.to')} value={filter.to} onChange={(to) => onChange({ to })} />
      <Button onClick={onClear} disabled={!isNarrowed(filter)} sx={{ whiteSpace: 'nowrap' }}>
        {t('chat.history.clear')}
      </Button>
    </Box>
  );
}

const pause_ms = 300;

/** Searches when the typing pauses. */
function Search({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({ text: value, of: value });
  // Cleared, or the Back button pressed.
  const text = typed.of === value ? typed.text : value;
  const send = useEffectEvent(() => text.trim() !== value && onChange(text.trim()));
  useEffect(() => {
    const timer = setTimeout(send, pause_ms);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <OutlinedInput
      size="small"
      fullWidth
      value={text}
      onChange={({ target }) => setTyped({ text: target.value, of: value })}
      placeholder={t('chat.history.search')}
      inputProps={{ 'aria-label': t('chat.history.search'), type: 'search', maxLength: 200, enterKeyHint: 'search' }}
      startAdornment={
        <InputAdornment position="start">
          <Icon path={mdiMagnify} fontSize="small" />
        </InputAdornment>
      }
      sx={{ gridColumn: { xs: '1 / -1', md: 'auto' }, bgcolor: 'background.paper' }}
    />
  );
}

interface ChoiceProps {
  label: string;
  any: string;
  value: string;
  options: readonly (readonly [value: string, word: string])[];
  onChange: (value: string) => void;
}

const Choice = ({ label, any, value, options, onChange }: ChoiceProps) => (
  <TextField
    select
    size="small"
    label={label}
    value={value}
    onChange={({ target }) => onChange(target.value)}
    slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    sx={{ '& .MuiOutlinedInput-root': { bgcolor: 'background.paper' } }}
  >
    <MenuItem value="">{any}</MenuItem>
    {options.map(([each, word]) => (
      <MenuItem key={each} value={each}>
        {word}
      </MenuItem>
    ))}
  </TextField>
);

const Day = ({ label, value, onChange }: Pick<ChoiceProps, 'label' | 'value' | 'onChange'>) => (
  <TextField
    type="date"
    size="small"
    label={label}
    value={value}
    onChange={({ target }) => onChange(target.value)}
    slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: '9999-12-31' } }}
    sx={{ '& .MuiOutlinedInput-root': { bgcolor: 'background.paper' } }}
  />
);
