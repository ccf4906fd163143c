// Mails of accounts and chats. A provider is one function; which one, the configuration says.
import type { ChatSession } from '@switchboard/contract/chat.ts';
import type { Message } from '@switchboard/contract/conversations.ts';
import type { Language } from '@switchboard/contract/words.ts';
import { resetMail, transcriptMail, unreadMail, verificationMail, type MailText } from './templates.ts';

export interface Mail {
  to: { name: string; address: string };
  subject: string;
  text: string;
}

export type Provider = (mail: Mail) => Promise<void>;

let deliver: Provider;
let origin = '';

/** @param publicUrl the configured origin of every link; never the request's */
export function sendMailsWith(provider: Provider, publicUrl: string): void {
  deliver = provider;
  origin = publicUrl;
}

interface Recipient {
  email: string;
  name: string;
  language: Language;
}

interface LinkMail extends Recipient {
  token: string;
}

const send = ({ email, name }: Recipient, { subject, text }: MailText) =>
  deliver({ to: { name, address: email }, subject, text });

export const mailReset = (link: LinkMail) =>
  send(link, resetMail(link.language, link.name, `${origin}/reset?token=${link.token}`));

export const mailVerification = (link: LinkMail) =>
  send(link, verificationMail(link.language, link.name, `${origin}/verify?token=${link.token}`));

interface ChatMail {
  session: ChatSession;
}

const toRequester = ({ requester, language }: ChatSession, email: string) => ({
  email,
  name: requester.name,
  language,
});

/** What an agent wrote in a chat that its requester has left. */
export async function mailUnread({ session, messages }: ChatMail & { messages: Message[] }): Promise<void> {
  const { email } = session.requester;
  if (!email || messages.length === 0) return;
  await send(toRequester(session, email), unreadMail(session.language, session.requester.name, messages));
}

export const mailTranscript = (email: string, { session, text }: ChatMail & { text: string }) =>
  send(toRequester(session, email), transcriptMail(session.language, session.requester.name, text));
