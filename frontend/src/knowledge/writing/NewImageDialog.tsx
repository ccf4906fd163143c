import { errors } from '@switchboard/contract/errors.ts';
import type { Attachment } from '@switchboard/contract/uploads.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api.ts';
import { Problem } from '../../problem.ts';
import { image_types, largest_image, upload } from '../../upload.ts';
import { AltDialog } from './AltDialog.tsx';

export interface NewImageDialogProps {
  file: File;
  onDone: (image: Attachment, alt: string) => void;
  onClose: () => void;
}

const refusal = (code: 'upload/not-an-image' | 'upload/too-large') => {
  const [status, sentence] = errors[code];
  return new Problem({ code, status, sentence });
};

/** What the desk would refuse need not be sent to it. */
function faultOf({ type, size }: File): Problem | null {
  if (!image_types.includes(type)) return refusal('upload/not-an-image');
  return size > largest_image ? refusal('upload/too-large') : null;
}

/** Sends an image while its description is asked for. */
export function NewImageDialog({ file, onDone, onClose }: NewImageDialogProps) {
  const { t } = useTranslation();
  const [tries, setTries] = useState(1);
  const [share, setShare] = useState(0);
  const [image, setImage] = useState<Attachment | null>(null);
  const [problem, setProblem] = useState(() => faultOf(file));
  const [preview, setPreview] = useState<string | null>(null);
  useEffect(() => {
    if (faultOf(file)) return;
    const url = URL.createObjectURL(file);
    // oxlint-disable-next-line react/set-state-in-effect -- it is made and let go with the effect
    setPreview(url);
    return () => URL.revokeObjectURL(url);
  }, [file]);
  useEffect(() => {
    if (faultOf(file)) return;
    const controller = new AbortController();
    upload(file, { signal: controller.signal, onProgress: setShare }).then(setImage, (error: unknown) => {
      if (!controller.signal.aborted) setProblem(Problem.from(error));
    });
    return () => controller.abort();
  }, [file, tries]);
  const again = () => {
    setProblem(null);
    setShare(0);
    setTries(tries + 1);
  };
  const leave = () => {
    // Nobody waits for it: what stays behind is swept after a day.
    if (image) call('DELETE /upload/:id', { params: { id: image.id } }).catch(() => {});
    onClose();
  };
  return (
    <AltDialog
      title={t('knowledge_staff.image.title')}
      submit={t('knowledge_staff.image.insert')}
      preview={preview}
      alt=""
      sent={image ? null : share}
      problem={problem}
      retry={problem?.is_passing ? again : undefined}
      onDone={(alt) => image && onDone(image, alt)}
      onClose={leave}
    />
  );
}
