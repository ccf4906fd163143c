import { Box, IconButton, Paper, Typography } from '@mui/material';
import { mdiDeleteOutline, mdiPencilOutline } from '@mdi/js';
import type { CannedReply } from '@switchboard/contract/conversations.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api.ts';
import { toast } from '../toasts.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ReplyForm } from './ReplyForm.tsx';

/** Canned replies by shortcut, each edited in its place. */
export function ReplyList({ replies }: { replies: readonly CannedReply[] }) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<string | null>(null);
  const [going, setGoing] = useState<CannedReply | null>(null);
  return (
    <>
      <Box
        component="ul"
        aria-label={t('chat.replies.title')}
        sx={{ display: 'grid', gap: 1.5, m: 0, p: 0, listStyle: 'none' }}
      >
        {replies.map((reply) => (
          <Paper key={reply.id} component="li" variant="outlined" sx={{ p: 2 }}>
            {reply.id === edited ? (
              <ReplyForm reply={reply} onDone={() => setEdited(null)} onCancel={() => setEdited(null)} />
            ) : (
              <Kept reply={reply} onEdit={() => setEdited(reply.id)} onRemove={() => setGoing(reply)} />
            )}
          </Paper>
        ))}
      </Box>
      {going && <RemoveDialog reply={going} onClose={() => setGoing(null)} />}
    </>
  );
}

function Kept({ reply, onEdit, onRemove }: { reply: CannedReply; onEdit: () => void; onRemove: () => void }) {
  const { t } = useTranslation();
  const { shortcut, body } = reply;
  const action = (icon: string, label: string, act: () => void) => (
    <IconButton size="small" title={label} aria-label={label} onClick={act}>
      <Icon path={icon} fontSize="small" />
    </IconButton>
  );
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="h4" component="h2" sx={{ color: 'primary.main', overflowWrap: 'anywhere' }}>
          /{shortcut}
        </Typography>
        <Typography variant="body2" sx={{ mt: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {body}
        </Typography>
      </Box>
      <Box sx={{ display: 'flex', mt: -0.5, mr: -0.5 }}>
        {action(mdiPencilOutline, t('chat.replies.edit', { shortcut }), onEdit)}
        {action(mdiDeleteOutline, t('chat.replies.remove', { shortcut }), onRemove)}
      </Box>
    </Box>
  );
}

function RemoveDialog({ reply: { id, shortcut }, onClose }: { reply: CannedReply; onClose: () => void }) {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useSend('DELETE /canned-replies/:id', { stale: ['GET /canned-replies'] });
  const remove = () =>
    mutate(
      { params: { id } },
      {
        onSuccess: () => {
          toast({ text: t('chat.replies.removed', { shortcut }), tone: 'success' });
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      open
      title={t('chat.replies.remove_title', { shortcut })}
      text={t('chat.replies.remove_text')}
      confirm={t('frame.delete')}
      is_dangerous
      is_busy={isPending}
      problem={error}
      onConfirm={remove}
      onClose={onClose}
    />
  );
}
