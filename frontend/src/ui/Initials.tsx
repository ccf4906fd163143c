import { Box } from '@mui/material';

function initialsOf(name: string): string {
  const letters = name.split(/[\s@.]+/).map((word) => Array.from(word)[0] ?? '');
  return [letters[0], letters.length > 1 ? letters[1] : ''].join('').toUpperCase();
}

export interface InitialsProps {
  name: string;
  tone?: 'primary' | 'info' | 'warning' | 'neutral';
  size?: number;
}

/** A person as a round mark; their name always stands nearby. */
export function Initials({ name, tone = 'neutral', size = 32 }: InitialsProps) {
  return (
    <Box
      aria-hidden
      sx={({ vars }) => ({
        display: 'grid',
        placeItems: 'center',
        flexShrink: 0,
        width: size,
        height: size,
        borderRadius: '50%',
        fontSize: size * 0.38,
        fontWeight: 650,
        letterSpacing: 0,
        color: tone === 'neutral' ? vars.palette.text.secondary : vars.palette.tint[tone].text,
        backgroundColor: tone === 'neutral' ? vars.palette.background.sunk : vars.palette.tint[tone].background,
      })}
    >
      {initialsOf(name)}
    </Box>
  );
}
