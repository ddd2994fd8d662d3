/** The form of a claim, new or altered: what it offers for its words, and what was filled in. */

import type { Entry } from './change.ts';
import { type ClaimWish, findVoice, NEW_EVENT } from './claim-changes.ts';
import { isFielded, makeField, makeFields, offer } from './controls.client.ts';
import { writeOnEnter } from './entry-form.client.ts';
import type { Form, Forms } from './form-fields.ts';
import { type Desk, make, makeElementId, makeFinder, type Words } from './inputs.client.ts';
import { listClaims, listOf, listTargets, partOf } from './names.ts';
import type { State } from './state.ts';
import type { Value } from './tree.ts';

export interface ClaimForm {
  element: HTMLFormElement;
  /** `piece` is the number of a claim that is altered. */
  open(state: State, forms: Forms, words: Words, piece?: number): void;
  close(): void;
  read(): ClaimWish | undefined;
  take(words: Words): boolean;
}

/** What the atelier writes where the words leave no doubt; the author reads it before it is written. */
const ACTS = ['affirme', 'annonce', 'confirme', 'dément', 'estime', 'indique', 'précise', 'rapporte'];
const KINDS = ['bilan contesté', 'déclaration', 'fait annoncé', 'fait rapporté', 'fait revendiqué'];

export function makeClaimForm(
  element: HTMLFormElement,
  desk: Desk,
  leave: () => void,
  remove: (piece: number) => void,
): ClaimForm {
  let read: () => ClaimWish | undefined = () => undefined;
  let take: (words: Words) => boolean = () => false;
  writeOnEnter(element);

  return {
    element,
    open(state, forms, given, piece) {
      let words = given;
      const { values } = state;
      const before = listClaims(values).find(({ claim }) => partOf(claim, 'piece') === piece);
      const claim = before?.claim;
      const offered = offerFor(state, words);
      const quote = make('blockquote', {});
      const showWords = () =>
        quote.replaceChildren(words.prefix ?? '', make('strong', { textContent: words.quote }), words.suffix ?? '');
      take = (taken) => {
        // Where nothing is written yet, other words may offer something else.
        if (piece === undefined && voice.value === '') return false;
        words = taken;
        showWords();
        return true;
      };
      showWords();

      const [voiceId, ...relayIds] = listOf(partOf(claim, 'by')).map(String);
      const voices = listTargets(values, 'speaker');
      const names = make('datalist', { id: makeElementId() }, ...voices.map(({ name }) => new Option(name, name)));
      const voice = make('input', { id: makeElementId(), required: true, maxLength: 200, autocomplete: 'off' });
      voice.value = voices.find(({ id }) => id === voiceId)?.name ?? voiceId ?? '';
      voice.setAttribute('list', names.id);
      const voiceFields = (findForm(forms, 'speakers')?.fields ?? []).filter(({ key }) => key !== 'name');
      const newVoice = makeFields(voiceFields, undefined, desk);
      const voiceGroup = make('fieldset', {}, make('legend', { textContent: 'Nouvelle voix' }), ...newVoice.elements);

      const fields = new Map(forms.claim.map((field) => [field.key, field]));
      const acts = {
        ...desk,
        used: (key: string) => [
          ...new Set([...(key === 'act' ? ACTS : []), ...(key === 'kind' ? KINDS : []), ...desk.used(key)]),
        ],
      };
      const act = makeField(
        fields.get('act') ?? missing('act'),
        partOf(claim, 'act') ?? (claim ? undefined : offered.act),
        acts,
      );

      const known = makeFinder(listTargets(values, 'event'), String(partOf(before?.event, 'id') ?? NEW_EVENT));
      const event = Object.assign(known.element, { id: makeElementId(), placeholder: 'Nouvel événement' });
      const filled = {
        ...(offered.edtf !== undefined && { when: { edtf: offered.edtf, reason: offered.reason ?? '' } }),
        ...(offered.places.length > 0 && { places: offered.places }),
        theatre: listTargets(values, 'theatre')[0]?.id ?? '',
      };
      // What is still to be written first.
      const eventFields = (findForm(forms, 'events')?.fields ?? []).toSorted(
        (a, b) => Number(a.key in filled) - Number(b.key in filled),
      );
      const newEvent = makeFields(eventFields, filled, acts);
      const eventGroup = make(
        'fieldset',
        {},
        make('legend', { textContent: 'Nouvel événement' }),
        ...newEvent.elements,
      );

      const dates = [...new Set([...offered.dates, ...listOf([partOf(claim, 'date') ?? []].flat()).map(String)])];
      const date = make(
        'select',
        { id: makeElementId() },
        new Option('le texte ne la dit pas', ''),
        ...dates.map((one) => new Option(one, one)),
      );
      date.value = String(claim ? (partOf(claim, 'date') ?? '') : (offered.date ?? ''));

      const restFields = forms.claim.filter(({ key }) => !['by', 'act', 'date', 'figures'].includes(key));
      const content = {
        ...(isFielded(claim)
          ? Object.fromEntries(restFields.flatMap(({ key }) => (key in claim ? [[key, claim[key] as Value]] : [])))
          : {}),
      };
      const figures = makeField(
        fields.get('figures') ?? missing('figures'),
        claim ? partOf(claim, 'figures') : offer(undefined, offered.figures),
        desk,
      );
      // Few claims have more.
      const shown = restFields.map((field) => (field.key === 'short' ? { ...field, isShown: true } : field));
      const rest = makeFields(shown, content, desk);
      const relays = makeField(
        {
          ...(fields.get('by') ?? missing('by')),
          label: 'Rapporté par',
          isRequired: false,
          help: 'Qui a rapporté ce mot, dans l’ordre.',
        },
        relayIds.length > 0 ? relayIds : undefined,
        desk,
      );

      const update = () => {
        toggle(voiceGroup, voice.value.trim() !== '' && findVoice(values, voice.value) === undefined);
        toggle(eventGroup, event.value.trim() === '');
      };
      element.oninput = update;
      const cancel = make('button', { type: 'button', textContent: 'Laisser (Échap)', onclick: leave });
      const drop = make('button', {
        type: 'button',
        textContent: 'Retirer la pièce',
        onclick: () => remove(piece ?? 0),
      });
      const title = piece === undefined ? 'Une pièce' : `Pièce ${piece}`;
      element.ariaLabel = title;
      element.replaceChildren(
        make('h2', { textContent: title }),
        quote,
        label('Qui le dit', voice, names, make('small', { textContent: 'Une voix connue, ou le nom d’une nouvelle.' })),
        act.element,
        voiceGroup,
        label('Événement', event, known.list),
        eventGroup,
        figures.element,
        label('Date, telle que le texte l’écrit', date),
        relays.element,
        ...rest.elements,
        make(
          'p',
          {},
          make('button', { type: 'submit', textContent: 'Écrire la pièce (Entrée)' }),
          ' ',
          cancel,
          ...(piece === undefined ? [] : [' ', drop]),
        ),
      );
      element.hidden = false;
      update();
      read = () => {
        const [other, counted] = [rest.read(), figures.read()];
        return {
          words,
          voice: voice.value,
          newVoice: newVoice.read() as Entry, // of several fields, a map
          relays: listOf(relays.read()).map(String),
          event: known.readId(),
          newEvent: newEvent.read() as Entry, // the same
          rest: {
            act: act.read() ?? '',
            ...(isFielded(other) ? other : {}),
            ...(counted !== undefined && { figures: counted }),
            ...(date.value !== '' && { date: date.value }),
          },
        };
      };
      voice.focus();
    },
    close() {
      element.hidden = true;
      element.replaceChildren();
    },
    read: () => read(),
    take(words) {
      return !element.hidden && take(words);
    },
  };
}

function findForm({ lists }: Forms, list: string): Form | undefined {
  return lists.find(({ path }) => path[0] === list);
}

function missing(key: string): never {
  throw new Error(`The claim has no field ${key}.`);
}

function label(text: string, input: HTMLElement, ...after: Node[]): HTMLElement {
  return make('p', {}, make('label', { htmlFor: input.id, textContent: text }), input, ...after);
}

function toggle(group: HTMLFieldSetElement, isShown: boolean): void {
  group.hidden = !isShown;
  group.disabled = !isShown;
}

/** What the words say themselves: a date, places, numbers. */
function offerFor({ paragraphs, places, open }: State, words: Words) {
  const paragraph = paragraphs.find(({ number }) => number === words.paragraph);
  const text = paragraph?.text ?? '';
  const start = text.indexOf(`${words.prefix ?? ''}${words.quote}${words.suffix ?? ''}`) + (words.prefix?.length ?? 0);
  const end = start + words.quote.length;
  const isIn = (span: { start: number; end: number }) => span.start < end && span.end > start;
  const dates = paragraph?.dates ?? [];
  const write = (span: { start: number; end: number }) => text.slice(span.start, span.end);
  const date = dates.find(isIn);
  return {
    dates: dates.map(write),
    date: date && write(date),
    edtf: date?.edtf,
    reason: date?.reason,
    act: open.find((one) => one.paragraph === words.paragraph && isIn(one.whole) && one.act !== undefined)?.act,
    places: places
      .filter(({ mentions }) => mentions.some((one) => one.paragraph === words.paragraph && isIn(one)))
      .map(({ id }) => id),
    figures: (paragraph?.figures ?? []).filter(isIn).map(
      ({ value, unit, isAbout, ...span }): Value => ({
        quote: write(span),
        value,
        ...(unit !== undefined && { unit }),
        ...(isAbout && { approximate: true }),
      }),
    ),
  };
}
