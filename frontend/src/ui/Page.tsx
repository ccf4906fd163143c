import { Box, Stack, Typography, type SxProps, type Theme } from '@mui/material';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hidden } from './hidden.ts';

const widths = { narrow: 480, reading: 760, wide: 1200, full: 'none' } as const;
let is_first_page = true;

export interface PageProps {
  title: string;
  /** What the tab says, if it is not the title. */
  tab?: string;
  subtitle?: ReactNode;
  actions?: ReactNode;
  width?: keyof typeof widths;
  /** Keeps the title for screen readers only, where the screen has no room for it. */
  hideTitle?: boolean;
  sx?: SxProps<Theme>;
  children: ReactNode;
}

/** One screen: its heading, what can be done here, and the tab's title. Takes the focus to its heading when it opens. */
export function Page({
  title,
  tab = title,
  subtitle,
  actions,
  width = 'wide',
  hideTitle = false,
  sx,
  children,
}: PageProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${tab} · ${t('frame.app_name')}`;
  }, [tab, t]);
  useEffect(() => {
    // On the first page the reader begins at the top; a field that has taken the focus keeps it.
    const is_taken = heading.current?.closest('main')?.contains(document.activeElement);
    if (!is_first_page && !is_taken) heading.current?.focus({ preventScroll: true });
    is_first_page = false;
  }, []);
  return (
    <Box
      sx={[
        { width: '100%', maxWidth: widths[width], mx: 'auto', px: { xs: 2, sm: 3 }, py: { xs: 2, sm: 3 } },
        // Where the bubble of the chat lies, nothing that can be pressed ends.
        { '&::after': { content: '""', display: { xs: 'block', md: 'none' }, height: 'var(--bubble, 0px)' } },
        ...(Array.isArray(sx) ? sx : [sx]),
      ]}
    >
      <Stack
        direction="row"
        sx={{
          flexWrap: 'wrap',
          alignItems: 'center',
          justifyContent: 'space-between',
          gap: 1.5,
          mb: hideTitle && !actions ? 0 : 2,
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="h1" ref={heading} tabIndex={-1} sx={hideTitle ? hidden : undefined}>
            {title}
          </Typography>
          {subtitle && (
            <Typography variant="body2" component="div" sx={{ color: 'text.secondary', mt: 0.5 }}>
              {subtitle}
            </Typography>
          )}
        </Box>
        {actions && (
          <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
            {actions}
          </Stack>
        )}
      </Stack>
      {children}
    </Box>
  );
}
