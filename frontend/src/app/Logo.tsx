import { Box } from '@mui/material';

/** Two cords between four jacks: a switchboard. */
export function Logo() {
  return (
    <Box component="svg" viewBox="0 0 24 24" aria-hidden sx={{ width: 28, height: 28, flexShrink: 0 }}>
      <path d="M5 6c0 6.5 14 5.500 14 12" fill="none" stroke="#F4B04A" strokeWidth="2.6" strokeLinecap="round" />
      <circle cx="5" cy="5" r="3" fill="#fff" />
      <circle cx="19" cy="5" r="3" fill="#6FB3BB" />
      <circle cx="5" cy="19" r="3" fill="#6FB3BB" />
      <circle cx="19" cy="19" r="3" fill="#fff" />
    </Box>
  );
}
