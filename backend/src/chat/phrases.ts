// What the desk itself says in a chat, in the requester's language.
import type { Language } from '@switchboard/contract/words.ts';

interface Phrases {
  visitor: string;
  joined: (name: string) => string;
  left: string;
  handedOver: (name: string) => string;
  reminder: string;
  ended: string;
  silence: string;
  missed: string;
  converted: (number: number) => string;
  transcript: string;
  subject: string;
}

export const phrases: Record<Language, Phrases> = {
  en: {
    visitor: 'Visitor',
    joined: (name) => `${name} joined the chat.`,
    left: 'The agent was disconnected. You are at the head of the line, and whoever comes next sees what was said.',
    handedOver: (name) => `${name} hands the chat over.`,
    reminder: 'Are you still there? The chat ends by itself when it stays quiet.',
    ended: 'The chat was ended.',
    silence: 'The chat was ended because it had been quiet for a while.',
    missed: 'Nobody could come. Leave your e-mail address, and we will answer as a ticket.',
    converted: (number) => `This goes on as ticket #${number}.`,
    transcript: 'Transcript of the chat',
    subject: 'Chat',
  },
  de: {
    visitor: 'Gast',
    joined: (name) => `${name} ist dem Chat beigetreten.`,
    left: 'Die Verbindung zum Agenten ist abgebrochen. Sie stehen an erster Stelle, und wer als Nächstes kommt, sieht das bisher Gesagte.',
    handedOver: (name) => `${name} übergibt den Chat.`,
    reminder: 'Sind Sie noch da? Der Chat endet von selbst, wenn es still bleibt.',
    ended: 'Der Chat wurde beendet.',
    silence: 'Der Chat wurde beendet, weil es eine Weile still war.',
    missed: 'Es konnte niemand kommen. Hinterlassen Sie Ihre E-Mail-Adresse, und wir antworten als Ticket.',
    converted: (number) => `Das geht weiter als Ticket #${number}.`,
    transcript: 'Protokoll des Chats',
    subject: 'Chat',
  },
};
