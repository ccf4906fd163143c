import { IconButton } from '@mui/material';
import { Suspense, useState, type ComponentType, type ReactNode } from 'react';

export interface MenuProps {
  anchor: HTMLElement | null;
  onClose: () => void;
}

export interface MenuButtonProps {
  label: string;
  children: ReactNode;
  /** Fetched when it is first wanted: the first page does without menus and drawers. */
  menu: ComponentType<MenuProps>;
  /** Begins to fetch it, as the pointer or the focus comes near. */
  prefetch: () => unknown;
  popup?: 'menu' | 'dialog';
}

/** A button of the bar and what it opens. */
export function MenuButton({ label, children, menu: Menu, prefetch, popup = 'menu' }: MenuButtonProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [was_opened, setWasOpened] = useState(false);
  return (
    <>
      <IconButton
        color="inherit"
        title={label}
        aria-label={label}
        aria-haspopup={popup}
        aria-expanded={anchor !== null}
        onPointerEnter={() => prefetch()}
        onFocus={() => prefetch()}
        onClick={(event) => {
          setWasOpened(true);
          setAnchor(event.currentTarget);
        }}
      >
        {children}
      </IconButton>
      {was_opened && (
        <Suspense>
          <Menu anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}
