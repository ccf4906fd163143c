import { Box } from '@mui/material';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { hidden } from '../../ui/hidden.ts';
import { hasChanged, wordDifference, type Piece } from './word-difference.ts';

export interface DifferenceProps {
  before: string;
  after: string;
}

/** A text with what went struck out and what came underlined, in colour and for the ear. */
export function Difference({ before, after }: DifferenceProps) {
  const pieces = useMemo(() => wordDifference(before, after), [before, after]);
  return (
    <Box
      sx={({ vars }) => ({
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
        '& ins, & del': { borderRadius: 0.4, px: '1px' },
        '& del + ins': { ml: '3px' },
        '& ins': {
          textDecorationThickness: 2,
          color: vars.palette.tint.success.text,
          backgroundColor: vars.palette.tint.success.background,
        },
        '& del': { color: vars.palette.tint.error.text, backgroundColor: vars.palette.tint.error.background },
      })}
    >
      {shortened(pieces).map((piece, index) => (
        <Part key={index} piece={piece} />
      ))}
    </Box>
  );
}

export const isDifferent = (before: string, after: string): boolean => hasChanged(wordDifference(before, after));

function Part({ piece: { change, text } }: { piece: Piece }) {
  const { t } = useTranslation();
  if (change === 'same') return <>{text}</>;
  const word = t(change === 'new' ? 'knowledge_staff.difference.added' : 'knowledge_staff.difference.removed');
  return (
    <Box component={change === 'new' ? 'ins' : 'del'}>
      <Box component="span" sx={hidden}>{`${word} `}</Box>
      {/* A line that went or came alone would not be seen. */}
      {text.replace(/^\n+$/, (lines) => lines.replaceAll('\n', '¶\n'))}
    </Box>
  );
}

/** Lines kept on each side of a change; of what stays further away nobody needs to see more. */
const around = 3;

function shortened(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    if (piece.change !== 'same') return piece;
    const lines = piece.text.split('\n');
    const [before, after] = [index === 0 ? 0 : around, index === pieces.length - 1 ? 0 : around];
    if (lines.length <= before + after + 2 || pieces.length === 1) return piece;
    const kept = [...lines.slice(0, before), '…', ...lines.slice(lines.length - after)];
    return { ...piece, text: kept.join('\n') };
  });
}
