import { Box, Button, Typography } from '@mui/material';
import { mdiDeleteOutline, mdiTextBoxEditOutline } from '@mdi/js';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { AltDialog } from './AltDialog.tsx';
import { uploadAt, type ShownImages } from './shown-images.ts';
import { goToText } from './use-article-editor.ts';

/** Under the tools while an image is selected: how it is described, and a way to take it out. */
export function ImageTools({ editor, images }: { editor: Editor; images: ShownImages }) {
  const { t } = useTranslation();
  const [is_describing, setDescribing] = useState(false);
  const image = useEditorState({
    editor,
    selector: ({ editor: present }) =>
      present.isActive('image') ? (present.getAttributes('image') as { src: string; alt: string }) : null,
  });
  if (!image) return null;
  const close = () => {
    setDescribing(false);
    requestAnimationFrame(() => goToText(editor));
  };
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        px: 2,
        py: 0.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Typography variant="body2" sx={{ flex: 1, minWidth: 160, overflowWrap: 'anywhere', color: 'text.secondary' }}>
        {image.alt ? t('knowledge_staff.image.described', { alt: image.alt }) : t('knowledge_staff.image.undescribed')}
      </Typography>
      <Button size="small" startIcon={<Icon path={mdiTextBoxEditOutline} />} onClick={() => setDescribing(true)}>
        {t('knowledge_staff.image.describe')}
      </Button>
      <Button
        size="small"
        startIcon={<Icon path={mdiDeleteOutline} />}
        onClick={() => editor.chain().focus().deleteSelection().run()}
      >
        {t('knowledge_staff.image.remove')}
      </Button>
      {is_describing && (
        <KeptImage
          id={uploadAt(image.src) ?? ''}
          alt={image.alt}
          images={images}
          onClose={close}
          onDone={(alt) => {
            editor.chain().updateAttributes('image', { alt }).run();
            close();
          }}
        />
      )}
    </Box>
  );
}

interface KeptImageProps {
  id: string;
  alt: string;
  images: ShownImages;
  onDone: (alt: string) => void;
  onClose: () => void;
}

function KeptImage({ id, alt, images, onDone, onClose }: KeptImageProps) {
  const { t } = useTranslation();
  const [preview, setPreview] = useState<string | null>(null);
  useEffect(() => {
    let is_wanted = true;
    void images.fetchAnew(id).then((url) => is_wanted && setPreview(url));
    return () => {
      is_wanted = false;
    };
  }, [id, images]);
  return (
    <AltDialog
      title={t('knowledge_staff.image.describe_title')}
      submit={t('knowledge_staff.image.keep')}
      preview={preview}
      alt={alt}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
