import { Box, TextField } from '@mui/material';
import { mdiCheckCircleOutline, mdiCloseCircleOutline } from '@mdi/js';
import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { compilePattern, matches, type Pattern } from '@switchboard/contract/pattern.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { useBoard } from './board.ts';
import { setLimit } from './node-edits.ts';
import { patternFlaw, type PatternFlaw } from './pattern-words.ts';
import { StepField } from './StepField.tsx';

/** The form a text must have, and a text to try it with. */
export function PatternField({ node: { id, validation } }: { node: QuestionNode }) {
  const { t } = useTranslation();
  const { actions } = useBoard();
  const [sample, setSample] = useState('');
  const source = validation?.pattern ?? '';
  const { pattern, flaw } = useMemo(() => read(source), [source]);
  const fits = pattern !== null && matches(pattern, sample.trim());
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <StepField
        label={t('editor.limit.pattern')}
        value={source}
        maxLength={500}
        error={flaw !== null}
        helperText={flaw ? t(`editor.pattern.${flaw}`) : t('editor.limit.pattern_hint')}
        onWrite={(text) =>
          actions.apply((each) => setLimit(each, id, 'pattern', text || undefined), { what: 'pattern' })
        }
        slotProps={{ htmlInput: { spellCheck: false, autoCapitalize: 'none', style: { fontFamily: 'monospace' } } }}
      />
      {source !== '' && flaw === null && (
        <TextField
          size="small"
          fullWidth
          label={t('editor.pattern.try')}
          value={sample}
          onChange={({ target }) => setSample(target.value)}
          helperText={
            sample.trim() !== '' && (
              <Box component="output" sx={{ display: 'flex', gap: 0.5, color: fits ? 'success.main' : 'error.main' }}>
                <Icon path={fits ? mdiCheckCircleOutline : mdiCloseCircleOutline} sx={{ fontSize: '1.1rem' }} />
                {t(fits ? 'editor.pattern.fits' : 'editor.pattern.fits_not')}
              </Box>
            )
          }
          slotProps={{ formHelperText: { component: 'div' } }}
        />
      )}
    </Box>
  );
}

function read(source: string): { pattern: Pattern | null; flaw: PatternFlaw | null } {
  if (source === '') return { pattern: null, flaw: null };
  try {
    return { pattern: compilePattern(source), flaw: null };
  } catch (error) {
    return { pattern: null, flaw: patternFlaw((error as Error).message) };
  }
}
