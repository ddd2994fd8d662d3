/** How the words by which a text dates were read: each wording once, with the reason. */
import type { Dossier, When } from '../model/dossier.ts';

export interface DateReading {
  /** The words of the text, as it has them. */
  words: string;
  when: When;
  /** Numbers of the paragraphs that have them. */
  paragraphs: number[];
}

/** In the order of time. The same words that mean another day stand again. */
export function listDateReadings({ chronology }: Pick<Dossier, 'chronology'>): DateReading[] {
  const readings = new Map<string, DateReading>();
  for (const { when, claims } of chronology) {
    for (const { date } of claims) {
      if (!date) continue;
      const words = date.text;
      const key = `${words} ${when.edtf}`;
      const { paragraphs = [], ...known } = readings.get(key) ?? {};
      readings.set(key, { words, when, ...known, paragraphs: [...new Set([...paragraphs, date.paragraph])] });
    }
  }
  return [...readings.values()];
}
