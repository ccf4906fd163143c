// Sets the colour scheme before the first paint; keys and attribute are those of src/app/theme.ts and App.tsx.
(function () {
  let mode = 'system';
  try {
    mode = localStorage.getItem('switchboard.mode') || 'system';
  } catch {
    // Storage is blocked: follow the system.
  }
  const dark = mode === 'dark' || (mode === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-scheme', dark ? 'dark' : 'light');
})();
