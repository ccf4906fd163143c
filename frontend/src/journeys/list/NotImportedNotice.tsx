import { Alert, AlertTitle, Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../i18n.ts';
import { Problem } from '../../problem.ts';
import type { NotImported } from './use-copies.ts';

/** Why a file was not taken, with all the desk said of it. */
export function NotImportedNotice({ file, problem, onClose }: NotImported & { onClose: () => void }) {
  const { t } = useTranslation();
  const is_refused = problem instanceof Problem;
  return (
    <Alert severity="error" onClose={onClose} closeText={t('frame.close')} sx={{ mb: 2, overflowWrap: 'anywhere' }}>
      <AlertTitle>{t('journey_admin.list.not_imported', { file })}</AlertTitle>
      {is_refused ? sentenceOf(problem) : problem.message}
      {is_refused && problem.details.length > 0 && (
        <Box component="ul" sx={{ my: 0.5, pl: 2.5 }}>
          {problem.details.slice(0, mostTold).map(({ path, message }) => (
            <li key={path + message}>
              {path.slice(1).replaceAll('/', ' › ')} {message}
            </li>
          ))}
        </Box>
      )}
    </Alert>
  );
}

/** One wrong node is complained of once for each kind it might be. */
const mostTold = 6;
