import { GlobalStyles } from '@mui/material';
import { useTheme, type Theme } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../api.ts';
import { chatBubble } from '../chat-bubble.ts';
import { useSession } from '../session.tsx';
import type { Launcher } from '../widget/launcher.ts';

/** For customers and visitors, on every page: the very widget that other sites carry. */
export function ChatBubble() {
  const { is_staff } = useSession();
  return is_staff ? null : <Bubble />;
}

function Bubble() {
  const { i18n } = useTranslation();
  const { palette } = useTheme();
  const { role } = useSession();
  const { language } = i18n;
  const colour = palette.primary.main.toLowerCase();
  const [launcher, setLauncher] = useState<Launcher | null>(null);
  useEffect(() => {
    let is_gone = false;
    let mounted: Launcher | undefined;
    const mount = async () => {
      // Not among what the first page needs; without it the page does all it did before.
      const { Launcher } = await import('../widget/launcher.ts');
      if (is_gone) return;
      mounted = new Launcher({ desk: location.origin, wishes: { colour } });
      setLauncher(mounted);
      chatBubble.set(mounted);
    };
    void mount().catch(() => {});
    return () => {
      is_gone = true;
      mounted?.remove();
      chatBubble.set(null);
    };
  }, [colour]);
  useEffect(() => launcher?.change({ locale: language }), [launcher, language]);

  // A chat begun on another device goes on here too.
  const { data } = useRead('GET /chat/sessions/mine', { query: { limit: 1 } }, { enabled: role === 'customer' });
  const is_running = data?.rows.some(({ state }) => state === 'waiting' || state === 'active') ?? false;
  useEffect(() => {
    if (is_running) launcher?.wake();
  }, [launcher, is_running]);
  return <GlobalStyles styles={places} />;
}

/** The chat lies over the bar, and under drawers, dialogs and toasts; pages leave room for it at their end. */
const places = ({ zIndex }: Theme) => ({
  ':root': { '--switchboard-layer': zIndex.appBar + 50, '--bubble': '64px' },
});
