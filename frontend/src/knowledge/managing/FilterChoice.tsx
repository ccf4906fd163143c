import { MenuItem, TextField } from '@mui/material';

export interface FilterChoiceProps<V extends string> {
  label: string;
  value: V;
  options: readonly (readonly [value: V, word: string])[];
  onChange: (value: V) => void;
}

/** One of the choices above a list. */
export function FilterChoice<V extends string>({ label, value, options, onChange }: FilterChoiceProps<V>) {
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value as V)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      sx={{ '& .MuiOutlinedInput-root': { bgcolor: 'background.paper' } }}
    >
      {options.map(([each, word]) => (
        <MenuItem key={each} value={each}>
          {word}
        </MenuItem>
      ))}
    </TextField>
  );
}
