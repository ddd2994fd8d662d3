/** The places of the dossier in the panel, and the way from selected words to one of them. */
import { make, type Words } from './inputs.client.ts';
import { listOf, partOf, type Values, valueIn } from './names.ts';
import type { PlaceEntry } from './place-changes.ts';
import { makePlaceForm, type Placing } from './place-form.client.ts';

export interface Places {
  isOpen(): boolean;
  /** Show the list anew. */
  show(values: Values): void;
  close(): void;
  openWords(): void;
  /** The one that stands there among the features of the file. */
  openAt(index: number): void;
}

interface Host extends Omit<Parameters<typeof makePlaceForm>[1], 'leave' | 'placing'> {
  values(): Values;
  words(): Words | undefined;
  /** Other forms give way. */
  clear(): void;
  backToText(): void;
}

export function makePlaces(form: HTMLFormElement, list: HTMLElement, host: Host): Places {
  /** The place whose button the focus goes back to. */
  let opener: string | undefined;
  const leave = () => {
    placeForm.close();
    const back =
      opener === undefined ? undefined : list.querySelector<HTMLElement>(`[data-lieu="${CSS.escape(opener)}"]`);
    if (back) back.focus();
    else host.backToText();
  };
  const placeForm = makePlaceForm(form, { ...host, leave, placing: () => readPlacing(host.values()) });
  const open = async (subject: Words | PlaceEntry) => {
    host.clear();
    opener = 'quote' in subject ? undefined : subject.id;
    await placeForm.open(subject);
  };
  const openWords = () => {
    const words = host.words();
    if (words) open(words);
    else host.say('Choisissez d’abord des mots du texte.');
  };
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !form.hidden) leave();
  });
  return {
    isOpen: () => !form.hidden,
    close: placeForm.close,
    openWords,
    openAt(index) {
      const place = listOf(valueIn(host.values(), 'places.geojson', ['features']))[index];
      if (isPlace(place)) open(place);
      else host.say('Ce lieu n’a pas de formulaire ici : voyez le détail.');
    },
    show(values) {
      const focused =
        document.activeElement instanceof HTMLElement ? document.activeElement.dataset['lieu'] : undefined;
      const { places } = readPlacing(values);
      list.replaceChildren(
        ...places.map((place) => {
          const one = make('button', { type: 'button', textContent: String(place.properties['name']) });
          one.dataset['lieu'] = place.id;
          one.addEventListener('click', () => open(place));
          return make('li', {}, one);
        }),
      );
      if (focused !== undefined) list.querySelector<HTMLElement>(`[data-lieu="${CSS.escape(focused)}"]`)?.focus();
    },
  };
}

function readPlacing(values: Values): Placing {
  const features = listOf(valueIn(values, 'places.geojson', ['features']));
  const credits = listOf(valueIn(values, 'map.yaml', ['credits']));
  return {
    places: features.flatMap((feature) => (isPlace(feature) ? [feature] : [])),
    credits: credits.map((credit) => String(partOf(credit, 'id'))),
  };
}

/** A file may be written in meanwhile: what has no id and no name is not shown. */
function isPlace(feature: unknown): feature is PlaceEntry {
  const { id, properties } = Object(feature);
  return typeof id === 'string' && typeof properties === 'object' && properties !== null;
}
