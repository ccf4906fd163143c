import { mdiAlertOutline, mdiCheck, mdiFlagOutline, mdiMapMarker, mdiMinus, mdiPencilOutline, mdiPlus } from '@mdi/js';
import { Handle, Position, useConnection, useUpdateNodeInternals, type NodeProps } from '@xyflow/react';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { CardActions } from './CardActions.tsx';
import { CardBody } from './CardBody.tsx';
import type { CardNode, Tone } from './graph.ts';
import { kindIcons, kindOf } from './kinds.ts';

/** A node on the canvas. */
export const Card = memo(function Card({ id, data, selected, isConnectable }: NodeProps<CardNode>) {
  const { t } = useTranslation();
  const { node, is_start, tone, flaws, below } = data;
  const update = useUpdateNodeInternals();
  // Where the handles are is measured only when a card changes its size; rows change places without that.
  const measured = useRef(node);
  useEffect(() => {
    if (measured.current !== node) update(id);
    measured.current = node;
  }, [update, id, node]);
  const { is_wanted, is_aimed } = useAim(id);
  const kind = kindOf(node);
  return (
    <div
      className={`card ${tone ? `tone-${tone}` : ''} ${flaws.length > 0 ? 'is-flawed' : ''} ${is_aimed ? 'is-target' : ''}`}
    >
      <Handle
        type="target"
        id="in"
        position={Position.Top}
        isConnectableStart={false}
        className={`into ${is_wanted ? 'is-open-to' : ''}`}
      />
      <div className="card-head">
        <span className={`card-icon ${node.type}`}>
          <Icon path={kindIcons[kind]} />
        </span>
        <span style={{ flex: 1 }}>{t(`editor.kind.${kind}`)}</span>
        {is_start && <Mark icon={mdiFlagOutline} word={t('editor.canvas.start')} look="primary" />}
        {tone && <Mark icon={toneIcons[tone]} word={t(`editor.canvas.tone_${tone}`)} look={toneLooks[tone]} />}
        {flaws.length > 0 && (
          <Mark
            icon={mdiAlertOutline}
            word={String(flaws.length)}
            label={t('editor.canvas.problems', { count: flaws.length })}
            look="warning"
          />
        )}
      </div>
      {selected && <CardActions id={id} is_start={is_start} />}
      <CardBody data={data} is_editable={isConnectable} />
      {below && <div className="card-below">{below}</div>}
    </div>
  );
});

/** Whether an edge that is being drawn may end here, and whether it is about to. */
function useAim(id: string): { is_wanted: boolean; is_aimed: boolean } {
  const aim = useConnection((connection) => {
    if (!connection.inProgress || connection.fromNode.id === id) return 'none';
    return connection.toNode?.id === id ? 'aimed' : 'wanted';
  });
  return { is_wanted: aim !== 'none', is_aimed: aim === 'aimed' };
}

const Mark = ({ icon, word, label, look }: { icon: string; word: string; label?: string; look: string }) => (
  <span className={`mark ${look}`} title={label}>
    <Icon path={icon} {...(label && { label })} />
    {word}
  </span>
);

const toneIcons: Record<Tone, string> = {
  added: mdiPlus,
  removed: mdiMinus,
  changed: mdiPencilOutline,
  here: mdiMapMarker,
  passed: mdiCheck,
};
const toneLooks: Record<Tone, string> = {
  added: 'success',
  removed: 'error',
  changed: 'warning',
  here: 'success',
  passed: 'success',
};
