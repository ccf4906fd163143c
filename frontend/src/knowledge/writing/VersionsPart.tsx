import { Box, ButtonBase, Typography } from '@mui/material';
import type { Article } from '@switchboard/contract/knowledge.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api.ts';
import { Ago } from '../../ui/Ago.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SidePart } from './SidePart.tsx';
import { VersionDialog } from './VersionDialog.tsx';

export interface VersionsPartProps {
  id: string;
  published_version: number | null;
  onRestore: (version: Article) => void;
}

/** Who saved it when; each opens with what it changed. */
export function VersionsPart({ id, published_version, onRestore }: VersionsPartProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useRead('GET /kb/:id/versions', { params: { id } });
  const [opened, setOpened] = useState<number | null>(null);
  return (
    <SidePart title={t('knowledge_staff.versions.title')}>
      {error && !data && <ProblemNotice problem={error} retry={refetch} />}
      {!data && !error && <Loading as="text" />}
      {data && (
        <Box component="ul" sx={{ m: 0, mx: -1, p: 0, listStyle: 'none', maxHeight: 280, overflowY: 'auto' }}>
          {data.map(({ version, author, created_at }) => (
            <li key={version}>
              <ButtonBase
                onClick={() => setOpened(version)}
                sx={{
                  display: 'grid',
                  justifyContent: 'start',
                  justifyItems: 'start',
                  width: '100%',
                  px: 1,
                  py: 0.75,
                  borderRadius: 1,
                  fontFamily: 'inherit',
                  textAlign: 'left',
                  '&:hover': { bgcolor: 'action.hover' },
                  '&:focus-visible': { outlineOffset: -3 },
                }}
              >
                <Typography component="span" variant="body2" sx={{ fontWeight: 600 }}>
                  {t('knowledge_staff.editor.version', { version })}
                  {version === published_version && (
                    <Box component="span" sx={{ color: 'success.main' }}>
                      {' · '}
                      {t('knowledge_staff.state.published')}
                    </Box>
                  )}
                </Typography>
                <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
                  {author?.name ?? t('knowledge_staff.nobody')} · <Ago at={created_at} />
                </Typography>
              </ButtonBase>
            </li>
          ))}
        </Box>
      )}
      {opened !== null && data && (
        <VersionDialog
          id={id}
          versions={data}
          opened={opened}
          onRestore={(version) => {
            setOpened(null);
            onRestore(version);
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </SidePart>
  );
}
