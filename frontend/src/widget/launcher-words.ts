// The few words of the button and its panel; those of the chat itself are the frame's.
import type { Language } from '@switchboard/contract/words.ts';

const en = {
  open: 'Open the chat',
  close: 'Close the chat',
  unread: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),
  panel: 'Chat with support',
  loading: 'The chat is loading …',
  failed: 'The chat could not be loaded.',
  retry: 'Try again',
  elsewhere: 'Go to the support desk',
};

const de: typeof en = {
  open: 'Chat öffnen',
  close: 'Chat schließen',
  unread: (count) => (count === 1 ? '1 neue Nachricht' : `${count} neue Nachrichten`),
  panel: 'Chat mit dem Support',
  loading: 'Der Chat wird geladen …',
  failed: 'Der Chat konnte nicht geladen werden.',
  retry: 'Noch einmal versuchen',
  elsewhere: 'Zum Support',
};

export const launcherWords: Record<Language, typeof en> = { en, de };
