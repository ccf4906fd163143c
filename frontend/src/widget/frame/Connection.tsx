/** @jsxImportSource preact */
import { mdiWifiOff } from '@mdi/js';
import { useEffect, useState } from 'preact/hooks';
import type { ChatState } from './chat.ts';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.ts';

const patience_ms = 1500;

/** When the line is away for longer than a blink: that it is, and what waits for it. */
export function Connection({ state: { line, who, place, conversing } }: { state: ChatState }) {
  const { t } = useTexts();
  const is_away = who !== null && place !== 'none' && line !== 'connected';
  const [is_shown, setShown] = useState(false);
  useEffect(() => {
    if (!is_away) return setShown(false);
    const timer = setTimeout(() => setShown(true), patience_ms);
    return () => clearTimeout(timer);
  }, [is_away]);
  const unsent = conversing.log.sending.filter(({ state }) => state === 'sending' || state === 'waiting').length;
  return (
    <output class={is_away && is_shown ? 'connection' : 'connection hidden'}>
      {is_away && is_shown && (
        <>
          <Icon path={mdiWifiOff} />
          <p>
            {line === 'connecting' ? t.line.connecting : t.line.lost} {unsent > 0 && t.line.unsent(unsent)}
          </p>
        </>
      )}
    </output>
  );
}
