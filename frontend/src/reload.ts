// The desk was updated while this page was open: its parts have new names, and the old ones are gone.

const once_in_ms = 60_000;

/** Loads the page anew when a part of it cannot be fetched; once a minute at most, so that an outage is no endless loop. */
export function reloadAfterUpdate(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem('switchboard.reloaded_at'));
    if (!navigator.onLine || Date.now() - last < once_in_ms) return;
    event.preventDefault();
    sessionStorage.setItem('switchboard.reloaded_at', String(Date.now()));
    window.location.reload();
  });
}
