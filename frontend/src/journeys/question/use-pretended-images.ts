// Images picked in a trial: shown, and sent nowhere.
import { mostFilesOf, type Answer } from '@switchboard/contract/journey-walk.ts';
import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { useEffect, useState } from 'react';
import type { Picked } from '../../conversation/use-images.ts';
import { randomId } from '../../random-id.ts';
import { image_types } from '../../upload.ts';
import { chosenIn } from './choices.ts';
import type { Uploads } from './uploads.ts';

interface Pretended {
  question: QuestionNode;
  /** To this question: the keys of its images. */
  answer: Answer;
  onAnswer: (answer: Answer) => void;
}

/** Lives as long as the trial, not as a question in it, so that going back finds the images again. */
export function usePretendedImages({ question, answer, onAnswer }: Pretended): Uploads {
  const [known] = useState(() => new Map<string, Picked>());
  const [left_out, setLeftOut] = useState(0);
  useEffect(
    () => () => {
      for (const { preview } of known.values()) if (preview) URL.revokeObjectURL(preview);
    },
    [known],
  );
  const keys = chosenIn(answer);
  const picked = keys.flatMap((key) => known.get(key) ?? []);
  const add = (files: readonly File[]) => {
    const fitting = files.filter(({ type }) => image_types.includes(type));
    const taken = fitting.slice(0, Math.max(0, mostFilesOf(question) - picked.length)).map(pretend);
    for (const one of taken) known.set(one.key, one);
    setLeftOut(fitting.length - taken.length);
    onAnswer([...picked, ...taken].map(({ key }) => key));
  };
  const remove = (key: string) => {
    setLeftOut(0);
    onAnswer(keys.filter((each) => each !== key));
  };
  const ready = picked.flatMap(({ attachment }) => attachment ?? []);
  const nothing = () => undefined;
  const images = { picked, ready, is_sending: false, left_out: 0, add, remove, retry: nothing };
  return { images: { ...images, clear: nothing, takeBack: nothing }, left_out, token: undefined };
}

function pretend(file: File): Picked {
  const [key, preview] = [randomId(), URL.createObjectURL(file)];
  const { name, size, type } = file;
  const attachment = { id: key, url: preview, name, size, type, width: 0, height: 0 };
  return { key, name, state: 'ready', share: 1, preview, file, attachment, problem: null };
}
