import { Box, ButtonBase, Typography } from '@mui/material';
import { mdiChevronRight } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '../api.ts';
import { heldRun, isUnderWay } from '../journeys/walk/held-run.ts';
import { useSession } from '../session.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

/** The journeys one can set out on; where one has begun, the way back to it. */
export function GetHelp() {
  const { t } = useTranslation();
  const { user } = useSession();
  const { data: journeys, error, refetch } = useRead('GET /journeys');
  if (journeys?.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="get-help">
      <Typography id="get-help" variant="h2">
        {t('journeys.help.title')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {t('journeys.help.lead')}
      </Typography>
      {error && <ProblemNotice problem={error} retry={refetch} />}
      {!journeys && !error && <Loading as="cards" count={2} />}
      {journeys && (
        <Box
          component="ul"
          aria-labelledby="get-help"
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
            gap: 1.5,
            listStyle: 'none',
            m: 0,
            p: 0,
          }}
        >
          {journeys.map(({ id, name, description, questions }) => {
            const is_begun = isUnderWay(heldRun(id), user?.id ?? null);
            return (
              <Offer
                key={id}
                to={`/help/${id}`}
                name={name}
                text={description}
                more={is_begun ? t('journeys.help.go_on') : t('journeys.help.questions', { count: questions })}
                is_begun={is_begun}
              />
            );
          })}
          <Offer
            to="/tickets/new"
            name={t('journeys.help.something_else')}
            text={t('journeys.help.something_else_text')}
          />
        </Box>
      )}
    </Box>
  );
}

interface OfferProps {
  to: string;
  name: string;
  text: string;
  more?: string;
  is_begun?: boolean;
}

function Offer({ to, name, text, more, is_begun = false }: OfferProps) {
  return (
    <Box component="li" sx={{ display: 'grid' }}>
      <ButtonBase
        component={Link}
        to={to}
        sx={({ vars }) => ({
          justifyContent: 'flex-start',
          gap: 1,
          p: 2,
          textAlign: 'left',
          borderRadius: 1.25,
          border: `1px solid ${is_begun ? vars.palette.primary.main : vars.palette.divider}`,
          backgroundColor: vars.palette.background.paper,
          '&:hover': { borderColor: vars.palette.primary.main },
        })}
      >
        <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          <Typography component="span" variant="h3" sx={{ display: 'block' }}>
            {name}
          </Typography>
          <Typography component="span" variant="body2" sx={{ display: 'block', mt: 0.25, color: 'text.secondary' }}>
            {text}
          </Typography>
          {more && (
            <Typography
              component="span"
              variant="caption"
              sx={{
                display: 'block',
                mt: 0.75,
                fontWeight: 600,
                color: is_begun ? 'primary.main' : 'text.secondary',
              }}
            >
              {more}
            </Typography>
          )}
        </Box>
        <Icon path={mdiChevronRight} sx={{ color: 'text.secondary' }} />
      </ButtonBase>
    </Box>
  );
}
