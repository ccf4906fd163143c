// A short sound of our own making, and the switch that silences it.
import { keep, kept, watchStorage } from './storage.ts';
import { createStore } from './store.ts';

const readMuted = () => kept('muted') === true;
const muted = createStore(readMuted());
let context: AudioContext | undefined;

watchStorage('muted', () => muted.set(readMuted()));

export const useMuted = muted.useValue;

export function setMuted(is_muted: boolean): void {
  keep('muted', is_muted);
  muted.set(is_muted);
}

/** Two soft notes; falling for what is bad news. Browsers stay silent until the page was touched once. */
export function beep(kind: 'news' | 'alarm' = 'news'): void {
  if (muted.get() || typeof AudioContext === 'undefined' || !navigator.userActivation.hasBeenActive) return;
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume();
  const notes = kind === 'news' ? [660, 880] : [660, 440];
  for (const [index, frequency] of notes.entries()) note(context, frequency, context.currentTime + index * 0.13);
}

function note(context: AudioContext, frequency: number, at: number): void {
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(0.12, at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.16);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + 0.18);
}
