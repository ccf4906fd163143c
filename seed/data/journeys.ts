// The journeys of the sample company, and the one of the client's own document, with its second node filled in.
import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import { bill } from './journeys/bill.ts';
import { internet } from './journeys/internet.ts';
import { choice, option } from './journeys/nodes.ts';
import { order } from './journeys/order.ts';

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
