// A journey with every kind of node, as tests walk it.
import type { JourneyData } from '@switchboard/contract/journey-graph.ts';

/** What is wrong: an order (its number), or the app (words and images; urgent when nothing works at all). */
export const help: JourneyData = {
  startNode: 'what',
  nodes: {
    what: {
      id: 'what',
      type: 'question',
      questionType: 'single_choice',
      question: 'What is it about?',
      options: [
        { label: 'An order', value: 'order' },
        { label: 'The app', value: 'app' },
      ],
      nextNodeMap: { order: 'number', app: 'parts' },
    },
    number: {
      id: 'number',
      type: 'question',
      questionType: 'text',
      question: 'Which number does the order have?',
      required: true,
      validation: { pattern: '^LK-\\d{5}$' },
      nextNode: 'order-end',
    },
    parts: {
      id: 'parts',
      type: 'question',
      questionType: 'multiple_choice',
      question: 'What does not work?',
      options: [
        { label: 'Signing in', value: 'login' },
        { label: 'Everything', value: 'all' },
      ],
      required: true,
      nextNode: 'images',
    },
    images: { id: 'images', type: 'question', questionType: 'image_upload', question: 'Show us', nextNode: 'how-bad' },
    'how-bad': {
      id: 'how-bad',
      type: 'condition',
      rules: [{ node: 'parts', operator: 'includes', value: 'all', next: 'urgent-end' }],
      nextNode: 'app-end',
    },
    'order-end': {
      id: 'order-end',
      type: 'end',
      message: 'We look for {{number}}.',
      ticket: { subject: 'Order {{number}}', description: 'About {{what}}: {{number}}', category: 'billing' },
    },
    'app-end': {
      id: 'app-end',
      type: 'end',
      message: 'Thank you.',
      ticket: { subject: 'App: {{parts}}', description: '{{parts}}, {{images}} images', category: 'technical' },
    },
    'urgent-end': {
      id: 'urgent-end',
      type: 'end',
      message: 'At once.',
      ticket: {
        subject: 'Down: {{parts}}',
        description: 'All down',
        priority: 'urgent',
        tags: ['down', '{{parts.value}}'],
      },
    },
  },
};
