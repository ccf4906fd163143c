import type { Finding } from '@switchboard/contract/journey-check.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api.ts';
import { toast } from '../../toasts.tsx';
import { journeyReads } from './journey-reads.ts';

export interface Flawed {
  id: string;
  name: string;
  version: number;
  findings: readonly (Finding & { message: string })[];
}

/** Shows a version to customers; where it is flawed, tells how, for a dialog. */
export function useActivate() {
  const { t } = useTranslation();
  const { mutate, isPending, variables, error, reset } = useSend('POST /journeys/:id/activate', {
    stale: journeyReads,
  });
  const [asked, setAsked] = useState<Omit<Flawed, 'findings'> | null>(null);
  const activate = ({ id, name }: { id: string; name: string }, version: number, onDone?: () => void) => {
    setAsked({ id, name, version });
    mutate(
      { params: { id }, body: { version } },
      {
        onSuccess: () => {
          toast({
            text: t('journey_admin.list.activated', { name, version }),
            tone: 'success',
            action: { label: t('journey_admin.list.see'), to: `/help/${id}` },
          });
          onDone?.();
        },
      },
    );
  };
  const is_flawed = error?.code === 'journey/flawed';
  return {
    activate,
    /** The journey that is about to be shown. */
    busy: isPending ? (variables?.params.id ?? null) : null,
    flawed: is_flawed && asked ? { ...asked, ...(error.data as Pick<Flawed, 'findings'>) } : null,
    /** Anything else that came in between. */
    problem: is_flawed ? null : error,
    forget: reset,
  };
}
