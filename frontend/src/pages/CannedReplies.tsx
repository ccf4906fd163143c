import { Button, InputAdornment, OutlinedInput, Paper } from '@mui/material';
import { mdiMagnify, mdiPlus, mdiSlashForwardBox } from '@mdi/js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../api.ts';
import { fittingReplies } from '../conversation/canned.ts';
import { ReplyForm } from '../replies/ReplyForm.tsx';
import { ReplyList } from '../replies/ReplyList.tsx';
import { toast } from '../toasts.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

/** From here on there is something to search in. */
const many = 6;

/** Texts that are written often, for all staff. */
export function CannedReplies() {
  const { t } = useTranslation();
  const { data, error, refetch } = useRead('GET /canned-replies', {});
  const [is_adding, setAdding] = useState(false);
  const [q, setQ] = useState('');
  const found = data && fittingReplies(data, q.trim().replace(/^\//, ''));
  return (
    <Page
      title={t('chat.replies.title')}
      subtitle={t('chat.replies.subtitle')}
      width="reading"
      actions={
        <Button
          variant="contained"
          disabled={is_adding}
          startIcon={<Icon path={mdiPlus} />}
          onClick={() => setAdding(true)}
        >
          {t('chat.replies.add')}
        </Button>
      }
    >
      {error && !data && <ProblemNotice problem={error} retry={refetch} />}
      {!data && !error && <Loading as="cards" />}
      {is_adding && (
        <Paper variant="outlined" sx={{ p: 2, mb: 2, borderColor: 'primary.main' }}>
          <ReplyForm
            reply={null}
            onCancel={() => setAdding(false)}
            onDone={({ shortcut }) => {
              setAdding(false);
              setQ('');
              toast({ text: t('chat.replies.added', { shortcut }), tone: 'success' });
            }}
          />
        </Paper>
      )}
      {data && data.length >= many && (
        <OutlinedInput
          size="small"
          fullWidth
          value={q}
          onChange={({ target }) => setQ(target.value)}
          placeholder={t('chat.replies.search')}
          inputProps={{ 'aria-label': t('chat.replies.search'), type: 'search' }}
          startAdornment={
            <InputAdornment position="start">
              <Icon path={mdiMagnify} fontSize="small" />
            </InputAdornment>
          }
          sx={{ mb: 2, bgcolor: 'background.paper' }}
        />
      )}
      {found && found.length > 0 && <ReplyList replies={found} />}
      {data?.length === 0 && !is_adding && (
        <Empty icon={mdiSlashForwardBox} title={t('chat.replies.empty')} text={t('chat.replies.empty_text')} />
      )}
      {data && data.length > 0 && found?.length === 0 && (
        <Empty icon={mdiMagnify} title={t('chat.replies.none_found', { q })} />
      )}
    </Page>
  );
}
