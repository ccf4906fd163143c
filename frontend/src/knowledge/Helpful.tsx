import { Box, Button, Stack, Typography, type SxProps, type Theme } from '@mui/material';
import { mdiThumbDown, mdiThumbDownOutline, mdiThumbUp, mdiThumbUpOutline } from '@mdi/js';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useVerdict } from './verdicts.ts';

/** Few say no, and fewer why: what it takes is fetched then. */
const Comment = lazy(async () => ({ default: (await import('./Comment.tsx')).Comment }));

/** Whether it helped; one may think again, and say what was missing. */
export function Helpful({ id, sx }: { id: string; sx?: SxProps<Theme> }) {
  const { t } = useTranslation();
  const label = useId();
  const { helpful, judge, is_busy, problem } = useVerdict(id);
  const [said, setSaid] = useState<{ helpful: boolean; comment?: string } | null>(null);
  const [is_told, setTold] = useState(false);
  const say = async (body: { helpful: boolean; comment?: string }): Promise<boolean> => {
    setSaid(body);
    try {
      await judge(body);
      setTold(body.comment !== undefined);
      return true;
    } catch {
      // It stands below, with the way to try again.
      return false;
    }
  };
  const answers = [
    { verdict: true, word: t('knowledge.helpful.yes'), icon: mdiThumbUpOutline, chosen_icon: mdiThumbUp },
    { verdict: false, word: t('knowledge.helpful.no'), icon: mdiThumbDownOutline, chosen_icon: mdiThumbDown },
  ];
  return (
    <Box sx={sx ?? null}>
      <Stack
        component="fieldset"
        direction="row"
        aria-labelledby={label}
        sx={{ flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1, m: 0, p: 0, border: 0, minWidth: 0 }}
      >
        <Typography id={label} variant="body2" sx={{ fontWeight: 600 }}>
          {t('knowledge.helpful.question')}
        </Typography>
        <Stack direction="row" sx={{ gap: 1 }}>
          {answers.map(({ verdict, word, icon, chosen_icon }) => (
            <Button
              key={word}
              size="small"
              variant={verdict === helpful ? 'contained' : 'outlined'}
              aria-pressed={verdict === helpful}
              loading={is_busy && said?.helpful === verdict}
              loadingPosition="start"
              startIcon={<Icon path={verdict === helpful ? chosen_icon : icon} />}
              onClick={() => void say({ helpful: verdict })}
              sx={{ minHeight: { xs: 44, sm: 36 }, minWidth: 84 }}
            >
              {word}
            </Button>
          ))}
        </Stack>
        <Typography component="output" variant="body2" sx={{ color: 'text.secondary' }}>
          {helpful !== undefined && t(helpful || is_told ? 'knowledge.helpful.thanks' : 'knowledge.helpful.sorry')}
        </Typography>
      </Stack>
      {problem && (
        <Box sx={{ mt: 1.5 }}>
          <ProblemNotice problem={problem} {...(said && { retry: () => say(said) })} />
        </Box>
      )}
      {helpful === false && said?.helpful === false && !is_told && (
        <Suspense>
          <Comment id={id} is_busy={is_busy} send={(comment) => say({ helpful: false, comment })} />
        </Suspense>
      )}
    </Box>
  );
}
