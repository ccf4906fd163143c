/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { keep, kept } from '../../storage.ts';
import { inkOn, isColour } from '../../colour.ts';
import type { Chat, ChatState } from './chat.ts';
import { Connection } from './Connection.tsx';
import { Header } from './Header.tsx';
import { Loading, ProblemNotice } from './Notice.tsx';
import { Over } from './Over.tsx';
import { Start } from './Start.tsx';
import type { Around, Surroundings } from './surroundings.ts';
import { Talk } from './Talk.tsx';
import { languageFor, TextsContext, textsIn } from './texts.ts';
import { useAvailability } from './use-availability.ts';
import { useFocus, useFocusWithin, type Screen } from './use-focus.ts';
import { useValue } from './use-value.ts';

interface PanelProps {
  chat: Chat;
  surroundings: Surroundings;
}

export function Panel({ chat, surroundings }: PanelProps) {
  const state = useValue(chat);
  const around = useValue(surroundings);
  const { wishes, is_shown } = around;
  const desk = useAvailability(is_shown && state.place === 'none');
  const language = languageFor(wishes.locale);
  const texts = textsIn(language);
  const desk_colour = desk.availability?.widget_colour ?? null;
  const { is_seen, onSeen } = useSeen(is_shown);
  useColour(wishes.colour, desk_colour);
  const screen = screenOf(state, desk.availability !== null);
  useFocus(around.arrivals, screen);
  useFocusWithin(around.covers);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.t.title;
  }, [language, texts]);
  const is_running = isRunning(state);
  useEffect(
    () => surroundings.tell({ says: 'state', unread: state.unread, is_running, colour: desk_colour }),
    [surroundings, state.unread, is_running, desk_colour, wishes],
  );
  const { last_seq } = state.conversing.log;
  useEffect(() => chat.followed?.tellMark(is_seen), [chat, is_seen, last_seq, state.session, state.line]);
  useEffect(() => {
    const pressed = ({ key, isComposing }: KeyboardEvent) => {
      if (key === 'Escape' && !isComposing && surroundings.can_close) surroundings.close();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [surroundings]);
  return (
    <TextsContext.Provider value={texts}>
      <div class="panel">
        <Header chat={chat.followed} state={state} onClose={surroundings.can_close ? surroundings.close : null} />
        <Connection state={state} />
        <main>
          <Place {...{ chat, state, screen, around, desk, onSeen }} />
        </main>
      </div>
    </TextsContext.Provider>
  );
}

function screenOf(state: ChatState, has_availability: boolean): Screen {
  const { place, session, conversing } = state;
  if (place === 'none') return has_availability ? 'start' : 'loading';
  if (place === 'looking' || !session || !conversing.log.is_loaded) return 'loading';
  return isRunning(state) ? 'talk' : 'over';
}

interface PlaceProps {
  chat: Chat;
  state: ChatState;
  screen: Screen;
  around: Around;
  desk: ReturnType<typeof useAvailability>;
  onSeen: (is_at_end: boolean) => void;
}

function Place({ chat, state, screen, around: { wishes }, desk, onSeen }: PlaceProps) {
  const { place, conversing, who } = state;
  if (place === 'none') {
    const { greeting, page } = wishes;
    return <Start {...{ chat, who, greeting, page, ...desk }} />;
  }
  const { followed } = chat;
  if (!followed || screen === 'loading') {
    const { problem } = conversing;
    return problem && followed ? <ProblemNotice problem={problem} retry={followed.ask} /> : <Loading />;
  }
  const shown = { key: followed.id, chat: followed, state, onSeen };
  return screen === 'talk' ? <Talk {...shown} /> : <Over {...shown} onAnew={chat.startAnew} />;
}

const isRunning = ({ place, session }: ChatState): boolean =>
  place === 'chat' && (session?.state === 'waiting' || session?.state === 'active');

/** True while the reader has the end of the conversation before their eyes. */
function useSeen(is_shown: boolean) {
  const [is_at_end, setAtEnd] = useState(true);
  const [is_visible, setVisible] = useState(document.visibilityState === 'visible');
  useEffect(() => {
    const look = () => setVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return { is_seen: is_shown && is_visible && is_at_end, onSeen: setAtEnd };
}

/** The page's own colour, else the desk's, as it was last known until it is told. */
function useColour(wish: string | null, of_desk: string | null): void {
  useEffect(() => {
    if (of_desk) keep('chat_colour', of_desk);
    const colour = wish ?? of_desk ?? kept('chat_colour');
    if (!isColour(colour)) return;
    const { style } = document.documentElement;
    style.setProperty('--colour', colour);
    style.setProperty('--ink', inkOn(colour));
  }, [wish, of_desk]);
}
