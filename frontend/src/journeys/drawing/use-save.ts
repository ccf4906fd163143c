import type { Journey } from '@switchboard/contract/journeys.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf, useSend } from '../../api.ts';
import { Problem } from '../../problem.ts';
import { queryClient } from '../../stale.ts';
import { toast } from '../../toasts.tsx';
import { journeyReads } from '../list/journey-reads.ts';
import { gapsOf } from './gaps.ts';
import { refusalsOf, type Refusal } from './refusals.ts';
import { sheetOf, type Sheet } from './sheet.ts';
import type { useDrawing } from './use-drawing.ts';

type Actions = ReturnType<typeof useDrawing>['actions'];

/** Saves what is drawn as a new version: where it is refused, says where; where somebody was quicker, what they have saved. */
export function useSave(id: string, { latest, saved }: Actions) {
  const { t } = useTranslation();
  const { mutateAsync, isPending } = useSend('PUT /journeys/:id', { stale: journeyReads });
  const [theirs, setTheirs] = useState<Journey | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [refused, setRefused] = useState<{ sheet: Sheet; refusals: Refusal[] } | null>(null);

  /** @param over the version that it may replace, if not the one it began with @returns what was saved, or why not: texts are missing, or the desk has said why */
  async function save(over?: number): Promise<Journey | 'gaps' | null> {
    const { history, base } = latest();
    const sheet = sheetOf(history.present);
    setProblem(null);
    if (gapsOf(sheet).length > 0) return 'gaps';
    try {
      const body = { ...sheet, version: over ?? base.version };
      const journey = await mutateAsync({ params: { id }, body });
      queryClient.setQueryData(keyOf('GET /journeys/:id', { params: { id } }), journey);
      saved(sheet, journey.version);
      setTheirs(null);
      setRefused(null);
      toast({ text: t('editor.saved', { version: journey.version }), tone: 'success', key: 'journey' });
      return journey;
    } catch (error) {
      const failure = Problem.from(error);
      if (failure.code === 'journey/changed') setTheirs((failure.data as { journey: Journey }).journey);
      else if (failure.code === 'request/invalid')
        setRefused({ sheet: history.present, refusals: refusalsOf(failure.details, sheet.journey_data) });
      if (failure.code !== 'journey/changed') setProblem(failure);
      return null;
    }
  }
  return {
    save,
    is_saving: isPending,
    /** The newer version in the way. */
    theirs,
    forgetTheirs: () => setTheirs(null),
    problem,
    forgetProblem: () => setProblem(null),
    /** What the desk did not take, as long as nothing has changed since. */
    refused,
  };
}
