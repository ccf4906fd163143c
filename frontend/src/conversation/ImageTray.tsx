import { Box, Button, CircularProgress, IconButton, Typography } from '@mui/material';
import { mdiAlertCircleOutline, mdiClose } from '@mdi/js';
import type { Attachment } from '@switchboard/contract/uploads.ts';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../i18n.ts';
import { most_images } from '../upload.ts';
import { useFormat } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { useFreshUrl } from './use-fresh-url.ts';
import type { Picked, PickedImages } from './use-images.ts';

/** The images that go with the next message: each with how far it has come, and what is wrong with it. */
export function ImageTray({ images, token }: { images: PickedImages; token: string | undefined }) {
  const { t } = useTranslation();
  const { picked, left_out, remove, retry } = images;
  const failed = picked.filter(({ state }) => state === 'failed');
  if (picked.length === 0) return null;
  return (
    <Box sx={{ px: 1.5, pt: 1 }}>
      <Box
        component="ul"
        aria-label={t('conversation.images.label')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, m: 0, p: 0, listStyle: 'none' }}
      >
        {picked.map((one) => (
          <Tile key={one.key} picked={one} token={token} onRemove={() => remove(one.key)} />
        ))}
      </Box>
      <Box role="alert">
        {left_out > 0 && (
          <Typography variant="caption" component="p" sx={{ mt: 0.75, color: 'warning.main' }}>
            {t('conversation.images.left_out', { count: left_out, most: most_images })}
          </Typography>
        )}
        {failed.map(({ key, name, problem }) => (
          <Box key={key} sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 0.75, color: 'error.main' }}>
            <Typography variant="caption" sx={{ overflowWrap: 'anywhere' }}>
              {name}: {problem && sentenceOf(problem)}
            </Typography>
            {problem?.is_passing && (
              <Button size="small" color="inherit" onClick={() => retry(key)}>
                {t('frame.retry')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function Tile({ picked, token, onRemove }: { picked: Picked; token: string | undefined; onRemove: () => void }) {
  const { t } = useTranslation();
  const { name, state, preview, attachment } = picked;
  return (
    <Box
      component="li"
      title={name}
      sx={{
        position: 'relative',
        width: 68,
        height: 68,
        borderRadius: 1.25,
        border: 1,
        borderColor: state === 'failed' ? 'error.main' : 'divider',
        bgcolor: 'background.sunk',
        display: 'grid',
        gridTemplate: '100% / 100%',
        placeItems: 'center',
      }}
    >
      {preview ? (
        <Box component="img" src={preview} alt={name} sx={thumbnail(state)} />
      ) : attachment ? (
        <Kept attachment={attachment} token={token} />
      ) : null}
      {state === 'sending' && <Progress picked={picked} />}
      {state === 'failed' && (
        <Icon
          path={mdiAlertCircleOutline}
          label={t('conversation.images.failed')}
          sx={{ position: 'absolute', color: 'error.main' }}
        />
      )}
      <IconButton
        size="small"
        aria-label={t('conversation.images.remove', { name })}
        onClick={onRemove}
        sx={{
          position: 'absolute',
          top: -9,
          right: -9,
          p: 0.375,
          border: 1,
          borderColor: 'divider',
          bgcolor: 'background.raised',
          '&:hover': { bgcolor: 'background.sunk' },
        }}
      >
        <Icon path={mdiClose} sx={{ fontSize: '1rem' }} />
      </IconButton>
    </Box>
  );
}

/** Of an earlier visit: there is no file any more, only what the desk has kept of it. */
function Kept({ attachment: { id, url, name }, token }: { attachment: Attachment; token: string | undefined }) {
  const [own_url, fetchAnew] = useFreshUrl(id, token);
  return <Box component="img" src={own_url ?? url} alt={name} onError={fetchAnew} sx={thumbnail('ready')} />;
}

function Progress({ picked: { name, share } }: { picked: Picked }) {
  const { t } = useTranslation();
  const format = useFormat();
  // The last of it is the desk's own work, of which nothing is told.
  const is_sent = share >= 1;
  return (
    <CircularProgress
      size={32}
      variant={is_sent ? 'indeterminate' : 'determinate'}
      value={Math.max(4, share * 100)}
      aria-label={t('conversation.images.sending', { name, share: format.number(share, { style: 'percent' }) })}
      sx={{ position: 'absolute' }}
    />
  );
}

const thumbnail = (state: Picked['state']) => ({
  width: '100%',
  height: '100%',
  objectFit: 'cover',
  borderRadius: 1.125,
  opacity: state === 'ready' ? 1 : 0.45,
});
