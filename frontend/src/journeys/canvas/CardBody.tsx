import { mdiChevronDown, mdiChevronUp, mdiChevronDoubleUp, mdiMinus, mdiShapeOutline } from '@mdi/js';
import { isRequired } from '@switchboard/contract/journey-walk.ts';
import type { Priority } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { handleOf, leadsOf } from '../drawing/ways.ts';
import type { CardData } from './graph.ts';
import { useWords } from './use-words.ts';
import { WayRow } from './WayRow.tsx';

/** What a card says: the question with its options, the rules, or the ticket that is made. */
export function CardBody({ data, is_editable }: { data: CardData; is_editable: boolean }) {
  const { t } = useTranslation();
  const { titleOf } = useWords();
  const { journey, node } = data;
  if (node.type === 'end') {
    const { priority = 'medium', category = 'general' } = node.ticket;
    return (
      <>
        <div className="card-title">{titleOf(journey, node.id)}</div>
        <div className="card-facts card-head">
          <span className={`mark ${priority === 'urgent' || priority === 'high' ? 'error' : 'primary'}`}>
            <Icon path={priorityIcons[priority]} />
            {t(`words.priority.${priority}`)}
          </span>
          <span className="mark primary">
            <Icon path={mdiShapeOutline} />
            {t(`words.category.${category}`)}
          </span>
        </div>
      </>
    );
  }
  return (
    <>
      {node.type === 'question' && (
        <div className="card-title">
          {titleOf(journey, node.id)}
          {!isRequired(node) && <span className="card-aside"> ({t('editor.canvas.optional')})</span>}
        </div>
      )}
      <Rows data={data} is_editable={is_editable} />
    </>
  );
}

function Rows({ data: { journey, node, left, led }, is_editable }: { data: CardData; is_editable: boolean }) {
  const { t } = useTranslation();
  const { wayWord } = useWords();
  const rows = leadsOf(node).map(({ way }) => ({ way, handle: handleOf(way) }));
  const common = rows.at(-1);
  const count = node.type === 'condition' ? node.rules.length : 0;
  // An option without an edge of its own goes the common way; where there is none, its handle asks for one.
  const is_caught = led.includes('next');
  return (
    <>
      {rows.slice(0, -1).map(({ way, handle }) => (
        <WayRow
          key={handle}
          handle={handle}
          is_led={led.includes(handle)}
          is_open={!is_caught}
          is_left={left.includes(handle)}
          is_editable={is_editable}
        >
          {wayWord(journey, way)}
        </WayRow>
      ))}
      {node.type === 'condition' && is_editable && (
        <WayRow handle={`rule ${count}`} is_led={false} is_open is_left={false} is_editable look="is-empty">
          {t('editor.canvas.new_rule')}
        </WayRow>
      )}
      {common && (
        <WayRow handle="next" is_led={is_caught} is_open is_left={false} is_editable={is_editable} look="is-quiet">
          {wayWord(journey, common.way)}
        </WayRow>
      )}
    </>
  );
}

const priorityIcons: Record<Priority, string> = {
  low: mdiChevronDown,
  medium: mdiMinus,
  high: mdiChevronUp,
  urgent: mdiChevronDoubleUp,
};
