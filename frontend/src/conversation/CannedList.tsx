import { Box, Link, Paper, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { hidden } from '../ui/hidden.ts';
import type { Canned } from './use-canned.ts';

export const optionId = (list_id: string, at: number): string => `${list_id}-${at}`;

// A select cannot stand open above a text field, nor leave the focus in it.
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- as said */
/** Above the field in which a slash was typed: what fits, the marked one inserted by Enter. */
export function CannedList({ id, canned }: { id: string; canned: Canned }) {
  const { t } = useTranslation();
  const { is_open, fitting, marked, preview, choose } = canned;
  const box = useRef<HTMLUListElement>(null);
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [marked, fitting.length]);
  return (
    <>
      <Box component="span" aria-live="polite" sx={hidden}>
        {is_open && t('conversation.canned.found', { count: fitting.length })}
      </Box>
      {is_open && (
        <Paper elevation={8} sx={listLook}>
          {fitting.length > 0 ? (
            <Box
              component="ul"
              id={id}
              ref={box}
              role="listbox"
              aria-label={t('conversation.canned.label')}
              sx={{ m: 0, p: 0.5, listStyle: 'none', overflowY: 'auto', minHeight: 0 }}
            >
              {fitting.map((reply, at) => (
                <Box
                  component="li"
                  key={reply.id}
                  id={optionId(id, at)}
                  role="option"
                  aria-selected={at === marked}
                  // The cursor stays in the field.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => choose(reply)}
                  sx={optionLook}
                >
                  <Typography variant="body2" component="span" sx={{ fontWeight: 650 }}>
                    /{reply.shortcut}
                  </Typography>
                  <Typography variant="caption" component="span" sx={twoLines}>
                    {preview(reply)}
                  </Typography>
                </Box>
              ))}
            </Box>
          ) : (
            <Typography variant="body2" sx={{ px: 1.5, py: 1, color: 'text.secondary' }}>
              {t('conversation.canned.none')}
            </Typography>
          )}
          <Box sx={{ display: 'flex', gap: 1, px: 1.5, py: 0.75, borderTop: 1, borderColor: 'divider' }}>
            <Typography variant="caption" sx={{ flex: 1, color: 'text.secondary' }}>
              {fitting.length > 0 && t('conversation.canned.keys')}
            </Typography>
            <Link component={RouterLink} to="/agent/replies" variant="caption" sx={{ whiteSpace: 'nowrap' }}>
              {t('conversation.canned.manage')}
            </Link>
          </Box>
        </Paper>
      )}
    </>
  );
}

const listLook = {
  position: 'absolute',
  zIndex: 2,
  left: 0,
  right: 0,
  bottom: 'calc(100% + 6px)',
  display: 'flex',
  flexDirection: 'column',
  maxHeight: 'min(300px, 42dvh)',
  overflow: 'hidden',
  border: 1,
  borderColor: 'divider',
  bgcolor: 'background.raised',
} as const;

const optionLook = {
  display: 'grid',
  px: 1,
  py: 0.75,
  borderRadius: 1,
  cursor: 'pointer',
  '&:hover': { bgcolor: 'action.hover' },
  '&[aria-selected="true"]': { bgcolor: 'tint.primary.background', color: 'tint.primary.text' },
} as const;

const twoLines = {
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  overflowWrap: 'anywhere',
} as const;
