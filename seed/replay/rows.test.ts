import { expect, test } from 'vitest';
import { fill, mapRow, type Cells } from './rows.ts';

const cells: Cells = {
  'Customer Name': 'Jessica Rios',
  'Customer Email': 'jessica@example.com',
  'Product Purchased': 'LG Smart TV',
  'Ticket Type': 'Refund request',
  'Ticket Subject': 'Peripheral compatibility',
  'Ticket Description': 'My {product_purchased} does not turn on.',
  'Ticket Priority': 'Critical',
  'Ticket Channel': 'Social media',
};

test('a row becomes a ticket with the words of the desk', () => {
  expect(mapRow(cells)).toEqual({
    ticket: {
      name: 'Jessica Rios',
      contact_email: 'jessica@example.com',
      subject: 'Peripheral compatibility',
      description: 'My LG Smart TV does not turn on.',
      category: 'billing',
      priority: 'urgent',
      channel: 'social',
    },
  });
});

test.each([
  ['Technical issue', 'technical'],
  ['Billing inquiry', 'billing'],
  ['Cancellation request', 'account'],
  ['Product inquiry', 'general'],
])('%s is %s', (type, category) => {
  expect(mapRow({ ...cells, 'Ticket Type': type })).toMatchObject({ ticket: { category } });
});

test.each([
  ['an {product_purchased}.', 'an Echo.'],
  ['an {{product_purchased}} here', 'an Echo here'],
  ['an [product_purchased].', 'an Echo.'],
  ["with {product_purch I've tried", "with Echo I've tried"],
  ['with {product_p some problem', 'with Echo some problem'],
  ['{Product} of {name}', 'Echo of Ann'],
  ['the product_purchased is', 'the Echo is'],
  ['a product (productive one) {error_message}', 'a product (productive one) {error_message}'],
])('"%s" reads "%s"', (text, filled) => {
  expect(fill(text, 'Echo', 'Ann')).toBe(filled);
});

test('a product with a dollar sign is filled in as it is', () => {
  expect(fill('{product_purchased}', 'Cash $& Co', 'Ann')).toBe('Cash $& Co');
});

test.each<[Partial<Cells>, string]>([
  [{ 'Customer Email': ' ' }, 'has no e-mail address'],
  [{ 'Customer Email': 'nobody' }, '"nobody" is no e-mail address'],
  [{ 'Ticket Description': ' \n ' }, 'has no text'],
  [{ 'Ticket Subject': '' }, 'has no subject'],
  [{ 'Ticket Priority': 'Asap' }, 'has an unknown priority "Asap"'],
  [{ 'Ticket Type': '' }, 'has an unknown type ""'],
  [{ 'Ticket Channel': 'Fax' }, 'has an unknown channel "Fax"'],
])('%o is refused', (wrong, reason) => {
  expect(mapRow({ ...cells, ...wrong })).toEqual({ reason });
});
