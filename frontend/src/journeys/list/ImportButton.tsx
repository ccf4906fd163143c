import { Button } from '@mui/material';
import { mdiUpload } from '@mdi/js';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';

export interface ImportButtonProps {
  is_busy: boolean;
  onFile: (file: File) => void;
}

/** Lets a file be picked. */
export function ImportButton({ is_busy, onFile }: ImportButtonProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant="outlined"
        loading={is_busy}
        startIcon={<Icon path={mdiUpload} />}
        onClick={() => input.current?.click()}
      >
        {t('journey_admin.list.import')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be picked again, once it is mended.
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
