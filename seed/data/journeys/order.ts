import { choice, graph, option, words } from './nodes.ts';

export const order = graph([
  choice(
    'about',
    'What is it about?',
    [
      option('where', 'Where is my order?'),
      option('wrong', 'Something is missing or wrong'),
      option('return', 'I would like to send something back'),
    ],
    { nextNode: 'number' },
  ),
  words('number', 'What is the number of the order?', {
    help: 'It begins with LK- and stands in the confirmation.',
    required: true,
    validation: { pattern: '^LK-\\d{5}$' },
    nextNode: 'kind',
  }),
  {
    id: 'kind',
    type: 'condition',
    rules: [
      { node: 'about', operator: 'equals', value: 'wrong', next: 'what-wrong' },
      { node: 'about', operator: 'equals', value: 'return', next: 'why' },
    ],
    nextNode: 'end-where',
  },
  words('what-wrong', 'What is missing or wrong?', {
    required: true,
    validation: { min_length: 10 },
    nextNode: 'photos',
  }),
  {
    id: 'photos',
    type: 'question',
    questionType: 'image_upload',
    question: 'A photo of what arrived?',
    validation: { max_files: 5 },
    nextNode: 'end-wrong',
  },
  choice(
    'why',
    'Why does it go back?',
    [option('mind', 'I changed my mind'), option('fits', 'It does not fit'), option('broken', 'It is broken')],
    { nextNode: 'end-return' },
  ),
  {
    id: 'end-where',
    type: 'end',
    message: 'Thank you. We look for {{number}} and write to you.',
    ticket: {
      subject: 'Where is order {{number}}?',
      description: 'The order {{number}} is awaited.',
      category: 'general',
      priority: 'medium',
      tags: ['order'],
    },
  },
  {
    id: 'end-wrong',
    type: 'end',
    message: 'Sorry about that. We make it right.',
    ticket: {
      subject: 'Order {{number}}: missing or wrong',
      description: '{{what-wrong}}\n\nImages: {{photos}}',
      category: 'general',
      priority: 'high',
      tags: ['order'],
    },
  },
  {
    id: 'end-return',
    type: 'end',
    message: 'Thank you. You get a label for the parcel by e-mail.',
    ticket: {
      subject: 'Return of {{number}}',
      description: 'Reason: {{why}}',
      category: 'billing',
      priority: 'low',
      tags: ['order', 'return'],
    },
  },
]);
