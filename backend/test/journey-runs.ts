// Journeys shown to customers, and the steps of a run, as one line each.
import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import { ask, call, upload, type Options } from './client.ts';
import { shortest } from './journeys.ts';
import type { Someone } from './people.ts';
import { picture } from './pictures.ts';

/** Drawn and active. */
export async function showJourney(url: string, admin: Someone, journey_data: JourneyData = shortest) {
  const { id } = await call(url, 'POST /journeys', { body: { name: 'Help', journey_data } }, admin);
  return call(url, 'POST /journeys/:id/activate', { params: { id } }, admin);
}

export const setOut = (url: string, id: string, who: Options = {}) =>
  call(url, 'POST /journeys/:id/runs', { params: { id } }, who);

export const give = (url: string, run_id: string, body: object, who: Options) =>
  ask(url, 'PATCH /journeys/runs/:run_id', { params: { run_id }, body }, who);

export const submit = (url: string, run_id: string, who: Options, body: object = {}) =>
  ask(url, 'POST /journeys/runs/:run_id/submit', { params: { run_id }, body }, who);

export const runOf = (url: string, run_id: string, who: Options) =>
  call(url, 'GET /journeys/runs/:run_id', { params: { run_id } }, who);

/** Which, then images, then words; the ticket tells all three. */
export const threeQuestions: JourneyData = {
  startNode: 'which',
  nodes: {
    which: {
      id: 'which',
      type: 'question',
      questionType: 'single_choice',
      question: 'Which?',
      options: ['a', 'b', 'c'].map((value) => ({ label: `Way ${value}`, value })),
      nextNodeMap: { c: 'words' },
      nextNode: 'images',
    },
    images: { id: 'images', type: 'question', questionType: 'image_upload', question: 'Show us', nextNode: 'words' },
    words: { id: 'words', type: 'question', questionType: 'text', question: 'Tell us', nextNode: 'end' },
    end: {
      id: 'end',
      type: 'end',
      message: 'Thank you.',
      ticket: { subject: 'Way {{which.value}}', description: '{{which.value}} {{words}}' },
    },
  },
};

/** Answered to the end, with one image. */
export async function toTheEnd(url: string, customer: Someone, journey_id: string) {
  const run = await setOut(url, journey_id, customer);
  const { body } = await upload(url, [{ name: 'a.png', bytes: await picture() }], customer);
  const image = body.data[0]!.id;
  for (const [node_id, answer] of Object.entries({ which: 'a', images: [image], words: 'It hums.' }))
    await call(
      url,
      'PATCH /journeys/runs/:run_id',
      { params: { run_id: run.id }, body: { node_id, answer } },
      customer,
    );
  return { run_id: run.id, image };
}
