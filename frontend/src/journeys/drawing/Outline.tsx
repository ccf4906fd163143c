import { Box, ButtonBase, Typography } from '@mui/material';
import { mdiAlertOutline, mdiFlagOutline } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { kindIcons, kindOf } from '../canvas/kinds.ts';
import { useWords } from '../canvas/use-words.ts';
import { useBoard } from './board.ts';
import { byNode } from './problems.ts';
import { leadsOf, nodeOf, walkingOrder } from './ways.ts';

/** The drawing as a list, in the order of the walk: for whoever does not see the canvas, or has no room for it. */
export function Outline() {
  const { t } = useTranslation();
  const { journey, issues, selected, open } = useBoard();
  const { titleOf, kindWord } = useWords();
  const wrong = byNode(issues);
  return (
    <Box component="section" aria-labelledby="outline">
      <Typography id="outline" variant="h4" component="h2" sx={{ px: 2, mb: 0.5 }}>
        {t('editor.outline.title')}
      </Typography>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {walkingOrder(journey).map((id) => {
          const node = nodeOf(journey, id)!;
          const count = wrong[id]?.length ?? 0;
          const goals = new Set(leadsOf(node).flatMap(({ to }) => (nodeOf(journey, to) ? [to!] : [])));
          return (
            <li key={id}>
              <ButtonBase
                data-node={id}
                aria-current={id === selected}
                onClick={() => open(id)}
                sx={({ vars }) => ({
                  width: '100%',
                  justifyContent: 'flex-start',
                  alignItems: 'flex-start',
                  gap: 1.25,
                  px: 2,
                  py: 1,
                  textAlign: 'left',
                  '&:hover': { backgroundColor: vars.palette.background.sunk },
                  '&:focus-visible': { outlineOffset: -3 },
                  '&[aria-current="true"]': { backgroundColor: vars.palette.tint.primary.background },
                })}
              >
                <Icon
                  path={kindIcons[kindOf(node)]}
                  label={kindWord(node)}
                  fontSize="small"
                  sx={{ mt: 0.25, color: 'text.secondary' }}
                />
                <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
                  <Typography variant="body2" sx={{ fontWeight: 600 }}>
                    {titleOf(journey, id)}
                  </Typography>
                  {goals.size > 0 && (
                    <Typography variant="caption" component="span" sx={{ display: 'block', color: 'text.secondary' }}>
                      {t('editor.outline.leads_to', {
                        steps: [...goals].map((each) => titleOf(journey, each)).join(' · '),
                      })}
                    </Typography>
                  )}
                </Box>
                {id === journey.startNode && (
                  <Icon
                    path={mdiFlagOutline}
                    label={t('editor.canvas.start')}
                    fontSize="small"
                    sx={{ color: 'primary.main' }}
                  />
                )}
                {count > 0 && (
                  <Icon
                    path={mdiAlertOutline}
                    label={t('editor.canvas.problems', { count })}
                    fontSize="small"
                    sx={{ color: 'warning.main' }}
                  />
                )}
              </ButtonBase>
            </li>
          );
        })}
      </Box>
    </Box>
  );
}
