import { Box, MenuItem, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';

/** A saved version, or what is drawn now and not saved. */
export type Pick = number | 'present';
export interface Pair {
  from: Pick;
  to: Pick;
}

export interface PairChoiceProps {
  picks: readonly Pick[];
  pair: Pair;
  nameOf: (pick: Pick) => string;
  onChoose: (pair: Pair) => void;
}

/** Which two are compared. */
export function PairChoice({ picks, pair, nameOf, onChoose }: PairChoiceProps) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
      {(['from', 'to'] as const).map((side) => (
        <TextField
          key={side}
          select
          size="small"
          label={t(`journey_admin.versions.${side}`)}
          value={pair[side]}
          onChange={({ target: { value } }) =>
            onChoose({ ...pair, [side]: value === 'present' ? value : Number(value) })
          }
          sx={{ flex: '1 1 180px', maxWidth: 320 }}
        >
          {picks.map((pick) => (
            <MenuItem key={pick} value={pick}>
              {nameOf(pick)}
            </MenuItem>
          ))}
        </TextField>
      ))}
    </Box>
  );
}
