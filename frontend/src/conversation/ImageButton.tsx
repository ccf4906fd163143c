import { IconButton } from '@mui/material';
import { mdiImagePlusOutline } from '@mdi/js';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import { image_types } from '../upload.ts';

/** Picks images from the machine. */
export function ImageButton({ is_full, onPick }: { is_full: boolean; onPick: (files: File[]) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const label = t('conversation.images.add');
  return (
    <>
      <IconButton
        size="small"
        title={label}
        aria-label={label}
        disabled={is_full}
        onClick={() => input.current?.click()}
      >
        <Icon path={mdiImagePlusOutline} sx={{ fontSize: '1.375rem' }} />
      </IconButton>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={image_types.join()}
        onChange={({ target }) => {
          onPick([...(target.files ?? [])]);
          // The same file may be picked again.
          target.value = '';
        }}
      />
    </>
  );
}
