import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
  useMediaQuery,
  type Theme,
} from '@mui/material';
import type { Article } from '@switchboard/contract/knowledge.ts';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead, type Got } from '../../api.ts';
import { useFormat } from '../../ui/format.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ComparedParts } from './ChangedDialog.tsx';
import { comparedParts } from './compared-parts.ts';

type Versions = Got<'GET /kb/:id/versions'>;

export interface VersionDialogProps {
  id: string;
  /** Newest first. */
  versions: Versions;
  /** It is shown against the one before it. */
  opened: number;
  onRestore: (version: Article) => void;
  onClose: () => void;
}

/** What has changed between two versions; and a way back to the one that was opened. */
export function VersionDialog({ id, versions, opened, onRestore, onClose }: VersionDialogProps) {
  const { t } = useTranslation();
  const title_id = useId();
  const is_small = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const latest = versions[0]!.version;
  const earlier = versions.find(({ version }) => version < opened)?.version;
  const [pair, setPair] = useState({ from: earlier ?? opened, to: earlier === undefined ? latest : opened });
  const read = (version: number) => ({ params: { slug: id }, query: { version } });
  const from = useRead('GET /kb/:slug', read(pair.from), { staleTime: Number.POSITIVE_INFINITY });
  const to = useRead('GET /kb/:slug', read(pair.to), { staleTime: Number.POSITIVE_INFINITY });
  const old = useRead('GET /kb/:slug', read(opened), { staleTime: Number.POSITIVE_INFINITY });
  const problem = from.error ?? to.error;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" fullScreen={is_small} aria-labelledby={title_id}>
      <DialogTitle id={title_id} variant="h2">
        {t('knowledge_staff.versions.difference')}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' }, pt: 1 }}>
          <Choice
            label={t('knowledge_staff.versions.from')}
            value={pair.from}
            versions={versions}
            onChange={(version) => setPair({ ...pair, from: version })}
          />
          <Choice
            label={t('knowledge_staff.versions.to')}
            value={pair.to}
            versions={versions}
            onChange={(version) => setPair({ ...pair, to: version })}
          />
        </Box>
        {problem && <ProblemNotice problem={problem} retry={() => Promise.all([from.refetch(), to.refetch()])} />}
        {!problem && !(from.data && to.data) && <Loading as="text" />}
        {from.data && to.data && <ComparedParts parts={comparedParts(t, from.data, to.data)} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2, flexWrap: 'wrap' }}>
        <Button onClick={onClose}>{t('frame.close')}</Button>
        {opened !== latest && (
          <Button variant="contained" loading={old.isPending} onClick={() => old.data && onRestore(old.data)}>
            {t('knowledge_staff.versions.restore', { version: opened })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

interface ChoiceProps {
  label: string;
  value: number;
  versions: Versions;
  onChange: (version: number) => void;
}

function Choice({ label, value, versions, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value}
      onChange={({ target }) => onChange(Number(target.value))}
    >
      {versions.map(({ version, author, created_at }) => (
        <MenuItem key={version} value={version}>
          {t('knowledge_staff.versions.named', {
            version,
            name: author?.name ?? t('knowledge_staff.nobody'),
            time: format.moment(created_at),
          })}
        </MenuItem>
      ))}
    </TextField>
  );
}
