import { Box, Radio, Stack, Typography } from '@mui/material';
import { Initials } from './Initials.tsx';

export interface PersonChoiceProps {
  id: string;
  name: string;
  /** What decides: whether they are there, how much they carry. */
  facts: readonly string[];
  is_ready: boolean;
  is_disabled?: boolean;
}

/** One person of a radio group. */
export function PersonChoice({ id, name, facts, is_ready, is_disabled = false }: PersonChoiceProps) {
  return (
    <Stack
      component="label"
      direction="row"
      sx={{
        alignItems: 'center',
        gap: 1,
        pr: 1,
        borderRadius: 1,
        ...(is_disabled ? { opacity: 0.7 } : { cursor: 'pointer', '&:hover': { bgcolor: 'action.hover' } }),
      }}
    >
      <Radio value={id} size="small" disabled={is_disabled} />
      <Initials name={name} tone={is_ready ? 'primary' : 'neutral'} />
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {name}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {facts.join(' · ')}
        </Typography>
      </Box>
    </Stack>
  );
}
