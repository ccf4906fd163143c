import { Box, Button, Typography } from '@mui/material';
import { mdiCameraOutline, mdiImagePlusOutline } from '@mdi/js';
import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { mostFilesOf } from '@switchboard/contract/journey-walk.ts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DropZone } from '../../conversation/DropZone.tsx';
import { ImageTray } from '../../conversation/ImageTray.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { image_types } from '../../upload.ts';
import type { Uploads } from './uploads.ts';

export interface ImageAnswerProps {
  question: QuestionNode;
  uploads: Uploads;
  labelled_by: string;
  described_by: string | undefined;
}

/** Images picked, taken with the camera, dropped or pasted; each is on its way at once. */
export function ImageAnswer({ question, uploads, labelled_by, described_by }: ImageAnswerProps) {
  const { t } = useTranslation();
  const { images, left_out, token } = uploads;
  const most = mostFilesOf(question);
  const is_full = images.picked.length >= most;
  usePasted(images.add);
  return (
    <DropZone
      onDrop={images.add}
      is_off={is_full}
      sx={({ vars }) => ({
        borderRadius: 1.5,
        border: `2px dashed ${vars.palette.edge}`,
        backgroundColor: vars.palette.background.paper,
        pb: 2,
      })}
    >
      <Box sx={larger}>
        <ImageTray images={images} token={token} />
      </Box>
      <Box
        component="fieldset"
        aria-labelledby={labelled_by}
        aria-describedby={described_by}
        sx={{ display: 'grid', justifyItems: 'center', gap: 1.5, m: 0, border: 0, px: 2, pt: 2.5, textAlign: 'center' }}
      >
        <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: 1 }}>
          <PickButton
            icon={mdiImagePlusOutline}
            word={t(most > 1 ? 'journeys.question.pick_many' : 'journeys.question.pick_one')}
            is_full={is_full}
            is_many={most > 1}
            onPick={images.add}
          />
          <PickButton
            icon={mdiCameraOutline}
            word={t('journeys.question.camera')}
            is_camera
            is_full={is_full}
            onPick={images.add}
          />
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {is_full ? t('journeys.question.full', { count: most }) : t('journeys.question.room', { count: most })}
          {!is_full && (
            <Box component="span" sx={{ [touch]: { display: 'none' } }}>
              {' '}
              {t('journeys.question.drop')}
            </Box>
          )}
        </Typography>
        {left_out > 0 && (
          <Typography role="alert" variant="body2" sx={{ color: 'warning.main' }}>
            {t('journeys.question.left_out', { count: left_out })}
          </Typography>
        )}
      </Box>
    </DropZone>
  );
}

const touch = '@media (pointer: coarse)';
/** Here they are the answer itself, not what goes along with one; and a thumb finds what removes them. */
const larger = {
  '& ul': { gap: 1.75, pt: 1 },
  '& li': { width: 96, height: 96, gridTemplate: '100% / 100%' },
  '& li button::after': { content: '""', position: 'absolute', inset: -10 },
};

/** Wherever the cursor is: there is nothing else on the screen that an image could be meant for. */
function usePasted(add: (files: File[]) => void): void {
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  });
  useEffect(() => {
    const pasted = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener('paste', pasted);
    return () => document.removeEventListener('paste', pasted);
  }, []);
}

interface PickButtonProps {
  icon: string;
  word: string;
  is_full: boolean;
  is_many?: boolean;
  /** Opens the camera; only where there is likely to be one at hand. */
  is_camera?: boolean;
  onPick: (files: File[]) => void;
}

function PickButton({ icon, word, is_full, is_many = false, is_camera = false, onPick }: PickButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant="outlined"
        size="large"
        disabled={is_full}
        startIcon={<Icon path={icon} />}
        onClick={() => input.current?.click()}
        sx={is_camera ? { display: 'none', [touch]: { display: 'inline-flex' } } : undefined}
      >
        {word}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={is_many}
        accept={image_types.join()}
        {...(is_camera && { capture: 'environment' })}
        onChange={({ target }) => {
          onPick([...(target.files ?? [])]);
          // The same file may be picked again.
          target.value = '';
        }}
      />
    </>
  );
}
