// What is being drawn, from when it was opened to when it is saved: the drawing with its steps, what is selected, and what it is
// based on. Pure.
import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import type { Journey } from '@switchboard/contract/journeys.ts';
import { aboutRedo, aboutUndo, begin, close, redo, step, undo, type History } from './history.ts';
import { isSame } from '../same.ts';
import { nodeOf } from './ways.ts';

/** All of a journey that is saved with a version. */
export interface Sheet {
  name: string;
  description: string;
  journey_data: JourneyData;
}

/** What this browser keeps of it. */
export interface KeptSheet extends Sheet {
  /** The version it began with. */
  version: number;
}

export interface Drawing {
  history: History<Sheet>;
  selected: string | null;
  base: KeptSheet;
}

export interface StepOptions {
  /** The node it concerns. */
  about?: string | null;
  /** Two steps of the same name in a row are one. */
  what?: string;
  /** What is selected afterwards, if not what was. */
  select?: string | null;
}

export const sheetOf = ({ name, description, journey_data }: Sheet): Sheet => ({ name, description, journey_data });

/** @param kept what was left here unsaved: it is gone on with */
export function openDrawing(journey: Journey, kept: KeptSheet | null): Drawing {
  const base = { ...sheetOf(journey), version: journey.version };
  if (!kept || isSame(sheetOf(kept), sheetOf(base))) return { history: begin(sheetOf(base)), selected: null, base };
  // Based on an older version, it still is: saving it then tells that somebody else has saved.
  return { history: begin(sheetOf(kept)), selected: null, base: { ...base, version: kept.version } };
}

const standing = (drawing: Drawing, selected: string | null): Drawing => ({
  ...drawing,
  selected: nodeOf(drawing.history.present.journey_data, selected) ? selected : null,
});

export function draw(
  drawing: Drawing,
  edit: (sheet: Sheet) => Sheet,
  { about, what, select }: StepOptions = {},
): Drawing {
  const history = step(drawing.history, edit(drawing.history.present), about ?? drawing.selected, what ?? null);
  return standing({ ...drawing, history }, select === undefined ? drawing.selected : select);
}

/** The field was left: what is typed next is a step of its own. */
export const endStep = (drawing: Drawing): Drawing => {
  const history = close(drawing.history);
  return history === drawing.history ? drawing : { ...drawing, history };
};

/** Shows what changes back. */
export const stepBack = (drawing: Drawing): Drawing =>
  standing({ ...drawing, history: undo(drawing.history) }, aboutUndo(drawing.history) ?? drawing.selected);

export const stepForth = (drawing: Drawing): Drawing =>
  standing({ ...drawing, history: redo(drawing.history) }, aboutRedo(drawing.history) ?? drawing.selected);

/** It was saved, or somebody else's version is what is gone on from; the steps stay. */
export const rebase = (drawing: Drawing, base: KeptSheet): Drawing => ({ ...drawing, base });

export const isChanged = ({ history: { present }, base }: Drawing): boolean => !isSame(present, sheetOf(base));
