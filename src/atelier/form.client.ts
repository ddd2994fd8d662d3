/** The form of a claim: what it offers for the selected words, and what was filled in. */
import { type Fields, findVoice, NEW_EVENT, OWN_GROUP } from './claim-changes.ts';
import { readQuote, type Selection } from './selection.ts';
import type { State } from './state.ts';

export interface ClaimForm {
  element: HTMLFormElement;
  open(state: State, selection: Selection): void;
  close(): void;
  read(): Fields;
}

/** What the atelier writes where the words leave no doubt; the author reads it before it is written. */
const STATED = 'Le texte donne la date.';

export function makeClaimForm(element: HTMLFormElement): ClaimForm {
  const field = <Made extends HTMLElement>(id: string, type: new () => Made): Made => {
    const found = element.querySelector(`#${id}`);
    if (!(found instanceof type)) throw new Error(`The form has no ${id}.`);
    return found;
  };
  const input = (id: string) => field(id, HTMLInputElement);
  const select = (id: string) => field(id, HTMLSelectElement);
  const parts = [field('new-voice', HTMLFieldSetElement), field('new-event', HTMLFieldSetElement)] as const;
  let state: State | undefined;
  let selection: Selection | undefined;

  const update = () => {
    const name = input('voice').value.trim();
    const show = (part: HTMLFieldSetElement, isShown: boolean) => {
      part.hidden = !isShown;
      part.disabled = !isShown;
    };
    show(parts[0], name !== '' && state !== undefined && findVoice(state, name) === undefined);
    show(parts[1], select('event').value === NEW_EVENT);
  };
  const offerDate = () => {
    const paragraph = state?.paragraphs.find(({ number }) => number === selection?.paragraph);
    const words = select('date').value;
    const date = paragraph?.dates.find(({ start, end }) => paragraph.text.slice(start, end) === words);
    input('edtf').value = date?.edtf ?? '';
    input('reason').value = date?.edtf === undefined ? '' : STATED;
  };
  element.addEventListener('input', update);
  select('date').addEventListener('change', offerDate);

  return {
    element,
    open(now, chosen) {
      [state, selection] = [now, chosen];
      element.reset();
      const paragraph = now.paragraphs.find(({ number }) => number === chosen.paragraph);
      if (!paragraph) return;
      const { quote, prefix = '', suffix = '' } = readQuote(paragraph.text, chosen);
      const words = document.createElement('strong');
      words.textContent = quote;
      field('quote', HTMLQuoteElement).replaceChildren(prefix, words, suffix);
      field('voices', HTMLDataListElement).replaceChildren(...now.speakers.map(({ name }) => new Option(name, name)));
      const listVoices = () => now.speakers.map(({ id, name }) => new Option(name, id));
      select('voice-group').replaceChildren(new Option('elle seule', OWN_GROUP), ...listVoices());
      select('relay').replaceChildren(new Option('personne', ''), ...listVoices());
      const dates = paragraph.dates.map(({ start, end }) => paragraph.text.slice(start, end));
      select('date').replaceChildren(
        new Option('le texte ne la dit pas', ''),
        ...[...new Set(dates)].map((date) => new Option(date, date)),
      );
      const inWords = paragraph.dates.find(({ start, end }) => start < chosen.end && end > chosen.start);
      if (inWords) select('date').value = paragraph.text.slice(inWords.start, inWords.end);
      select('event').replaceChildren(
        new Option('Nouvel événement', NEW_EVENT),
        ...now.events.map(({ id, name }) => new Option(name, id)),
      );
      select('theatre').replaceChildren(...now.theatres.map(({ id, name }) => new Option(name, id)));
      // Those that the words name first.
      const isNamed = ({ mentions }: State['places'][number]) =>
        mentions.some(
          (mention) =>
            mention.paragraph === chosen.paragraph && mention.start < chosen.end && mention.end > chosen.start,
        );
      const places = now.places.toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
      select('place').replaceChildren(new Option('aucun', ''), ...places.map(({ id, name }) => new Option(name, id)));
      const [named] = places.filter(isNamed);
      if (named) select('place').value = named.id;
      offerDate();
      element.hidden = false;
      update();
      input('voice').focus();
    },
    close() {
      element.hidden = true;
    },
    read() {
      return Object.fromEntries([...new FormData(element)].map(([name, value]) => [name, String(value)]));
    },
  };
}
