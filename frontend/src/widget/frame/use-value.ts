// Values that live outside the components, and work that a button sets off.
import { useEffect, useState } from 'preact/hooks';
import { Problem } from '../../problem.ts';

interface Followed<T> {
  state: () => T;
  subscribe: (listener: () => void) => () => void;
}

/** @param followed the same one for as long as the component lives */
export function useValue<T extends object>(followed: Followed<T>): T {
  const [value, setValue] = useState(followed.state);
  useEffect(() => {
    const read = () => setValue(followed.state());
    read();
    return followed.subscribe(read);
  }, [followed]);
  return value;
}

/** Something that takes its time and may fail: while it runs it is not begun again. */
export function useWork() {
  const [is_busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const work = async (run: () => Promise<void>): Promise<void> => {
    if (is_busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await run();
    } catch (error) {
      setProblem(Problem.from(error));
    }
    setBusy(false);
  };
  return { is_busy, problem, work };
}
