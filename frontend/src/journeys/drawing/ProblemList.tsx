import { Box, ButtonBase, Typography } from '@mui/material';
import { mdiAlertCircleOutline, mdiAlertOutline, mdiCheckCircleOutline } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../canvas/use-words.ts';
import { useBoard } from './board.ts';
import { isInTheWay } from './problems.ts';
import { useIssueWords } from './use-issue-words.ts';

/** Everything that is wrong; each leads to where it is mended. */
export function ProblemList() {
  const { t } = useTranslation();
  const { issues, journey, open } = useBoard();
  const { titleOf } = useWords();
  const sentenceOf = useIssueWords();
  return (
    <Box component="section" aria-labelledby="problems">
      <Typography id="problems" variant="h4" component="h2" sx={{ px: 2, mb: 0.5 }}>
        {t('editor.problems.title')}
      </Typography>
      {issues.length === 0 && (
        <Typography variant="body2" sx={{ display: 'flex', gap: 1, px: 2, color: 'success.main' }}>
          <Icon path={mdiCheckCircleOutline} fontSize="small" />
          {t('editor.problems.none')}
        </Typography>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {issues.map((issue, index) => {
          const is_grave = isInTheWay(issue);
          const { node_id } = issue;
          return (
            <li key={index}>
              <ButtonBase
                disabled={node_id === null}
                onClick={() => node_id !== null && open(node_id)}
                sx={({ vars }) => ({
                  width: '100%',
                  justifyContent: 'flex-start',
                  alignItems: 'flex-start',
                  gap: 1.25,
                  px: 2,
                  py: 0.75,
                  textAlign: 'left',
                  '&:hover': { backgroundColor: vars.palette.background.sunk },
                  '&:focus-visible': { outlineOffset: -3 },
                })}
              >
                <Icon
                  path={is_grave ? mdiAlertCircleOutline : mdiAlertOutline}
                  fontSize="small"
                  sx={{ mt: 0.25, color: is_grave ? 'error.main' : 'warning.main' }}
                />
                <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                  {node_id !== null && (
                    <Typography variant="caption" component="span" sx={{ display: 'block', color: 'text.secondary' }}>
                      {titleOf(journey, node_id)}
                    </Typography>
                  )}
                  <Typography variant="body2" component="span">
                    {sentenceOf(issue)}
                  </Typography>
                </Box>
              </ButtonBase>
            </li>
          );
        })}
      </Box>
    </Box>
  );
}
