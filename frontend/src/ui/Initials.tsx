import { Box, type Theme } from '@mui/material';

function initialsOf(name: string): string {
  const letters = name.split(/[\s@.]+/).map((word) => Array.from(word)[0] ?? '');
  return [letters[0], letters.length > 1 ? letters[1] : ''].join('').toUpperCase();
}

export interface InitialsProps {
  name: string;
  /** `accent` stands on the bar. */
  tone?: 'primary' | 'info' | 'warning' | 'neutral' | 'accent';
  size?: number;
}

function coloursOf(tone: NonNullable<InitialsProps['tone']>, { palette }: Theme['vars']) {
  if (tone === 'accent') return { color: '#2B1B00', backgroundColor: palette.bar.accent };
  if (tone === 'neutral') return { color: palette.text.secondary, backgroundColor: palette.background.sunk };
  return { color: palette.tint[tone].text, backgroundColor: palette.tint[tone].background };
}

/** A person as a round mark; their name always stands nearby. */
export function Initials({ name, tone = 'neutral', size = 32 }: InitialsProps) {
  return (
    <Box
      aria-hidden
      // Drawn rather than written: a speech user says the name that is announced, not two letters.
      data-initials={initialsOf(name)}
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
        ...coloursOf(tone, vars),
        '&::before': { content: 'attr(data-initials)' },
      })}
    />
  );
}
