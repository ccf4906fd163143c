// Journeys for tests.
import type { JourneyData } from '@switchboard/contract/journey-graph.ts';

/** One question, one end. */
export const shortest: JourneyData = {
  startNode: 'what',
  nodes: {
    what: {
      id: 'what',
      type: 'question',
      questionType: 'text',
      question: 'What is it?',
      required: true,
      nextNode: 'end',
    },
    end: {
      id: 'end',
      type: 'end',
      message: 'Thank you.',
      ticket: { subject: '{{what}}', description: '{{what}}', category: 'general', priority: 'medium' },
    },
  },
};
