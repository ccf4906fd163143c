// Journeys that come from others, or go elsewhere: duplicates, exports, imports.
import type { JourneyRow } from '@switchboard/contract/journeys.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api.ts';
import { Problem } from '../../problem.ts';
import { markStale } from '../../stale.ts';
import { toast, toastProblem } from '../../toasts.tsx';
import { readFile, saveAsFile, UnreadableFile, type JourneyFile } from '../files.ts';
import { journeyReads } from './journey-reads.ts';

const longestName = 120;

/** Why a file was not taken: it cannot be read, or the desk refuses what stands in it. */
export interface NotImported {
  file: string;
  problem: Problem | UnreadableFile;
}

export function useCopies() {
  const { t } = useTranslation();
  const [not_imported, setNotImported] = useState<NotImported | null>(null);
  const [is_importing, setImporting] = useState(false);

  const add = async (given: JourneyFile, sentence: 'duplicated' | 'imported') => {
    const { id, name } = await call('POST /journeys', { body: given });
    markStale(journeyReads);
    toast({
      text: t(`journey_admin.list.${sentence}`, { name }),
      tone: 'success',
      action: { label: t('journey_admin.list.open'), to: `/admin/journeys/${id}` },
    });
  };
  const duplicate = async ({ id, name }: JourneyRow) => {
    const { description, journey_data } = await call('GET /journeys/:id', { params: { id } });
    const copy = t('journey_admin.list.copy_of', { name });
    await add({ name: copy.length > longestName ? name : copy, description, journey_data }, 'duplicated');
  };
  const exportFile = async ({ id }: JourneyRow) => {
    const { name, description, journey_data } = await call('GET /journeys/:id', { params: { id } });
    saveAsFile(name, description, journey_data);
  };
  const importFile = async (file: File) => {
    setNotImported(null);
    setImporting(true);
    try {
      await add(await readFile(file), 'imported');
    } catch (error) {
      const problem = error instanceof UnreadableFile ? error : Problem.from(error);
      setNotImported({ file: file.name, problem });
    }
    setImporting(false);
  };
  return {
    duplicate: (journey: JourneyRow) => void duplicate(journey).catch(toastProblem),
    exportFile: (journey: JourneyRow) => void exportFile(journey).catch(toastProblem),
    importFile: (file: File) => void importFile(file),
    is_importing,
    not_imported,
    forgetNotImported: () => setNotImported(null),
  };
}
