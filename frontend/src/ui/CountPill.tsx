import { Box } from '@mui/material';

/** How many stand in a list; in a tone where that asks for somebody. */
export const CountPill = ({ count, tone }: { count: number | string; tone?: 'warning' | 'error' | undefined }) => (
  <Box
    component="span"
    sx={({ vars }) => ({
      minWidth: 28,
      px: 0.75,
      borderRadius: 5,
      textAlign: 'center',
      fontSize: '0.75rem',
      fontWeight: 650,
      lineHeight: '20px',
      fontVariantNumeric: 'tabular-nums',
      color: tone ? vars.palette.tint[tone].text : vars.palette.text.secondary,
      backgroundColor: tone ? vars.palette.tint[tone].background : vars.palette.background.sunk,
    })}
  >
    {count}
  </Box>
);
