// The one script tag: <script src="https://desk/widget.js" async></script>, with data-color, -position, -locale and -greeting.
import { Launcher } from './launcher.ts';

declare global {
  interface Window {
    switchboardChat?: Pick<Launcher, 'open' | 'close' | 'toggle'>;
  }
}

const script = document.currentScript as HTMLScriptElement | null;

function start(): void {
  // A page that carries the tag twice has one chat.
  if (!script || window.switchboardChat) return;
  const { color: colour, locale, greeting, position } = script.dataset;
  const { open, close, toggle } = new Launcher({
    desk: new URL(script.src).origin,
    position: position === 'left' ? 'left' : 'right',
    wishes: { colour, locale, greeting },
  });
  window.switchboardChat = { open, close, toggle };
}

if (document.body) start();
else document.addEventListener('DOMContentLoaded', start);
