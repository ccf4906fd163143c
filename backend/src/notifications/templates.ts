import type { Message } from '@switchboard/contract/conversations.ts';
import type { Language } from '@switchboard/contract/words.ts';

export interface MailText {
  subject: string;
  text: string;
}

type Template = (name: string, link: string) => MailText;

const reset: Record<Language, Template> = {
  en: (name, link) => ({
    subject: 'Set a new password',
    text: `Hello ${name},\n\nset a new password with this link within an hour:\n\n${link}\n\nIf you did not ask for it, nothing needs to be done.\n`,
  }),
  de: (name, link) => ({
    subject: 'Neues Passwort setzen',
    text: `Guten Tag ${name},\n\nsetzen Sie innerhalb einer Stunde mit diesem Link ein neues Passwort:\n\n${link}\n\nWenn Sie das nicht angefordert haben, ist nichts zu tun.\n`,
  }),
};

const verification: Record<Language, Template> = {
  en: (name, link) => ({
    subject: 'Confirm your e-mail address',
    text: `Hello ${name},\n\nconfirm your e-mail address with this link; tickets you opened with it before then appear in your account:\n\n${link}\n`,
  }),
  de: (name, link) => ({
    subject: 'E-Mail-Adresse bestätigen',
    text: `Guten Tag ${name},\n\nbestätigen Sie mit diesem Link Ihre E-Mail-Adresse; frühere Tickets mit dieser Adresse erscheinen dann in Ihrem Konto:\n\n${link}\n`,
  }),
};

export const resetMail = (language: Language, name: string, link: string) => reset[language](name, link);
export const verificationMail = (language: Language, name: string, link: string) => verification[language](name, link);

const indented = (text: string) => `    ${text.replaceAll('\n', '\n    ')}`;

const unread: Record<Language, (name: string, said: string) => MailText> = {
  en: (name, said) => ({
    subject: 'An answer is waiting in your chat',
    text: `Hello ${name},\n\nthis was written to you in the chat while you were away:\n\n${said}\n\nOpen the chat again to go on.\n`,
  }),
  de: (name, said) => ({
    subject: 'In Ihrem Chat wartet eine Antwort',
    text: `Guten Tag ${name},\n\nwährend Sie fort waren, wurde Ihnen im Chat geschrieben:\n\n${said}\n\nÖffnen Sie den Chat wieder, um weiterzusprechen.\n`,
  }),
};

const transcript: Record<Language, (name: string, text: string) => MailText> = {
  en: (name, text) => ({ subject: 'Transcript of your chat', text: `Hello ${name},\n\n${text}` }),
  de: (name, text) => ({ subject: 'Protokoll Ihres Chats', text: `Guten Tag ${name},\n\n${text}` }),
};

export const unreadMail = (language: Language, name: string, messages: Message[]) =>
  unread[language](name, messages.map(({ author, body }) => `${author?.name ?? '–'}:\n${indented(body)}`).join('\n\n'));
export const transcriptMail = (language: Language, name: string, text: string) => transcript[language](name, text);
