import type { Reporter, SerializedError, TestCase, TestModule, Vitest } from 'vitest/node';

/**
 * Ends the run with a line for machines: `N passed, N failed`.
 *
 * Whatever kept a test from passing is a failure: a skipped one, a broken hook, a file that does not load, an error out
 * of nowhere, a set-up that throws, a run without a single test.
 */
// oxlint-disable-next-line import/no-default-export -- Vitest loads a reporter by its default export
export default class LineReporter implements Reporter {
  private passed = 0;
  private failed = 0;
  private isFiltered = false;

  onInit(vitest: Vitest) {
    this.isFiltered = vitest.config.testNamePattern !== undefined;
    // Other reporters print after the last hook, so this waits for the very end. Then only the exit code is known.
    process.on('exit', (code) => {
      if (this.failed === 0 && (code !== 0 || this.passed === 0)) this.failed = 1;
      if (this.failed > 0) process.exitCode ||= 1;
      process.stdout.write(`${this.passed} passed, ${this.failed} failed\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]) {
    this.passed = 0;
    this.failed = unhandled.length;
    for (const module of modules) {
      this.failed += module.errors().length;
      for (const suite of module.children.allSuites()) this.failed += suite.errors().length;
      for (const test of module.children.allTests()) this.count(test);
    }
  }

  private count(test: TestCase) {
    const { state } = test.result();
    if (state === 'passed') this.passed += 1;
    // `-t name` skips all others on purpose.
    else if (state !== 'skipped' || !this.isFiltered) this.failed += 1;
  }
}
