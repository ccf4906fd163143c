/** What is set in a line of its own, and what begins it, so that a heading that became a paragraph is told too. */
const signs: Record<string, string> = { H2: '# ', H3: '## ', H4: '### ', LI: '• ', TH: '| ', TD: '| ', HR: '———' };
const blocks = new Set(['P', 'H2', 'H3', 'H4', 'LI', 'PRE', 'TR', 'TH', 'TD', 'HR', 'BLOCKQUOTE', 'TABLE', 'UL', 'OL']);

/**
 * An article as lines of text, a block a line, to be compared. Images stand as their alternative text, links with their address.
 * The document it is read in is inert: nothing of it is fetched or run.
 */
export function textOfArticle(html: string): string {
  const lines = [''];
  const begin = () => {
    if (lines.at(-1)!.replace(/^[•#| ]*/, '') !== '') lines.push('');
  };
  const read = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE)
      return say(node.textContent ?? '', node.parentElement?.closest('pre') !== null);
    if (!(node instanceof HTMLElement)) return;
    const { tagName } = node;
    if (tagName === 'BR') return void lines.push('');
    if (blocks.has(tagName)) begin();
    lines[lines.length - 1] += signs[tagName] ?? '';
    if (tagName === 'IMG') lines[lines.length - 1] += `[▣ ${node.getAttribute('alt') ?? ''}]`;
    node.childNodes.forEach(read);
    if (tagName === 'A') lines[lines.length - 1] += ` (${node.getAttribute('href') ?? ''})`;
    if (blocks.has(tagName)) begin();
  };
  const say = (text: string, is_verbatim: boolean) => {
    const [first = '', ...more] = is_verbatim ? text.split('\n') : [text.replace(/\s+/g, ' ')];
    lines[lines.length - 1] += lines.at(-1) === '' && !is_verbatim ? first.trimStart() : first;
    lines.push(...more);
  };
  new DOMParser().parseFromString(html, 'text/html').body.childNodes.forEach(read);
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}
