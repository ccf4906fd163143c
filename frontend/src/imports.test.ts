// The house rules of the browser's part: ui ← domains ← pages ← app, and domains do not know each other.
import { expect, test } from 'vitest';

const files = import.meta.glob<string>('./**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
const lowest = ['root', 'ui', 'locales', 'conversation'];
const above = ['pages', 'app'];
/** What the widget takes of the app's: pure files without React, since every byte of it is sent to other people's pages. */
const lentToWidget = [
  ...['colour', 'problem', 'random-id', 'request', 'server-clock', 'storage'].map((name) => `./${name}.ts`),
  ...['conversation', 'log', 'marks', 'thread-rows', 'told-message'].map((name) => `./conversation/${name}.ts`),
];
/** The only files of the contract that carry values without the schema library. */
const plain = ['words', 'errors', 'lifecycle', 'sla-level', 'journey-walk', 'journey-step', 'journey-check', 'pattern'];
const forbiddenNames =
  /(Service|Manager|Helper|Util|Utils|Common|Base)\.tsx?$|\/(service|manager|helper|utils?|common|base|index)\.tsx?$/;

const roomOf = (path: string): string => /^\.\/([^/]+)\//.exec(path)?.[1] ?? 'root';

function mayImport(from: string, to: string, file: string): boolean {
  if (from === to || file === './main.tsx' || file.endsWith('.test.ts')) return true;
  // toasts.tsx shows an icon; i18n.ts knows the texts.
  if (from === 'root') return to === 'locales' || (file === './toasts.tsx' && to === 'ui');
  if (from === 'ui' || from === 'locales') return to === 'root';
  if (from === 'conversation') return to === 'root' || to === 'ui';
  if (from === 'app') return true;
  // Judged file by file below.
  if (from === 'widget') return true;
  if (from === 'pages') return to !== 'app';
  return lowest.includes(to) && !above.includes(to);
}

const resolve = (file: string, target: string): string => `.${new URL(target, `http://x${file.slice(1)}`).pathname}`;

function importsOf(source: string): { is_type: boolean; target: string }[] {
  const found = source.matchAll(/(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/g);
  return [...found].map(([, type, target, lazy]) => ({ is_type: type !== undefined, target: (target ?? lazy)! }));
}

test('imports go down only, and never across domains', () => {
  const wrong = Object.entries(files).flatMap(([file, source]) =>
    importsOf(source)
      .filter(({ target }) => target.startsWith('.'))
      .filter(({ target }) => !mayImport(roomOf(file), roomOf(resolve(file, target)), file))
      .map(({ target }) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('the widget carries nothing of the app but a few pure files, and only the app carries the widget', () => {
  const crossings = Object.entries(files).flatMap(([file, source]) =>
    importsOf(source)
      .filter(({ target }) => target.startsWith('.'))
      .map(({ target }) => ({ file, to: resolve(file, target) })),
  );
  const out = crossings.filter(({ file, to }) => roomOf(file) === 'widget' && roomOf(to) !== 'widget');
  expect(out.filter(({ to }) => !lentToWidget.includes(to))).toEqual([]);
  const lent = crossings.filter(({ file }) => lentToWidget.includes(file)).map(({ to }) => to);
  expect(lent.filter((to) => !lentToWidget.includes(to))).toEqual([]);
  const into = crossings.filter(({ file, to }) => roomOf(to) === 'widget' && roomOf(file) !== 'widget');
  expect(into.filter(({ file }) => roomOf(file) !== 'app')).toEqual([]);
  const libraries = Object.entries(files)
    .filter(([file]) => roomOf(file) === 'widget' && !file.endsWith('.test.ts'))
    .flatMap(([, source]) => importsOf(source).map(({ target }) => target))
    .filter((target) => !target.startsWith('.') && !target.startsWith('@switchboard/contract/'));
  expect([...new Set(libraries)].toSorted()).toEqual(['@mdi/js', 'preact', 'preact/hooks', 'socket.io-client']);
});

test('the browser takes types from the contract, and values only from its plain files', () => {
  const wrong = Object.entries(files).flatMap(([file, source]) =>
    importsOf(source)
      .filter(({ target, is_type }) => target.startsWith('@switchboard/contract/') && !is_type)
      .filter(({ target }) => !plain.includes(target.split('/').at(-1)!.replace('.ts', '')))
      .map(({ target }) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('no barrels, no default exports, no names that say nothing', () => {
  expect(Object.keys(files).filter((file) => forbiddenNames.test(file))).toEqual([]);
  expect(
    Object.entries(files)
      .filter(([, source]) => /^export default/m.test(source))
      .map(([file]) => file),
  ).toEqual([]);
});
