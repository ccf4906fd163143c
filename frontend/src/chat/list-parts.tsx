// What the lists beside the chats are made of.
import { Box, ButtonBase, Collapse, Typography } from '@mui/material';
import { mdiChevronDown } from '@mdi/js';
import { useId, useState, type ReactNode } from 'react';
import { keep, kept } from '../storage.ts';
import { Icon } from '../ui/Icon.tsx';
import { CountPill } from '../ui/CountPill.tsx';

const headLook = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  px: 1.5,
  pt: 1.25,
  pb: 0.5,
  width: '100%',
} as const;

interface SectionProps {
  title: string;
  count: number;
  is_alarm?: boolean;
  children: ReactNode;
}

export function Section({ title, count, is_alarm = false, children }: SectionProps) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ pb: 1 }}>
      <Box sx={headLook}>
        <Typography id={id} variant="h4" component="h2">
          {title}
        </Typography>
        <CountPill count={count} tone={is_alarm ? 'warning' : undefined} />
      </Box>
      {children}
    </Box>
  );
}

/** Opened and shut by its head; the browser keeps which. */
export function Folded({ title, count, children }: SectionProps) {
  const id = useId();
  const [is_open, setOpen] = useState(() => kept('chat_colleagues') === true);
  const toggle = () => {
    keep('chat_colleagues', !is_open);
    setOpen(!is_open);
  };
  return (
    <Box component="section" aria-labelledby={id} sx={{ pb: 1 }}>
      <Typography variant="h4" component="h2">
        <ButtonBase
          aria-expanded={is_open}
          onClick={toggle}
          sx={{
            ...headLook,
            pb: 1,
            font: 'inherit',
            justifyContent: 'flex-start',
            '&:focus-visible': { outlineOffset: -3 },
          }}
        >
          <span id={id}>{title}</span>
          <CountPill count={count} />
          <Icon
            path={mdiChevronDown}
            sx={{
              ml: 'auto',
              color: 'text.secondary',
              rotate: is_open ? '180deg' : '0deg',
              transition: 'rotate 150ms',
            }}
          />
        </ButtonBase>
      </Typography>
      <Collapse in={is_open} unmountOnExit>
        {children}
      </Collapse>
    </Box>
  );
}

export const Rows = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box component="ul" aria-label={label} sx={{ m: 0, p: 0, listStyle: 'none' }}>
    {children}
  </Box>
);

export const Row = ({ children }: { children: ReactNode }) => (
  <Box
    component="li"
    sx={{
      borderTop: 1,
      borderColor: 'divider',
      '&:last-of-type': { borderBottom: 1, borderColor: 'divider' },
      '@keyframes slip-in': { from: { opacity: 0, translate: '0 -6px' } },
      animation: 'slip-in 220ms ease-out',
    }}
  >
    {children}
  </Box>
);

/** An empty list: why, and what to do. */
export const Quiet = ({ icon, text, more }: { icon: string; text: string; more?: ReactNode }) => (
  <Box sx={{ display: 'flex', gap: 1.25, px: 1.5, py: 0.75, color: 'text.secondary' }}>
    <Icon path={icon} fontSize="small" sx={{ mt: '1px' }} />
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Typography variant="body2">{text}</Typography>
      {more}
    </Box>
  </Box>
);
