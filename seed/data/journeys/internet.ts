import { choice, graph, option, words } from './nodes.ts';

export const internet = graph([
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
]);
