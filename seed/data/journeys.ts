// The journeys of the sample company, and the one of the client's own document, with its second node filled in.
import type { JourneyData, JourneyNode, QuestionNode } from '@switchboard/contract/journey-graph.ts';

const option = (value: string, label: string) => ({ label, value });
const choice = (
  id: string,
  question: string,
  options: { label: string; value: string }[],
  more: Partial<QuestionNode> = {},
): QuestionNode => ({ id, type: 'question', questionType: 'single_choice', question, options, ...more });
const words = (id: string, question: string, more: Partial<QuestionNode> = {}): QuestionNode => ({
  id,
  type: 'question',
  questionType: 'text',
  question,
  ...more,
});

const graph = (nodes: JourneyNode[], places: [x: number, y: number][]): JourneyData => ({
  startNode: nodes[0]!.id,
  nodes: Object.fromEntries(
    nodes.map((node, index) => [node.id, { ...node, position: { x: places[index]![0], y: places[index]![1] } }]),
  ),
});

const internet = graph(
  [
    choice(
      'symptom',
      'What do you notice?',
      [
        option('down', 'Nothing goes through'),
        option('slow', 'It is slow'),
        option('drops', 'It drops now and then'),
        option('device', 'Only one device is affected'),
      ],
      { nextNodeMap: { device: 'which-device' }, nextNode: 'light' },
    ),
    choice(
      'light',
      'What does the light on the router do?',
      [
        option('green', 'Green'),
        option('orange', 'Orange'),
        option('red', 'Red'),
        option('off', 'It is off'),
        option('unknown', 'I cannot see it'),
      ],
      { help: 'The light is on the front, above the name.', nextNode: 'tried' },
    ),
    words('which-device', 'Which device is it?', {
      help: 'For example: the printer in the office, a phone, a television.',
      required: true,
      validation: { min_length: 3, max_length: 100 },
      nextNode: 'tried',
    }),
    {
      id: 'tried',
      type: 'question',
      questionType: 'multiple_choice',
      question: 'What have you tried already?',
      options: [
        option('restart', 'Restarted the router'),
        option('cable', 'Checked the cables'),
        option('place', 'Moved closer'),
        option('other-device', 'Tried another device'),
      ],
      nextNode: 'picture',
    },
    {
      id: 'picture',
      type: 'question',
      questionType: 'image_upload',
      question: 'Would you like to show us?',
      help: 'A photo of the router or a screenshot often says more than words.',
      validation: { max_files: 3 },
      nextNode: 'is-down',
    },
    {
      id: 'is-down',
      type: 'condition',
      rules: [
        { node: 'symptom', operator: 'equals', value: 'down', next: 'business' },
        { node: 'light', operator: 'equals', value: 'red', next: 'business' },
      ],
      nextNode: 'end',
    },
    choice('business', 'Is it at a place of work?', [option('yes', 'Yes'), option('no', 'No')], {
      nextNodeMap: { yes: 'end-urgent' },
      nextNode: 'end-high',
    }),
    {
      id: 'end',
      type: 'end',
      message: 'Thank you. We look into it and answer by e-mail.',
      ticket: {
        subject: 'Internet: {{symptom}} {{which-device}}',
        description: 'Noticed: {{symptom}} {{which-device}}\nLight: {{light}}\nTried: {{tried}}',
        category: 'technical',
        priority: 'medium',
        tags: ['internet'],
      },
    },
    {
      id: 'end-high',
      type: 'end',
      message: 'Thank you. Somebody looks into it within the hour.',
      ticket: {
        subject: 'Internet: {{symptom}}',
        description: 'Noticed: {{symptom}}\nLight: {{light}}\nTried: {{tried}}',
        category: 'technical',
        priority: 'high',
        tags: ['internet', 'outage'],
      },
    },
    {
      id: 'end-urgent',
      type: 'end',
      message: 'Thank you. This goes to the front of the line.',
      ticket: {
        subject: 'Place of work offline: {{symptom}}',
        description: 'Noticed: {{symptom}}\nLight: {{light}}\nTried: {{tried}}',
        category: 'technical',
        priority: 'urgent',
        tags: ['internet', 'outage', 'business'],
      },
    },
  ],
  [
    [320, 0],
    [160, 160],
    [500, 160],
    [320, 320],
    [320, 480],
    [320, 640],
    [100, 780],
    [520, 800],
    [240, 960],
    [0, 960],
  ],
);

const order = graph(
  [
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
  ],
  [
    [320, 0],
    [320, 150],
    [320, 300],
    [60, 440],
    [60, 600],
    [600, 440],
    [320, 440],
    [60, 760],
    [600, 600],
  ],
);

const bill = graph(
  [
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
  ],
  [
    [320, 0],
    [160, 160],
    [160, 310],
    [480, 160],
    [680, 160],
    [320, 460],
    [60, 460],
    [520, 460],
  ],
);

/** As the document draws it: one choice, which leads to node-2. */
const sample: JourneyData = {
  startNode: 'node-1',
  nodes: {
    'node-1': choice('node-1', 'What do you need help with?', [option('order_issue', 'Order Issue')], {
      nextNodeMap: { order_issue: 'node-2' },
      position: { x: 0, y: 0 },
    }),
    'node-2': {
      id: 'node-2',
      type: 'end',
      message: 'Thank you, we will be in touch.',
      ticket: { subject: '{{node-1}}', description: 'Help with: {{node-1}}', category: 'general', priority: 'medium' },
      position: { x: 0, y: 160 },
    },
  },
};

export const journeys = [
  {
    name: 'My internet does not work',
    description: 'Slow, dropping or gone: three questions, and somebody looks into it.',
    journey_data: internet,
  },
  { name: 'About an order', description: 'Where it is, what is missing, or sending it back.', journey_data: order },
  { name: 'A question about a bill', description: 'Charged twice, wrong amount, or cancelling.', journey_data: bill },
  { name: 'Order help', description: 'The shortest journey there is.', journey_data: sample, is_draft: true },
];
