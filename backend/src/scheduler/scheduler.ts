// Every process ticks; the claim in SQL makes it happen once.
import { schedule as cron, type ScheduledTask } from 'node-cron';

export interface Job {
  name: string;
  /** Six fields; the first is seconds. */
  cron: string;
  run(): Promise<unknown>;
}

/** Starts the jobs; a tick that finds its job still running is skipped, a failure is told and the next tick comes. */
export function startJobs(jobs: Job[], report: (error: unknown, job: string) => void) {
  const running = new Set<Promise<void>>();
  const tasks: ScheduledTask[] = jobs.map(({ name, cron: expression, run }) => {
    let busy = false;
    return cron(
      expression,
      () => {
        if (busy) return;
        busy = true;
        const done: Promise<void> = run()
          .then(
            () => {},
            (error: unknown) => report(error, name),
          )
          .finally(() => {
            busy = false;
            running.delete(done);
          });
        running.add(done);
      },
      { name },
    );
  });
  return {
    async stop(): Promise<void> {
      for (const task of tasks) await task.destroy();
      await Promise.all(running);
    },
  };
}
