/** @jsxImportSource preact */
import { mdiClose, mdiMessageTextOutline } from '@mdi/js';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChatState } from './chat.ts';
import type { FollowedChat } from './followed-chat.ts';
import type { Texts } from './en.ts';
import { Icon } from './Icon.tsx';
import { ProblemNotice } from './Notice.tsx';
import { useTexts } from './texts.ts';
import { useWork } from './use-value.ts';

interface HeaderProps {
  chat: FollowedChat | null;
  state: ChatState;
  /** Absent where there is no page around to close it. */
  onClose: (() => void) | null;
}

/** With whom one talks, and the ways out: of the chat, and of the panel. */
export function Header({ chat, state: { session, place }, onClose }: HeaderProps) {
  const { t } = useTexts();
  const [asks, setAsks] = useState(false);
  const end = useRef<HTMLButtonElement>(null);
  const is_open = place === 'chat' && (session?.state === 'waiting' || session?.state === 'active');
  const agent = session?.state === 'active' ? session.agent : null;
  const words = session?.state === 'waiting' ? t.leaving.waiting : t.leaving.talking;
  useEffect(() => {
    if (!is_open) setAsks(false);
  }, [is_open]);
  const close = () => {
    setAsks(false);
    end.current?.focus();
  };
  return (
    <header>
      <div class="row">
        {/* Where the words of a way out stand too, the name needs the room. */}
        {(agent || !is_open) && (
          <span class="face" aria-hidden="true">
            {agent ? initialsOf(agent.name) : <Icon path={mdiMessageTextOutline} />}
          </span>
        )}
        <h1 id="title" tabIndex={-1}>
          {agent ? agent.name : t.title}
        </h1>
        {is_open && (
          <button type="button" class="end" ref={end} aria-expanded={asks} onClick={() => setAsks(!asks)}>
            {words.button}
          </button>
        )}
        {onClose && (
          <button type="button" class="round" aria-label={t.close} title={t.close} onClick={onClose}>
            <Icon path={mdiClose} />
          </button>
        )}
      </div>
      {chat && is_open && asks && <Confirm chat={chat} words={words} onClose={close} />}
    </header>
  );
}

interface ConfirmProps {
  chat: FollowedChat;
  words: Texts['leaving']['talking'];
  onClose: () => void;
}

function Confirm({ chat, words, onClose }: ConfirmProps) {
  const { is_busy, problem, work } = useWork();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div class="confirm">
      <p>{words.sure}</p>
      <button type="button" class="quiet" ref={first} onClick={onClose}>
        {words.no}
      </button>
      <button type="button" class="quiet" disabled={is_busy} onClick={() => void work(() => chat.end())}>
        {words.yes}
      </button>
      <ProblemNotice problem={problem} />
    </div>
  );
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => Array.from(part)[0]!.toUpperCase())
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('');
