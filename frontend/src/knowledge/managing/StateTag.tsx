import { mdiCheckCircleOutline, mdiPencilOutline, mdiUpdate } from '@mdi/js';
import type { ArticleState } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { stateOf, type Standing } from './article-state.ts';

const looks: Record<ArticleState, { icon: string; tone: Tone }> = {
  draft: { icon: mdiPencilOutline, tone: 'neutral' },
  published: { icon: mdiCheckCircleOutline, tone: 'success' },
  changed: { icon: mdiUpdate, tone: 'warning' },
};

/** Whether readers see it, and whether they see the latest. */
export function StateTag({ of }: { of: Standing }) {
  const { t } = useTranslation();
  const state = stateOf(of);
  return (
    <Tag
      {...looks[state]}
      word={t(`knowledge_staff.state.${state}`)}
      title={t(`knowledge_staff.state_hint.${state}`)}
    />
  );
}
