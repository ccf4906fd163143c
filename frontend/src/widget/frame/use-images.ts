// Images on their way into a message: chosen, pasted or dropped, sent to the desk at once, and said with the next words.
import type { Attachment } from '@switchboard/contract/uploads.ts';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Problem } from '../../problem.ts';
import { request } from '../../request.ts';
import { sentenceOf, useTexts } from './texts.ts';

export const imageTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const most = 5;
const largest_bytes = 5 * 1024 * 1024;
const patience_ms = 120_000;

export interface Picked {
  key: string;
  name: string;
  /** Of the file itself while it is on its way, so that it shows at once. */
  preview: string;
  attachment: Attachment | null;
}

let last_key = 0;

/** @param kept those of a draft that was left */
export function useImages(kept: readonly Attachment[], token: string | undefined) {
  const { t } = useTexts();
  const [images, setImages] = useState<readonly Picked[]>(() => kept.map(pickedOf));
  const [complaint, setComplaint] = useState<string | null>(null);
  const present = useRef(images);
  present.current = images;
  // What is shown of a file is given back when nobody looks at it any more.
  useEffect(() => () => present.current.forEach(release), []);

  const change = (next: readonly Picked[]) => {
    present.current = next;
    setImages(next);
  };
  const remove = (key: string) => {
    present.current.filter((one) => one.key === key).forEach(release);
    change(present.current.filter((one) => one.key !== key));
  };
  const refuse = (file: File): string | null => {
    if (!imageTypes.includes(file.type)) return t.talk.not_image(file.name);
    if (file.size > largest_bytes) return t.talk.too_large(file.name);
    return present.current.length >= most ? t.talk.too_many : null;
  };
  const add = (files: Iterable<File>) => {
    setComplaint(null);
    for (const file of files) {
      const refusal = refuse(file);
      if (refusal) setComplaint(refusal);
      else void send(file);
    }
  };
  const send = async (file: File) => {
    last_key += 1;
    const picked = { key: `picked ${last_key}`, name: file.name, preview: URL.createObjectURL(file), attachment: null };
    change([...present.current, picked]);
    const form = new FormData();
    form.append('files', file, file.name);
    try {
      const [attachment] = await request('POST /upload', {}, { token, form, patience_ms });
      change(present.current.map((one) => (one.key === picked.key ? { ...one, attachment: attachment! } : one)));
    } catch (error) {
      if (!present.current.some((one) => one.key === picked.key)) return;
      remove(picked.key);
      setComplaint(`${t.talk.image_failed(file.name)} ${sentenceOf(Problem.from(error), t)}`);
    }
  };
  return {
    images,
    complaint,
    attachments: useMemo(() => images.flatMap(({ attachment }) => attachment ?? []), [images]),
    is_uploading: images.some(({ attachment }) => attachment === null),
    add,
    remove,
    clear: () => {
      present.current.forEach(release);
      change([]);
      setComplaint(null);
    },
  };
}

export type Images = ReturnType<typeof useImages>;

const pickedOf = (attachment: Attachment): Picked => ({
  key: attachment.id,
  name: attachment.name,
  preview: attachment.url,
  attachment,
});

function release({ preview }: Picked): void {
  if (preview.startsWith('blob:')) URL.revokeObjectURL(preview);
}
