/** @jsxImportSource preact */
import { mdiClose, mdiImagePlusOutline, mdiSend } from '@mdi/js';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../conversation/log.ts';
import type { Typing } from './typing.ts';
import { Icon } from './Icon.tsx';
import { imageTypes, type Images, type Picked } from './use-images.ts';
import { useTexts } from './texts.ts';

const longest = 5000;
const tallest_px = 140;

interface ComposerProps {
  text: string;
  onText: (text: string) => void;
  images: Images;
  typing: Typing;
  onSend: (draft: Draft) => void;
}

/** Where one writes: Enter sends, Shift and Enter begins a new line. */
export function Composer({ text, onText, images, typing, onSend }: ComposerProps) {
  const { t } = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const [hint, setHint] = useState<string | null>(null);
  const left = longest - text.length;
  const { attachments, is_uploading, complaint } = images;
  useLayoutEffect(() => {
    const { style } = field.current!;
    style.height = 'auto';
    style.height = `${Math.min(field.current!.scrollHeight, tallest_px)}px`;
  }, [text]);
  useEffect(() => {
    if (!is_uploading) setHint(null);
  }, [is_uploading]);

  const send = () => {
    if (is_uploading) return setHint(t.talk.wait_for_images);
    const body = text.trim();
    if ((!body && attachments.length === 0) || left < 0) return;
    onSend({ body, ...(attachments.length > 0 && { attachments, attachment_ids: attachments.map(({ id }) => id) }) });
    onText('');
    images.clear();
    field.current?.focus();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };
  const pasted = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    images.add(files);
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {images.images.length > 0 && (
        <ul class="picked">
          {images.images.map((picked) => (
            <Pick key={picked.key} picked={picked} onRemove={() => images.remove(picked.key)} />
          ))}
        </ul>
      )}
      <output class="hint">{left < 0 ? t.talk.too_long(left) : (complaint ?? hint)}</output>
      <div class="row">
        <AttachButton onFiles={images.add} />
        <textarea
          ref={field}
          rows={1}
          value={text}
          placeholder={t.talk.field}
          aria-label={t.talk.field}
          data-first
          onInput={({ currentTarget: { value } }) => {
            onText(value);
            if (value) typing.typed();
            else typing.stop();
          }}
          onKeyDown={pressed}
          onPaste={pasted}
        />
        <button
          type="submit"
          class="round main"
          aria-label={t.talk.send}
          disabled={(!text.trim() && images.images.length === 0) || left < 0}
        >
          <Icon path={mdiSend} />
        </button>
      </div>
    </form>
  );
}

function AttachButton({ onFiles }: { onFiles: (files: Iterable<File>) => void }) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={imageTypes.join()}
        multiple
        hidden
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      <button type="button" class="round" aria-label={t.talk.attach} onClick={() => input.current?.click()}>
        <Icon path={mdiImagePlusOutline} />
      </button>
    </>
  );
}

function Pick({ picked: { name, preview, attachment }, onRemove }: { picked: Picked; onRemove: () => void }) {
  const { t } = useTexts();
  return (
    <li aria-busy={!attachment}>
      <img src={preview} alt={attachment ? name : t.talk.uploading(name)} />
      {!attachment && <span class="spinner" />}
      <button type="button" class="round" aria-label={t.talk.remove(name)} onClick={onRemove}>
        <Icon path={mdiClose} />
      </button>
    </li>
  );
}
