// A walk through a journey, step by step: what the server does with every answer, and the editor's trial as well. Pure.
import {
  answerTo,
  arrive,
  edgeOf,
  fill,
  isEmpty,
  wrongWith,
  type Answer,
  type Answers,
  type Stop,
  type WrongAnswer,
} from './journey-walk.ts';
import type { EndNode, JourneyData, QuestionNode } from './journey-graph.ts';

/** How far somebody has come. */
export interface Standing {
  /** The questions answered on the way here, in order. */
  path: string[];
  /** Where they stand: a question, or an end. */
  node_id: string;
  /** To all questions ever answered, also those of a way that was left again: nothing is lost by going back. */
  answers: Answers;
}

/** `not_at_hand`: neither asked at the moment nor answered on the way here; `broken_off`: nothing sound follows. */
export type Refusal = WrongAnswer | 'not_at_hand' | 'broken_off';

/** @returns null for a journey whose start leads nowhere */
export function setOff(journey: JourneyData): Standing | null {
  const first = arrive(journey, journey.startNode, {});
  return first && { path: [], node_id: first.id, answers: {} };
}

/**
 * Answers the question at hand, or goes back to one on the path and answers it anew; the way from there is found again.
 * @param is_onward then goes on past the questions that have a fitting answer already, up to the first that has none
 */
export function take(
  journey: JourneyData,
  { path, node_id, answers }: Standing,
  { node_id: asked, answer: given }: { node_id: string; answer: Answer },
  is_onward = false,
): Standing | Refusal {
  const place = path.indexOf(asked);
  const question = stopAt(journey, asked);
  if ((place === -1 && asked !== node_id) || question?.type !== 'question') return 'not_at_hand';
  const answer = tidy(question, given);
  const wrong = wrongWith(question, answer);
  if (wrong) return wrong;
  const before = place === -1 ? path : path.slice(0, place);
  const standing = pass(journey, before, question, { ...answers, [asked]: answer });
  return (is_onward ? goOnward(journey, standing, asked) : standing) ?? 'broken_off';
}

/** Past the questions that have a fitting answer already, each once: a circle of them would have no end. */
function goOnward(journey: JourneyData, from: Standing | null, asked: string): Standing | null {
  const passed = new Set([asked]);
  let standing = from;
  while (standing) {
    const { node_id, answers } = standing;
    const next = stopAt(journey, node_id);
    const is_answered = Object.hasOwn(answers, node_id) && !passed.has(node_id);
    if (next?.type !== 'question' || !is_answered || wrongWith(next, answerTo(answers, node_id))) break;
    passed.add(next.id);
    standing = pass(journey, standing.path, next, answers);
  }
  return standing;
}

/** Kept as it is judged: words without blanks around them, and nothing as nothing. */
function tidy({ questionType }: QuestionNode, answer: Answer): Answer {
  if (isEmpty(answer)) return null;
  return questionType === 'text' && typeof answer === 'string' ? answer.trim() : answer;
}

/** From a question that is answered to the next stop. */
function pass(journey: JourneyData, before: string[], question: QuestionNode, answers: Answers): Standing | null {
  const path = [...before.filter((each) => each !== question.id), question.id];
  const next = arrive(journey, edgeOf(question, answers), along(path, answers));
  // Around a circle of questions: what is asked again is at hand, and no longer behind.
  return next && { path: path.filter((each) => each !== next.id), node_id: next.id, answers };
}

const stopAt = (journey: JourneyData, id: string): Stop | null => {
  const node = Object.hasOwn(journey.nodes, id) ? journey.nodes[id]! : null;
  return node?.type === 'condition' ? null : node;
};

/** The answers on a path: what was answered on another one is kept, but says nothing. */
export const along = (path: readonly string[], answers: Answers): Answers =>
  Object.fromEntries(path.map((id) => [id, answerTo(answers, id)]));

/** The questions of a path, in order. */
export const questionsOn = (journey: JourneyData, path: readonly string[]): QuestionNode[] =>
  path.flatMap((id) => {
    const node = stopAt(journey, id);
    return node?.type === 'question' ? node : [];
  });

/** The ticket an end makes of the answers on the way there. */
export function ticketOf({ ticket }: EndNode, journey: JourneyData, answers: Answers) {
  const { category = 'general', priority = 'medium', tags = [] } = ticket;
  const subject = fill(ticket.subject, journey, answers).replace(/[\s\p{Cc}]+/gu, ' ');
  const filled = tags.map((tag) => fill(tag, journey, answers)).filter((tag) => tagForm.test(tag));
  return {
    subject: Array.from(subject).slice(0, longestSubject).join('').trim() || passedOver,
    description: fill(ticket.description, journey, answers) || passedOver,
    category,
    priority,
    tags: [...new Set(filled)],
  };
}

const longestSubject = 200;
const tagForm = /^[\p{L}\p{N}][\p{L}\p{N} _.:/-]{0,39}$/u;
/** Where a template was made of answers that were all passed over. */
const passedOver = '–';
