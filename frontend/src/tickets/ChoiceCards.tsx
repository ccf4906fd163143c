import { Box, FormControl, FormLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { Icon } from '../ui/Icon.tsx';

export interface ChoiceCardsProps<T extends FieldValues> {
  control: Control<T>;
  name: FieldPath<T>;
  label: string;
  options: readonly { value: string; word: string; hint: string; icon: string }[];
  /** How many stand side by side where there is room. */
  columns: number;
}

/** A choice among few, each with an icon and what it means. */
export function ChoiceCards<T extends FieldValues>({ control, name, label, options, columns }: ChoiceCardsProps<T>) {
  const { field } = useController({ control, name });
  return (
    <FormControl component="fieldset" fullWidth>
      <FormLabel
        component="legend"
        sx={{
          mb: 1,
          fontWeight: 600,
          fontSize: '0.9375rem',
          color: 'text.primary',
          '&.Mui-focused': { color: 'text.primary' },
        }}
      >
        {label}
      </FormLabel>
      <RadioGroup
        {...field}
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: `repeat(${Math.min(2, columns)}, 1fr)`, md: `repeat(${columns}, 1fr)` },
          gap: 1,
        }}
      >
        {options.map(({ value, word, hint, icon }) => (
          <Box
            component="label"
            key={value}
            sx={({ vars }) => ({
              position: 'relative',
              display: 'flex',
              alignItems: 'flex-start',
              gap: 1.25,
              p: 1.5,
              borderRadius: 1.25,
              border: `1px solid ${vars.palette.divider}`,
              cursor: 'pointer',
              backgroundColor: vars.palette.background.paper,
              '&:hover': { borderColor: vars.palette.edge },
              '&:has(input:checked)': {
                borderColor: vars.palette.primary.main,
                backgroundColor: vars.palette.tint.primary.background,
                boxShadow: `inset 0 0 0 1px ${vars.palette.primary.main}`,
              },
              '&:has(input:focus-visible)': { outline: `3px solid ${vars.palette.focus}`, outlineOffset: 2 },
            })}
          >
            <Icon path={icon} sx={{ color: 'primary.main', mt: '1px' }} />
            <Box sx={{ minWidth: 0, pr: 3 }}>
              <Typography component="span" sx={{ display: 'block', fontWeight: 600, fontSize: '0.9375rem' }}>
                {word}
              </Typography>
              <Typography component="span" variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
                {hint}
              </Typography>
            </Box>
            <Radio value={value} size="small" sx={{ position: 'absolute', top: 8, right: 8, p: 0 }} />
          </Box>
        ))}
      </RadioGroup>
    </FormControl>
  );
}
