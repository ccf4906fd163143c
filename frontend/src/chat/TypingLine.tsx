import { Box, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useTypist } from './typing.ts';

/** Who is writing; its place is kept, so that nothing jumps when they begin. */
export function TypingLine({ session_id }: { session_id: string }) {
  const { t } = useTranslation();
  const typist = useTypist(session_id);
  return (
    <Box component="output" sx={{ display: 'flex', alignItems: 'center', gap: 0.75, px: 2, height: 22, flex: 'none' }}>
      {typist && (
        <>
          <Dots />
          <Typography variant="caption" noWrap sx={{ color: 'text.secondary' }}>
            {t('chat.typing', { name: typist })}
          </Typography>
        </>
      )}
    </Box>
  );
}

const Dots = () => (
  <Box aria-hidden sx={{ display: 'flex', gap: '3px' }}>
    {[0, 1, 2].map((at) => (
      <Box
        key={at}
        sx={{
          width: 5,
          height: 5,
          borderRadius: '50%',
          bgcolor: 'primary.main',
          '@keyframes dot': { '0%, 60%, 100%': { opacity: 0.3 }, '30%': { opacity: 1 } },
          animation: `dot 1.2s ${at * 0.15}s infinite`,
        }}
      />
    ))}
  </Box>
);
