import { choice, graph, option, words } from './nodes.ts';

export const bill = graph([
  choice(
    'about',
    'What is wrong with the bill?',
    [
      option('twice', 'Charged twice'),
      option('amount', 'The amount is wrong'),
      option('cancel', 'I want to cancel'),
      option('other', 'Something else'),
    ],
    { nextNodeMap: { cancel: 'reason', other: 'tell' }, nextNode: 'amount' },
  ),
  words('amount', 'Which amount is it about?', {
    help: 'In euros, such as 12,90.',
    validation: { pattern: '^\\d{1,5}([.,]\\d{2})?$' },
    nextNode: 'is-large',
  }),
  {
    id: 'is-large',
    type: 'condition',
    rules: [{ node: 'amount', operator: 'greater', value: 100, next: 'end-large' }],
    nextNode: 'end',
  },
  {
    id: 'reason',
    type: 'question',
    questionType: 'multiple_choice',
    question: 'May we know why?',
    help: 'It changes nothing about the cancellation.',
    options: [
      option('price', 'Too expensive'),
      option('unused', 'I do not use it'),
      option('moving', 'I am moving'),
      option('missing', 'Something is missing'),
    ],
    validation: { max_choices: 3 },
    nextNode: 'end-cancel',
  },
  words('tell', 'Tell us, please', { required: true, validation: { min_length: 10 }, nextNode: 'end' }),
  {
    id: 'end',
    type: 'end',
    message: 'Thank you. Billing answers by e-mail.',
    ticket: {
      subject: 'Bill: {{about}}',
      description: '{{about}} {{amount}}\n{{tell}}',
      category: 'billing',
      priority: 'medium',
      tags: ['bill'],
    },
  },
  {
    id: 'end-large',
    type: 'end',
    message: 'Thank you. We look at this today.',
    ticket: {
      subject: 'Bill: {{about}}, {{amount}} euros',
      description: '{{about}}: {{amount}}',
      category: 'billing',
      priority: 'high',
      tags: ['bill'],
    },
  },
  {
    id: 'end-cancel',
    type: 'end',
    message: 'Your cancellation is on its way; we confirm it by e-mail.',
    ticket: {
      subject: 'Cancellation',
      description: 'Reasons: {{reason}}',
      category: 'account',
      priority: 'medium',
      tags: ['cancel', '{{reason.value}}'],
    },
  },
]);
