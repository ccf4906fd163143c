// What became different in a node, in words.
import type { JourneyData, JourneyNode } from '@switchboard/contract/journey-graph.ts';
import type { Category, Priority } from '@switchboard/contract/words.ts';
import type { TFunction } from 'i18next';
import type { Kind } from '../canvas/kinds.ts';
import type { useWords } from '../canvas/use-words.ts';
import type { Change, SettingField } from './node-changes.ts';

export type Words = ReturnType<typeof useWords>;

/** The drawings a change lies between: what is named in it is called as it was, or as it is. */
export interface Between {
  before: JourneyData;
  after: JourneyData;
}

export function changeWords(
  t: TFunction,
  words: Words,
  { before, after }: Between,
  node: JourneyNode,
  change: Change,
): string {
  switch (change.part) {
    case 'text': {
      const { from, to } = change;
      const kind = from === '' ? 'added' : to === '' ? 'removed' : 'changed';
      return t(`journey_admin.change.text_${kind}`, {
        field: t(`journey_admin.change.field.${change.field}`),
        from,
        to,
      });
    }
    case 'setting': {
      const [from, to] = [change.from, change.to].map((value) => settingWord(t, change.field, value));
      return t('journey_admin.change.setting_changed', {
        field: t(`journey_admin.change.field.${change.field}`),
        from,
        to,
      });
    }
    case 'limit': {
      const [from, to] = [change.from, change.to].map((limit) => limit ?? t('journey_admin.change.none'));
      return t('journey_admin.change.setting_changed', {
        field: t(`journey_admin.change.field.${change.field}`),
        from,
        to,
      });
    }
    case 'option_added':
    case 'option_removed':
      return t(`journey_admin.change.${change.part}`, { label: change.label });
    case 'option_renamed':
      return t('journey_admin.change.option_renamed', { from: change.from, to: change.to });
    case 'way': {
      const { on, from, to } = change;
      const kind = from === null ? 'added' : to === null ? 'removed' : 'changed';
      return t(`journey_admin.change.way_${kind}`, {
        on: on ?? words.nextWord(node),
        from: from === null ? '' : words.titleOf(before, from),
        to: to === null ? '' : words.titleOf(after, to),
      });
    }
    case 'rule_added':
    case 'rule_removed': {
      const journey = change.part === 'rule_added' ? after : before;
      return t(`journey_admin.change.${change.part}`, {
        rule: words.ruleOf(journey, change.rule),
        to: words.titleOf(journey, change.rule.next),
      });
    }
    case 'tag_added':
    case 'tag_removed':
      return t(`journey_admin.change.${change.part}`, { tag: change.tag });
    case 'options_moved':
    case 'rules_moved':
    case 'rest':
      return t(`journey_admin.change.${change.part}`);
  }
}

function settingWord(t: TFunction, field: SettingField, value: string | null): string {
  if (value === null) return t('journey_admin.change.none');
  switch (field) {
    case 'kind':
      return t(`editor.kind.${value as Kind}`);
    case 'required':
      return t(value === 'true' ? 'journey_admin.change.yes' : 'journey_admin.change.no');
    case 'category':
      return t(`words.category.${value as Category}`);
    case 'priority':
      return t(`words.priority.${value as Priority}`);
  }
}
