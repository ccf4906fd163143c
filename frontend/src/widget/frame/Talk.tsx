/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import type { ChatState } from './chat.ts';
import { Composer } from './Composer.tsx';
import { keepDraft, readDraft } from './drafts.ts';
import type { FollowedChat } from './followed-chat.ts';
import { Scroll } from './Scroll.tsx';
import { Thread } from './Thread.tsx';
import { useTexts } from './texts.ts';
import { useImages } from './use-images.ts';
import { Waiting } from './Waiting.tsx';

interface TalkProps {
  chat: FollowedChat;
  state: ChatState;
  onSeen: (is_at_end: boolean) => void;
}

/** A chat that runs: the place in line while one waits, the conversation, and where one writes. */
export function Talk({ chat, state, onSeen }: TalkProps) {
  const { t } = useTexts();
  const session = state.session!;
  const [draft] = useState(() => readDraft(session.id));
  const [text, setText] = useState(draft.text);
  const images = useImages(draft.images, state.who?.token);
  const [is_over, setOver] = useState(false);
  const { attachments } = images;
  useEffect(() => keepDraft(session.id, { text, images: attachments }), [session.id, text, attachments]);
  const dragged = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    setOver(event.type === 'dragover');
    if (event.type === 'drop') images.add([...event.dataTransfer.files]);
  };
  const { log } = state.conversing;
  return (
    <div class="talk" onDragOver={dragged} onDragLeave={() => setOver(false)} onDrop={dragged}>
      {session.state === 'waiting' && <Waiting chat={chat} session={session} />}
      <Scroll length={log.messages.length} own={log.sending.length} onSeen={onSeen}>
        <Thread chat={chat} state={state} />
        {state.typing && (
          <p class="types">
            <span class="dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            {t.talk.types(state.typing)}
          </p>
        )}
      </Scroll>
      <Composer text={text} onText={setText} images={images} typing={chat.typing} onSend={(said) => chat.say(said)} />
      {is_over && <p class="drop">{t.talk.drop}</p>}
    </div>
  );
}
