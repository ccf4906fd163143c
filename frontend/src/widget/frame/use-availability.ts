// Whether somebody is there, how long one waits, and how the desk greets.
import { useEffect, useState } from 'preact/hooks';
import { request, type Got } from '../../request.ts';
import { Problem } from '../../problem.ts';

export type Availability = Got<'GET /chat/availability'>;

const every_ms = 20_000;

/** @param is_watching asks again and again; else once */
export function useAvailability(is_watching: boolean) {
  const [availability, setAvailability] = useState<Availability | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    const ask = () =>
      request('GET /chat/availability', {}, { signal: stop.signal }).then(
        (found) => {
          setAvailability(found);
          setProblem(null);
        },
        (error: unknown) => {
          if (!stop.signal.aborted) setProblem(Problem.from(error));
        },
      );
    void ask();
    const timer = is_watching ? setInterval(() => void ask(), every_ms) : undefined;
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [is_watching, asked]);
  return { availability, problem, ask: () => setAsked((times) => times + 1) };
}
