// What the sample articles and FAQs are made of. Pure.
import type { Category } from '@switchboard/contract/words.ts';

/** A passage somebody added: the versions before lack it. */
interface Addition {
  by: number;
  text: string;
}

export interface Guide {
  slug: string;
  title: string;
  category: Category;
  tags: string[];
  language?: 'de';
  /** The number of an agent's address; 0 is the administrator. */
  by: number;
  body: string;
  /** What later versions brought, in the order of the versions. */
  added?: Addition[];
  /** What the next version ends with, which nobody has published yet. */
  waiting?: Addition;
  is_draft?: true;
  /** How often it is read in a month. */
  reads: number;
  votes: [helpful: number, unhelpful: number];
  /** What readers wrote to their verdict. */
  comments?: [helpful: boolean, text: string][];
}

export interface Question {
  question: string;
  answer: string;
  category: Category;
  language?: 'de';
  by: number;
  votes: [helpful: number, unhelpful: number];
}

/** HTML as the editor writes it: without the lines and indents of a source file. */
export const page = ([text]: TemplateStringsArray): string =>
  text!.replace(/(^|>)\s*\n\s*(?=<\/?(?:p|h|ol|ul|li|t)|$)/g, '$1').replace(/\s*\n\s*/g, ' ');
