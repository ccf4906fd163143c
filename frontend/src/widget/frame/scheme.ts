// Light or dark: as chosen at the desk in this browser, else as the system is. /scheme.js has said so before the first paint;
// this goes along when it changes.

const system = matchMedia('(prefers-color-scheme: dark)');

export function followScheme(): void {
  const apply = () => {
    const mode = readMode();
    document.documentElement.dataset['scheme'] =
      mode === 'dark' || (mode !== 'light' && system.matches) ? 'dark' : 'light';
  };
  system.addEventListener('change', apply);
  addEventListener('storage', ({ key }) => {
    if (key === null || key === modeKey) apply();
  });
}

/** Kept by the desk's theme, as a bare word. */
const modeKey = 'switchboard.mode';

function readMode(): string | null {
  try {
    return localStorage.getItem(modeKey);
  } catch {
    return null;
  }
}
