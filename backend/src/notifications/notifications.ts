// Mails of accounts. A provider is one function; which one, the configuration says.
import type { Language } from '@switchboard/contract/words.ts';
import { resetMail, verificationMail, type MailText } from './templates.ts';

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

interface LinkMail {
  email: string;
  name: string;
  language: Language;
  token: string;
}

const send = ({ email, name }: LinkMail, { subject, text }: MailText) =>
  deliver({ to: { name, address: email }, subject, text });

export const mailReset = (link: LinkMail) =>
  send(link, resetMail(link.language, link.name, `${origin}/reset?token=${link.token}`));

export const mailVerification = (link: LinkMail) =>
  send(link, verificationMail(link.language, link.name, `${origin}/verify?token=${link.token}`));
