import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import type { Journey } from '@switchboard/contract/journeys.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { forget, keep, kept } from '../../storage.ts';
import {
  draw,
  endStep,
  isChanged,
  openDrawing,
  rebase,
  sheetOf,
  stepBack,
  stepForth,
  type Drawing,
  type KeptSheet,
  type Sheet,
  type StepOptions,
} from './sheet.ts';
import { nodeOf } from './ways.ts';

const keyOf = (id: string) => `draft.journey.${id}`;

/** The drawing of one journey: what changes it, back and forth; what is not saved is kept in this browser. */
export function useDrawing(journey: Journey) {
  const [drawing, setDrawing] = useState(() => openDrawing(journey, kept(keyOf(journey.id)) as KeptSheet | null));
  const [was_kept, setWasKept] = useState(() => isChanged(drawing));
  // Several changes may come before anything is drawn again, and a key may ask at once what has just been typed.
  const latest = useRef(drawing);
  const actions = useMemo(() => {
    const update = (change: (drawing: Drawing) => Drawing) => {
      latest.current = change(latest.current);
      setDrawing(latest.current);
    };
    const edit = (change: (sheet: Sheet) => Sheet, options?: StepOptions) =>
      update((drawing) => draw(drawing, change, options));
    return {
      latest: () => latest.current,
      edit,
      apply: (change: (journey: JourneyData) => JourneyData, options?: StepOptions) =>
        edit((sheet) => {
          const journey_data = change(sheet.journey_data);
          return journey_data === sheet.journey_data ? sheet : { ...sheet, journey_data };
        }, options),
      endStep: () => update(endStep),
      undo: () => update(stepBack),
      redo: () => update(stepForth),
      select: (id: string | null) =>
        update((drawing) => ({
          ...endStep(drawing),
          selected: nodeOf(drawing.history.present.journey_data, id) ? id : null,
        })),
      /** What is drawn is the version of the desk from now on. */
      saved: (sheet: Sheet, version: number) => {
        setWasKept(false);
        update((drawing) => rebase(drawing, { ...sheetOf(sheet), version }));
      },
      /** As it is on the desk; what was drawn is one step back. */
      take: (theirs: Sheet & { version: number }) => {
        setWasKept(false);
        update((drawing) =>
          rebase(
            draw(drawing, () => sheetOf(theirs), { about: null, select: null }),
            { ...sheetOf(theirs), version: theirs.version },
          ),
        );
      },
    };
  }, []);

  const is_dirty = useMemo(() => isChanged(drawing), [drawing]);
  const { present } = drawing.history;
  useEffect(() => {
    if (is_dirty) keep(keyOf(journey.id), { ...present, version: drawing.base.version } satisfies KeptSheet);
    else forget(keyOf(journey.id));
  }, [is_dirty, present, drawing.base.version, journey.id]);

  // A colleague saved a newer version while nothing was changed here: it is what is looked at.
  const is_newer = journey.version > drawing.base.version;
  useEffect(() => {
    if (is_newer && !is_dirty) actions.take(journey);
  }, [is_newer, is_dirty, journey, actions]);

  return { drawing, is_dirty, is_newer, was_kept, actions };
}
