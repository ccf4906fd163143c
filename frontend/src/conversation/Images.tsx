import { Box, Stack } from '@mui/material';
import type { Attachment } from '@switchboard/contract/uploads.ts';
import { useFreshUrl } from './use-fresh-url.ts';

/** The images of a message, small; a click opens one whole. */
export function Images({ images, token }: { images: readonly Attachment[]; token?: string | undefined }) {
  if (images.length === 0) return null;
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
      {images.map((image) => (
        <Picture key={image.id} image={image} token={token} />
      ))}
    </Stack>
  );
}

function Picture({ image: { id, url, name, width, height }, token }: { image: Attachment; token: string | undefined }) {
  const [own_url, fetchAnew] = useFreshUrl(id, token);
  const source = own_url ?? url;
  return (
    <Box component="a" href={source} target="_blank" rel="noopener" sx={{ display: 'block', borderRadius: 1.5 }}>
      <Box
        component="img"
        src={source}
        alt={name}
        loading="lazy"
        width={width}
        height={height}
        onError={fetchAnew}
        sx={{
          display: 'block',
          width: 'auto',
          height: 'auto',
          maxWidth: 'min(100%, 260px)',
          maxHeight: 200,
          objectFit: 'contain',
          borderRadius: 1.5,
          bgcolor: 'action.hover',
        }}
      />
    </Box>
  );
}
