// The default provider: prints the whole mail, so that a desk without a mail server can be tried out.
import type { Provider } from './notifications.ts';

export const consoleProvider: Provider = async ({ to, subject, text }) => {
  process.stdout.write(`--- mail to ${to.name} <${to.address}>\nSubject: ${subject}\n\n${text}---\n`);
};
