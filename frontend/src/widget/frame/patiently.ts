import { Problem } from '../../problem.ts';

/** Asks again while it may help. Only for what does no harm when it is done twice. @throws {Problem} */
export async function patiently<T>(run: () => Promise<T>, tries = 3): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await run();
    } catch (error) {
      const problem = Problem.from(error);
      if (!problem.is_passing || tried >= tries) throw problem;
      await new Promise((resolve) => setTimeout(resolve, (problem.retry_after ?? tried) * 1000));
    }
  }
}
