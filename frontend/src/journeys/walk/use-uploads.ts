import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { mostFilesOf } from '@switchboard/contract/journey-walk.ts';
import { useEffect, useRef, useState } from 'react';
import { useImages } from '../../conversation/use-images.ts';
import type { Uploads } from '../question/uploads.ts';
import type { RunAtHand } from './use-run.ts';
import { imagesName } from './walk-draft.ts';
import { imagesOf } from './answered-images.ts';

/** The images of an answer, on their way to the desk: those picked now, or those it was answered with before. */
export function useUploads({ run, token }: RunAtHand, question: QuestionNode): Uploads {
  const images = useImages(imagesName(run.id, question.id), token);
  const [left_out, setLeftOut] = useState(0);
  const [answered] = useState(() => imagesOf(run, question.id));
  const is_laid_out = useRef(false);
  useEffect(() => {
    if (!is_laid_out.current && images.picked.length === 0 && answered.length > 0) images.takeBack(answered);
    is_laid_out.current = true;
  });
  const add = (files: readonly File[]) => {
    const room = Math.max(0, mostFilesOf(question) - images.picked.length);
    images.add(files.slice(0, room));
    setLeftOut(Math.max(0, files.length - room));
  };
  const remove = (key: string) => {
    images.remove(key);
    setLeftOut(0);
  };
  return { images: { ...images, left_out: 0, add, remove }, left_out, token };
}
