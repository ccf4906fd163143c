// The images picked for a message that is being written: sent as soon as they are picked, kept until the message is.
import { errors } from '@switchboard/contract/errors.ts';
import type { Attachment } from '@switchboard/contract/uploads.ts';
import { useEffect, useRef, useState } from 'react';
import { call } from '../api.ts';
import { Problem } from '../problem.ts';
import { randomId } from '../random-id.ts';
import { forget, keep, kept } from '../storage.ts';
import { image_types, largest_image, most_images, upload } from '../upload.ts';

export interface Picked {
  key: string;
  name: string;
  state: 'sending' | 'ready' | 'failed';
  /** How much of it has been sent, from 0 to 1. */
  share: number;
  /** An address of this page; of one that was picked before a reload there is only the attachment. */
  preview: string | null;
  file: File | null;
  attachment: Attachment | null;
  problem: Problem | null;
}

export type PickedImages = ReturnType<typeof useImages>;

const readyOf = (attachment: Attachment): Picked => ({
  key: attachment.id,
  name: attachment.name,
  state: 'ready',
  share: 1,
  preview: null,
  file: null,
  attachment,
  problem: null,
});

const refusal = (code: 'upload/not-an-image' | 'upload/too-large') => {
  const [status, sentence] = errors[code];
  return new Problem({ code, status, sentence });
};

/** What the desk would refuse need not be sent to it. */
function faultOf({ type, size }: File): Problem | null {
  if (!image_types.includes(type)) return refusal('upload/not-an-image');
  return size > largest_image ? refusal('upload/too-large') : null;
}

/**
 * @param name of the draft they belong to
 * @param token a guest's; without it the session's
 */
export function useImages(name: string, token?: string) {
  const box = `draft.${name}.images`;
  const [picked, setPicked] = useState(() => ((kept(box) ?? []) as Attachment[]).map(readyOf));
  const [left_out, setLeftOut] = useState(0);
  const under_way = useRef(new Map<string, AbortController>());

  const ready = picked.flatMap(({ attachment }) => attachment ?? []);
  // As text, so that progress alone writes nothing.
  const kept_text = JSON.stringify(ready);
  useEffect(() => {
    if (kept_text === '[]') forget(box);
    else keep(box, JSON.parse(kept_text));
  }, [box, kept_text]);
  useEffect(() => {
    const running = under_way.current;
    return () => running.forEach((controller) => controller.abort());
  }, []);

  const change = (key: string, to: Partial<Picked>) =>
    setPicked((before) => before.map((one) => (one.key === key ? { ...one, ...to } : one)));
  const send = async ({ key, file }: Picked) => {
    const controller = new AbortController();
    under_way.current.set(key, controller);
    change(key, { state: 'sending', share: 0, problem: null });
    try {
      const onProgress = (share: number) => change(key, { share });
      const attachment = await upload(file!, { token, signal: controller.signal, onProgress });
      change(key, { state: 'ready', share: 1, attachment });
    } catch (error) {
      if (!controller.signal.aborted) change(key, { state: 'failed', problem: Problem.from(error) });
    }
    under_way.current.delete(key);
  };
  const add = (files: readonly File[]) => {
    const taken = files.slice(0, Math.max(0, most_images - picked.length)).map((file): Picked => {
      const problem = faultOf(file);
      const preview = problem ? null : URL.createObjectURL(file);
      const state = problem ? 'failed' : 'sending';
      return { key: randomId(), name: file.name, state, share: 0, preview, file, attachment: null, problem };
    });
    setLeftOut(files.length - taken.length);
    setPicked((before) => [...before, ...taken]);
    for (const one of taken) if (!one.problem) void send(one);
  };
  const remove = (key: string) => {
    const one = picked.find((each) => each.key === key);
    under_way.current.get(key)?.abort();
    if (one?.preview) URL.revokeObjectURL(one.preview);
    setPicked((before) => before.filter((each) => each.key !== key));
    setLeftOut(0);
    // Nobody waits for it: what stays behind is swept after a day.
    if (one?.attachment)
      call('DELETE /upload/:id', { params: { id: one.attachment.id } }, { ...(token && { token }) }).catch(() => {});
  };
  return {
    picked,
    ready,
    is_sending: picked.some(({ state }) => state === 'sending'),
    /** How many of those picked last were too many. */
    left_out,
    add,
    remove,
    retry: (key: string) => void send(picked.find((one) => one.key === key)!),
    /** They have gone with a message. What could not be sent stays. */
    clear: () => {
      for (const { state, preview } of picked) if (state !== 'failed' && preview) URL.revokeObjectURL(preview);
      setPicked((before) => before.filter(({ state }) => state === 'failed'));
      setLeftOut(0);
    },
    /** Those of a message that was refused. */
    takeBack: (attachments: readonly Attachment[]) =>
      setPicked((before) => [...attachments.map(readyOf), ...before].slice(0, most_images)),
  };
}
