import { Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DropZone } from '../conversation/DropZone.tsx';
import { ImageButton } from '../conversation/ImageButton.tsx';
import { ImageTray } from '../conversation/ImageTray.tsx';
import type { PickedImages } from '../conversation/use-images.ts';
import { most_images } from '../upload.ts';

/** A field of a form that takes images too: picked, dropped or pasted. */
export function TakesImages({ images, children }: { images: PickedImages; children: ReactNode }) {
  const { t } = useTranslation();
  const is_full = images.picked.length >= most_images;
  return (
    <DropZone
      onDrop={images.add}
      is_off={is_full}
      onPaste={(event) => {
        const files = [...event.clipboardData.files];
        if (files.length === 0) return;
        event.preventDefault();
        images.add(files);
      }}
    >
      {children}
      <Stack direction="row" sx={{ alignItems: 'center', gap: 0.5, mt: 0.5, color: 'text.secondary' }}>
        <ImageButton is_full={is_full} onPick={images.add} />
        <Typography variant="body2">{t('tickets.new.images')}</Typography>
      </Stack>
      <ImageTray images={images} token={undefined} />
    </DropZone>
  );
}
