import { Box, FormHelperText, Paper } from '@mui/material';
import type { Editor } from '@tiptap/core';
import { EditorContent } from '@tiptap/react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { image_types } from '../../upload.ts';
import { ImageTools } from './ImageTools.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { NewImageDialog } from './NewImageDialog.tsx';
import { addressOfUpload, type ShownImages } from './shown-images.ts';
import { textLook } from './text-look.ts';
import { Toolbar } from './Toolbar.tsx';
import { goToText, insertImage } from './use-article-editor.ts';

export interface RichTextProps {
  editor: Editor;
  images: ShownImages;
  /** Picked, pasted or dropped, and not yet in the text. */
  files: readonly File[];
  language: string;
  flaw: string | undefined;
  onFiles: (files: File[]) => void;
  onFileDone: () => void;
}

/** The text with all that can be done to it. */
export function RichText({ editor, images, files, language, flaw, onFiles, onFileDone }: RichTextProps) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'link' | 'keys' | null>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const press = (event: KeyboardEvent) => {
    const is_link = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    const is_toolbar = event.key === 'F10' && event.altKey;
    if (!is_link && !is_toolbar) return;
    event.preventDefault();
    if (is_link) setDialog('link');
    else toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  };
  return (
    <Paper
      variant="outlined"
      sx={({ vars: { palette } }) => ({
        minWidth: 0,
        ...(flaw && { borderColor: palette.error.main }),
        '&:has(.ProseMirror:focus)': { borderColor: palette.focus, boxShadow: `0 0 0 1px ${palette.focus}` },
      })}
    >
      <Box
        sx={{
          position: 'sticky',
          top: 'var(--bar)',
          zIndex: 2,
          borderBottom: 1,
          borderColor: 'divider',
          borderRadius: '10px 10px 0 0',
          bgcolor: 'background.paper',
        }}
      >
        <Toolbar
          ref={toolbar}
          editor={editor}
          onLink={() => setDialog('link')}
          onImage={() => input.current?.click()}
          onHelp={() => setDialog('keys')}
        />
        <ImageTools editor={editor} images={images} />
      </Box>
      <Box id="article-text" lang={language} onKeyDown={press} sx={textLook}>
        <EditorContent editor={editor} />
      </Box>
      {flaw && (
        <FormHelperText error role="alert" sx={{ px: 2, pb: 1 }}>
          {flaw}
        </FormHelperText>
      )}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={image_types.join()}
        aria-label={t('knowledge_staff.tool.image')}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file may be picked again.
          target.value = '';
        }}
      />
      {dialog === 'link' && <LinkDialog editor={editor} onClose={() => setDialog(null)} />}
      {dialog === 'keys' && <KeysDialog onClose={() => setDialog(null)} />}
      {files[0] && (
        <NewImageDialog
          key={files.length}
          file={files[0]}
          onClose={() => {
            onFileDone();
            requestAnimationFrame(() => goToText(editor));
          }}
          onDone={(image, alt) => {
            images.learn([image]);
            insertImage(editor, addressOfUpload(image.id), alt);
            onFileDone();
            requestAnimationFrame(() => goToText(editor));
          }}
        />
      )}
    </Paper>
  );
}
