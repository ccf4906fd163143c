// How each kind of node looks.
import {
  mdiCheckboxMultipleMarkedOutline,
  mdiFlagCheckered,
  mdiFormTextbox,
  mdiImagePlusOutline,
  mdiRadioboxMarked,
  mdiSourceBranch,
} from '@mdi/js';
import type { JourneyNode } from '@switchboard/contract/journey-graph.ts';
import { questionTypes, type QuestionType } from '@switchboard/contract/words.ts';

export type Kind = QuestionType | 'condition' | 'end';
export const kinds = [...questionTypes, 'condition', 'end'] as const satisfies readonly Kind[];

export const kindOf = (node: JourneyNode): Kind => (node.type === 'question' ? node.questionType : node.type);

export const kindIcons: Record<Kind, string> = {
  single_choice: mdiRadioboxMarked,
  multiple_choice: mdiCheckboxMultipleMarkedOutline,
  text: mdiFormTextbox,
  image_upload: mdiImagePlusOutline,
  condition: mdiSourceBranch,
  end: mdiFlagCheckered,
};

/** Restrained: what is asked, what is decided unseen, what is over. */
export const kindTints = { question: 'primary', condition: 'warning', end: 'success' } as const;
