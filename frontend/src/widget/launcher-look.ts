// How the button and the panel look. In a shadow root, so that no rule of the page reaches them, nor theirs the page.

export const narrow = '(max-width: 480px), (max-height: 480px)';

/** The `--switchboard-…` are the page's to set, where the button would lie on something of its own. */
const css = `
:host { --edge: var(--switchboard-edge, 20px); --bottom: var(--switchboard-bottom, 20px); --size: var(--switchboard-size, 56px); }
* { box-sizing: border-box; }
.all { all: initial; font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
.button, .panel { position: fixed; z-index: var(--switchboard-layer, 99990); }
.button { z-index: calc(var(--switchboard-layer, 99990) + 1); }
.button {
  top: var(--switchboard-top, auto); bottom: calc(var(--bottom) + env(safe-area-inset-bottom));
  width: var(--size); height: var(--size); padding: 0;
  display: grid; place-items: center; border: 0; border-radius: 50%; cursor: pointer;
  background: var(--colour); color: var(--ink);
  box-shadow: 0 0 0 1px rgb(255 255 255 / .28), 0 2px 6px rgb(0 0 0 / .22), 0 8px 24px rgb(0 0 0 / .2);
  transition: transform .15s ease, visibility 0s;
}
.button:hover { transform: scale(1.05); }
.button:active { transform: scale(.97); }
.button:focus-visible { outline: 3px solid var(--colour); outline-offset: 3px; box-shadow: 0 0 0 3px #fff, 0 0 0 7px #000; }
.right .button, .right .panel { right: calc(var(--edge) + env(safe-area-inset-right)); }
.left .button, .left .panel { left: calc(var(--edge) + env(safe-area-inset-left)); }
svg { width: calc(var(--size) * .46); height: calc(var(--size) * .46); fill: currentColor; grid-area: 1 / 1; transition: opacity .15s, transform .2s; }
.button[aria-expanded=false] svg + svg, .button[aria-expanded=true] svg:first-child { opacity: 0; transform: rotate(-45deg) scale(.6); }
.badge {
  position: absolute; top: -4px; right: -4px; min-width: 22px; height: 22px; padding: 0 6px; border-radius: 11px;
  display: grid; place-items: center; background: #c5221f; color: #fff; border: 2px solid #fff;
  font: 700 12px/1 system-ui, sans-serif;
}
.left .badge { right: auto; left: -4px; }
.panel {
  bottom: calc(var(--bottom) + var(--size) + 16px + env(safe-area-inset-bottom));
  width: min(384px, calc(100vw - 2 * var(--edge)));
  height: min(640px, calc(100vh - var(--bottom) - 96px)); height: min(640px, calc(100dvh - var(--bottom) - 96px));
  overflow: hidden; border-radius: 16px; background: Canvas; color: CanvasText; color-scheme: light dark;
  box-shadow: 0 0 0 1px rgb(0 0 0 / .08), 0 12px 48px rgb(0 0 0 / .28);
  transform-origin: bottom right; transition: opacity .16s ease, transform .16s ease, visibility 0s;
}
.left .panel { transform-origin: bottom left; }
.panel.shut { opacity: 0; transform: translateY(12px) scale(.98); visibility: hidden; transition: opacity .12s, transform .12s, visibility 0s .12s; }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; }
.panel:not(.ready) iframe { visibility: hidden; }
.ready .notice { display: none; }
.notice { height: 100%; padding: 24px; display: grid; place-content: center; justify-items: center; gap: 12px; text-align: center; }
.notice p { margin: 0; }
.notice button {
  font: inherit; font-weight: 600; padding: 8px 18px; border: 0; border-radius: 10px; cursor: pointer;
  background: var(--colour); color: var(--ink);
}
.notice a { color: LinkText; }
.notice .further { display: none; }
.failed .notice .further { display: revert; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none; }
@media ${narrow} {
  :host { --edge: var(--switchboard-edge, 16px); }
  .panel, .left .panel, .right .panel { inset: 0; width: 100%; height: 100%; border-radius: 0; box-shadow: none; }
  .failed.panel { padding-bottom: 80px; }
  /* The frame has a way out of its own, once it is there. */
  .has-frame .button[aria-expanded=true] { visibility: hidden; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
@media (forced-colors: active) { .button, .panel { border: 2px solid ButtonText; } }
@media print { .button, .panel { display: none; } }
`;

/** As a sheet of its own the page's content security policy has no say in it; a style element would need its leave. */
export function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

/** Made node by node: a page may forbid markup from strings (trusted types). */
export function drawIcon(path: string): SVGElement {
  const drawing = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(drawing, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(drawing, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
