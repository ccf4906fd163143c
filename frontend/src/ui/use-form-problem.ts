import { useState } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { Problem } from '../problem.ts';

/** Sends a form, and lays the server's refusal where it belongs: beside the fields it names, the rest into `problem`. */
export function useFormProblem<T extends FieldValues>(form: UseFormReturn<T>) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [shown, setShown] = useState<string[]>([]);
  const submitTo = (send: (values: T) => Promise<unknown>) =>
    form.handleSubmit(async (values) => {
      setProblem(null);
      try {
        await send(values);
      } catch (error) {
        const refusal = Problem.from(error);
        if (refusal.code === 'client/failure') console.error(error);
        const named = refusal.details.filter(({ path }) => path.slice(1) in values);
        for (const { path, message } of named)
          form.setError(path.slice(1) as FieldPath<T>, { type: 'server', message });
        setShown(named.map(({ path }) => path));
        setProblem(refusal);
      }
    });
  return { problem, shown, submitTo, is_busy: form.formState.isSubmitting };
}
