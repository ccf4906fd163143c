import { Box, IconButton, ListSubheader, Menu, MenuItem } from '@mui/material';
import { mdiCodeBraces } from '@mdi/js';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { useBoard } from './board.ts';
import { askedBefore } from './earlier.ts';
import { StepField, type StepFieldProps } from './StepField.tsx';

/** A text with answers in it: a button puts one where the cursor stands. */
export function TemplateField({ node_id, ...props }: StepFieldProps & { node_id: string }) {
  const { t } = useTranslation();
  const { journey } = useBoard();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const { value, maxLength, onWrite, label } = props;
  const insert = (id: string) => {
    setAnchor(null);
    const input = field.current;
    const [from, to] = [input?.selectionStart ?? value.length, input?.selectionEnd ?? value.length];
    const word = `{{${id}}}`;
    const next = value.slice(0, from) + word + value.slice(to);
    if (next.length > maxLength) return;
    onWrite(next);
    requestAnimationFrame(() => {
      input?.focus();
      input?.setSelectionRange(from + word.length, from + word.length);
    });
  };
  const word = t('editor.form.insert', { field: typeof label === 'string' ? label : '' });
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
      <StepField {...props} inputRef={field} />
      <IconButton
        title={word}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ mt: 0.25, borderRadius: 1 }}
      >
        <Icon path={mdiCodeBraces} fontSize="small" label={word} />
      </IconButton>
      {/* The focus goes to the field, behind what was put there. */}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} disableRestoreFocus>
        <ListSubheader component="div" role="presentation" sx={{ lineHeight: '32px', bgcolor: 'transparent' }}>
          {t('editor.form.insert_answer')}
        </ListSubheader>
        {askedBefore(journey, node_id).map(({ id, question }) => (
          <MenuItem key={id} onClick={() => insert(id)} sx={{ maxWidth: 360 }}>
            <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{question}</span>
          </MenuItem>
        ))}
        {Object.keys(journey.nodes).length === 0 && <MenuItem disabled>{t('editor.form.insert_none')}</MenuItem>}
      </Menu>
    </Box>
  );
}
