import type { Run } from '@switchboard/contract/journeys.ts';
import type { Attachment } from '@switchboard/contract/uploads.ts';

/** The images a question was answered with, in that order, as far as they are still there. */
export const imagesOf = ({ images, answers }: Pick<Run, 'images' | 'answers'>, node_id: string): Attachment[] =>
  [answers[node_id] ?? []].flat().flatMap((id) => images.find((image) => image.id === id) ?? []);
