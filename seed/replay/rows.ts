// One row of a support-ticket export → one ticket as a guest would open it. Pure.
import type { Category, Channel, Priority } from '@switchboard/contract/words.ts';

export interface Incoming {
  name: string;
  contact_email: string;
  subject: string;
  description: string;
  category: Category;
  priority: Priority;
  channel: Channel;
}

export type Mapped = { ticket: Incoming } | { reason: string };

export const columns = [
  'Customer Name',
  'Customer Email',
  'Product Purchased',
  'Ticket Type',
  'Ticket Subject',
  'Ticket Description',
  'Ticket Priority',
  'Ticket Channel',
] as const;
export type Cells = Record<(typeof columns)[number], string>;

const categories = new Map<string, Category>([
  ['technical issue', 'technical'],
  ['billing inquiry', 'billing'],
  ['refund request', 'billing'],
  ['cancellation request', 'account'],
  ['product inquiry', 'general'],
]);
const priorities = new Map<string, Priority>([
  ['low', 'low'],
  ['medium', 'medium'],
  ['high', 'high'],
  ['critical', 'urgent'],
]);
const channels = new Map<string, Channel>([
  ['email', 'email'],
  ['chat', 'chat'],
  ['phone', 'phone'],
  ['social media', 'social'],
]);

const emailAddress = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/;
const longest = { name: 100, subject: 200, description: 20_000, email: 254 };

export function mapRow(cells: Cells): Mapped {
  const name = oneLine(cells['Customer Name']).slice(0, longest.name);
  const contact_email = cells['Customer Email'].trim();
  const product = oneLine(cells['Product Purchased']);
  const subject = fill(oneLine(cells['Ticket Subject']), product, name);
  const description = fill(cells['Ticket Description'].replaceAll('\0', '').trim(), product, name);
  const category = categories.get(word(cells['Ticket Type']));
  const priority = priorities.get(word(cells['Ticket Priority']));
  const channel = channels.get(word(cells['Ticket Channel']));

  if (!contact_email) return { reason: 'has no e-mail address' };
  if (!emailAddress.test(contact_email) || contact_email.length > longest.email)
    return { reason: `"${contact_email}" is no e-mail address` };
  if (!subject) return { reason: 'has no subject' };
  if (subject.length > longest.subject) return { reason: `has a subject of more than ${longest.subject} characters` };
  if (!description) return { reason: 'has no text' };
  if (description.length > longest.description)
    return { reason: `has a text of more than ${longest.description} characters` };
  if (!category) return { reason: `has an unknown type "${cells['Ticket Type']}"` };
  if (!priority) return { reason: `has an unknown priority "${cells['Ticket Priority']}"` };
  if (!channel) return { reason: `has an unknown channel "${cells['Ticket Channel']}"` };
  return { ticket: { name: name || contact_email, contact_email, subject, description, category, priority, channel } };
}

const word = (cell: string) => cell.trim().toLowerCase();
// oxlint-disable-next-line no-control-regex -- control characters are what must go
const oneLine = (cell: string) => cell.replace(/[\s\x00-\x1f\x7f]+/g, ' ').trim();

/**
 * The export's texts come from a model that did not always finish its placeholders: `{product_purchased}`,
 * `{{product_purchased}}`, `[product_purchased]`, `{product_purch I've …`, `{Product}`, `product_purchased`.
 */
export const fill = (text: string, product: string, name: string): string =>
  text
    // A function, since "$&" and the like in a replacement text would be read as instructions.
    .replace(
      /\{{1,2}\s*products?(?:_[a-z_-]*)?(?![a-z])(?:\s*\}{1,2})?|[[(]products?_[a-z_-]*[\])]|\bproducts?_purchase[a-z]*\}?/gi,
      () => product,
    )
    .replace(/\{{1,2}name\}{1,2}/gi, () => name);
