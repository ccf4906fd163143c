// Nodes in short, and a graph of them with their places on the canvas.
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

export const graph = (nodes: JourneyNode[], places: [x: number, y: number][]): JourneyData => ({
  startNode: nodes[0]!.id,
  nodes: Object.fromEntries(
    nodes.map((node, index) => [node.id, { ...node, position: { x: places[index]![0], y: places[index]![1] } }]),
  ),
});
