// A trial of a drawing: where the answers given so far lead in it, however it changes meanwhile. Pure.
import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import { along, setOff, take, type Standing } from '@switchboard/contract/journey-step.ts';
import {
  answerTo,
  edgeOf,
  type Answer,
  type Answers,
  type Stop,
  type WrongAnswer,
} from '@switchboard/contract/journey-walk.ts';

/** What was done in a trial: the questions passed, in order, and every answer ever given. */
export interface Walk {
  path: readonly string[];
  answers: Answers;
}

/** Where it ends before an end: after which node, and to which node its way would lead, if it leads to any. */
export interface Break {
  /** Null where there is no start. */
  after: string | null;
  leads_to: string | null;
  /** Conditions lead from one to the other and back. */
  is_circle: boolean;
}

export interface Place {
  standing: Standing | null;
  stop: Stop | null;
  broken: Break | null;
  /** All nodes behind, conditions too. */
  passed: string[];
}

export const begin: Walk = { path: [], answers: {} };

/** Goes through the drawing as far as what was answered still holds; a question that is new or not content stops it. */
export function placeOf(journey: JourneyData, { path, answers }: Walk): Place {
  const first = setOff(journey);
  if (!first) return { standing: null, stop: null, broken: breakOf(journey, null, {}), passed: [] };
  let standing: Standing = { ...first, answers };
  const waiting = new Set(path);
  while (waiting.delete(standing.node_id) && Object.hasOwn(answers, standing.node_id)) {
    const given = { node_id: standing.node_id, answer: answerTo(answers, standing.node_id) };
    const next = take(journey, standing, given);
    if (next === 'broken_off') {
      const known = along([...standing.path, given.node_id], answers);
      const stands = { ...standing, path: [...standing.path, given.node_id] };
      return {
        standing,
        stop: null,
        broken: breakOf(journey, given.node_id, known),
        passed: passedOn(journey, stands),
      };
    }
    if (typeof next === 'string') break;
    standing = next;
  }
  const stop = journey.nodes[standing.node_id] as Stop;
  return { standing, stop, broken: null, passed: passedOn(journey, standing) };
}

/**
 * The question at hand is answered; where that leads, `placeOf` says.
 * @returns why the answer will not do
 */
export function stepOn(journey: JourneyData, walk: Walk, standing: Standing, answer: Answer): Walk | WrongAnswer {
  const { node_id, path } = standing;
  const next = take(journey, standing, { node_id, answer });
  if (next === 'not_at_hand') return walk;
  const is_broken = next === 'broken_off';
  if (typeof next === 'string' && !is_broken) return next;
  const behind = is_broken ? [...path, node_id] : next.path;
  const answers = is_broken ? { ...standing.answers, [node_id]: answer } : next.answers;
  // Passed before the drawing changed: what is still asked of it need not be answered again.
  const ahead = walk.path.filter((id) => !path.includes(id) && !behind.includes(id) && id !== node_id);
  if (is_broken || ahead.length > 0) return { path: [...behind, ...ahead], answers };
  // Around a circle of questions, what is at hand again stops the way; what lies beyond it is behind no more.
  return { path: placeOf(journey, { path: behind, answers }).standing?.path ?? behind, answers };
}

/** Back to the last question; its answer is kept. */
export const stepBack = ({ standing, broken }: Place): Walk => {
  if (!standing) return begin;
  // Where it broke off, the question whose answer led there is the one to go back to.
  return { path: broken ? standing.path : standing.path.slice(0, -1), answers: standing.answers };
};

/** Follows the way from a question, or from the start, until it is lost. */
function breakOf(journey: JourneyData, from: string | null, answers: Answers): Break {
  const seen = new Set<string>();
  let after = from;
  let leads_to = from === null ? journey.startNode : edgeOf(journey.nodes[from]!, answers);
  while (leads_to !== null && Object.hasOwn(journey.nodes, leads_to) && !seen.has(leads_to)) {
    seen.add(leads_to);
    after = leads_to;
    leads_to = edgeOf(journey.nodes[leads_to]!, answers);
  }
  return { after, leads_to, is_circle: leads_to !== null && seen.has(leads_to) };
}

/** Every node that lies behind: the start's conditions, each question, and the conditions after it. */
function passedOn(journey: JourneyData, { path, answers }: Standing): string[] {
  const conditionsFrom = (id: string | null, known: Answers) => {
    const found: string[] = [];
    for (let next = id; next !== null && !found.includes(next); next = edgeOf(journey.nodes[next]!, known)) {
      if (!Object.hasOwn(journey.nodes, next) || journey.nodes[next]!.type !== 'condition') break;
      found.push(next);
    }
    return found;
  };
  return [
    ...conditionsFrom(journey.startNode, {}),
    ...path.flatMap((id, index) => {
      const known = along(path.slice(0, index + 1), answers);
      return [id, ...conditionsFrom(edgeOf(journey.nodes[id]!, known), known)];
    }),
  ];
}
