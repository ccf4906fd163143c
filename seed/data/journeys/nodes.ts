// Nodes in short, and a graph of them; the canvas finds their places.
import type { JourneyData, JourneyNode, QuestionNode } from '@switchboard/contract/journey-graph.ts';

export const option = (value: string, label: string) => ({ label, value });
export const choice = (
  id: string,
  question: string,
  options: { label: string; value: string }[],
  more: Partial<QuestionNode> = {},
): QuestionNode => ({ id, type: 'question', questionType: 'single_choice', question, options, ...more });
export const words = (id: string, question: string, more: Partial<QuestionNode> = {}): QuestionNode => ({
  id,
  type: 'question',
  questionType: 'text',
  question,
  ...more,
});

export const graph = (nodes: JourneyNode[]): JourneyData => ({
  startNode: nodes[0]!.id,
  nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
});
