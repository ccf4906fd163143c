// Writes each icon where it is used. The icons are one module to the bundler, and one page's would all come with the first page.
import * as icons from '@mdi/js';
import type { Plugin } from 'vite';

const imports = /^import \{([^}]*)\} from '@mdi\/js';$/gm;

/** One line for one, so that the lines below keep their numbers. */
function written(names: string): string {
  const lines = names.split('\n').length - 1;
  const constants = names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const path = (icons as Record<string, string>)[name];
      if (!path) throw new Error(`There is no icon ${name}.`);
      return `const ${name} = ${JSON.stringify(path)};`;
    });
  return constants.join(' ') + '\n'.repeat(lines);
}

export const inlineIcons: Plugin = {
  name: 'inline-icons',
  enforce: 'pre',
  transform(code, id) {
    if (!/[\\/]src[\\/].*\.tsx?$/.test(id) || !code.includes("'@mdi/js'")) return;
    return { code: code.replace(imports, (_, names: string) => written(names)), map: null };
  },
};
