import { Box } from '@mui/material';
import type { Found } from '@switchboard/contract/knowledge.ts';

/** A text with what was searched for marked in it. */
export const Pieces = ({ pieces }: { pieces: Found['excerpt'] }) =>
  pieces.map(({ text, is_hit }, index) =>
    is_hit ? (
      // oxlint-disable-next-line react/no-array-index-key
      <Box
        key={index}
        component="mark"
        sx={{ borderRadius: 0.5, bgcolor: 'tint.warning.background', color: 'tint.warning.text' }}
      >
        {text}
      </Box>
    ) : (
      text
    ),
  );
