// The graph of a journey: questions, conditions and ends.
import Type, { type Static } from 'typebox';
import { Fields, Line, OneOf, Text } from './shapes.ts';
import { categories, operators, priorities, questionTypes } from './words.ts';

const NodeId = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$' });
const Edge = Type.Optional(NodeId);
const Position = Type.Optional(
  Fields({ x: Type.Number(), y: Type.Number() }, { description: 'where it stands on the canvas' }),
);

const Option = Fields({ label: Line(200), value: Line(100) });
const Limit = (maximum: number) => Type.Optional(Type.Integer({ minimum: 0, maximum }));

const Question = Fields({
  id: NodeId,
  type: Type.Literal('question'),
  questionType: OneOf(questionTypes),
  question: Line(500),
  help: Type.Optional(Text(1000)),
  required: Type.Optional(Type.Boolean()),
  options: Type.Optional(Type.Array(Option, { maxItems: 50 })),
  validation: Type.Optional(
    Fields({
      min_length: Limit(5000),
      max_length: Limit(5000),
      pattern: Type.Optional(Type.String({ maxLength: 500 })),
      min_choices: Limit(50),
      max_choices: Limit(50),
      max_files: Limit(5),
    }),
  ),
  nextNodeMap: Type.Optional(
    Type.Record(Type.String({ pattern: '^[^]{1,100}$' }), NodeId, { maxProperties: 50, additionalProperties: false }),
  ),
  nextNode: Edge,
  position: Position,
});
export type QuestionNode = Static<typeof Question>;

const RuleShape = Fields({
  node: NodeId,
  operator: OneOf(operators),
  value: Type.Optional(Type.Unsafe<string | number | boolean>({ type: ['string', 'number', 'boolean'] })),
  next: NodeId,
});
export type Rule = Static<typeof RuleShape>;

const Condition = Fields({
  id: NodeId,
  type: Type.Literal('condition'),
  rules: Type.Array(RuleShape, { maxItems: 50 }),
  nextNode: Edge,
  position: Position,
});
export type ConditionNode = Static<typeof Condition>;

const End = Fields({
  id: NodeId,
  type: Type.Literal('end'),
  message: Text(2000),
  ticket: Fields({
    subject: Line(300),
    description: Text(10_000),
    category: Type.Optional(OneOf(categories)),
    priority: Type.Optional(OneOf(priorities)),
    tags: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 })),
  }),
  position: Position,
});
export type EndNode = Static<typeof End>;

export type JourneyNode = QuestionNode | ConditionNode | EndNode;
const NodeShape = Type.Unsafe<JourneyNode>({
  type: 'object',
  discriminator: { propertyName: 'type' },
  required: ['type'],
  oneOf: [Question, Condition, End],
});
export const JourneyDataShape = Fields({
  startNode: NodeId,
  nodes: Type.Record(NodeId, NodeShape, {
    maxProperties: 200,
    additionalProperties: false,
  }),
});
export interface JourneyData {
  startNode: string;
  nodes: Record<string, JourneyNode>;
}
