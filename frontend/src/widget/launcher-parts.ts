// What the launcher is made of: the round button, the panel, and what stands in it until the frame is there.
import { mdiClose, mdiMessageTextOutline } from '@mdi/js';
import { dress, drawIcon } from './launcher-look.ts';

export type Parts = ReturnType<typeof makeParts>;

/** @param desk where to go when the frame does not come */
export function makeParts(desk: string, position: 'left' | 'right') {
  const host = document.createElement('switchboard-chat');
  host.style.setProperty('all', 'initial', 'important');
  const root = host.attachShadow({ mode: 'open' });
  dress(root);
  const badge = element('span', { class: 'badge', hidden: '' });
  const icons = [drawIcon(mdiMessageTextOutline), drawIcon(mdiClose)];
  const button = element('button', { class: 'button', type: 'button' }, [...icons, badge]);
  const notice = element('p', { role: 'status' });
  const again = element('button', { type: 'button', class: 'further' });
  const elsewhere = element('a', { class: 'further', href: `${desk}/`, target: '_blank', rel: 'noopener' });
  const panel = element('div', { class: 'panel shut' }, [
    element('div', { class: 'notice' }, [notice, again, elsewhere]),
  ]);
  /** Read out, not seen. */
  const said = element('div', { class: 'said', role: 'status' });
  const all = element('div', { class: `all ${position}` }, [button, panel, said]);
  root.append(all);
  return { host, all, button, badge, panel, notice, again, elsewhere, said };
}

/** The panel asks nothing of the page but to let it copy a transcript. */
export const makeFrame = (desk: string): HTMLIFrameElement =>
  element('iframe', { src: `${desk}/widget`, allow: 'clipboard-write', referrerpolicy: 'no-referrer' });

function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Record<string, string>,
  children: Element[] = [],
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
