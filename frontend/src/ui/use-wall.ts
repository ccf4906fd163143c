import { useEffect, useState } from 'react';

/** A board alone on the screen: the browser's full screen where it allows it, else the whole window. Escape ends it. */
export function useWall(): [is_wall: boolean, setWall: (on: boolean) => void] {
  const [is_wall, setOn] = useState(false);
  useEffect(() => {
    if (!is_wall) return;
    const follow = () => {
      if (!document.fullscreenElement) setOn(false);
    };
    const press = (event: KeyboardEvent) => event.key === 'Escape' && setOn(false);
    document.addEventListener('fullscreenchange', follow);
    window.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('fullscreenchange', follow);
      window.removeEventListener('keydown', press);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, [is_wall]);
  const setWall = (on: boolean) => {
    setOn(on);
    // Refused where the page is framed, or by policy; the board then fills the window.
    if (on) void document.documentElement.requestFullscreen?.().catch(() => {});
  };
  return [is_wall, setWall];
}
