/** The form of a claim, new or altered: what it offers for its words, and what was filled in. */

import type { Entry } from './change.ts';
import { type ClaimWish, NEW_EVENT } from './claim-changes.ts';
import { offerForClaim } from './claim-offers.ts';
import { isFielded, makeField, makeFields, offer } from './controls.client.ts';
import { writeOnEnter } from './entry-form.client.ts';
import type { Field, Forms } from './form-fields.ts';
import { type Desk, make, makeElementId, makeKnownOrNew, type Words } from './inputs.client.ts';
import { listClaims, listOf, listTargets, partOf } from './names.ts';
import type { State } from './state.ts';
import type { Value } from './tree.ts';

interface ClaimForm {
  element: HTMLFormElement;
  /** `piece` is the number of a claim that is altered. */
  open(state: State, forms: Forms, words: Words, piece?: number): void;
  close(): void;
  read(): ClaimWish | undefined;
  take(words: Words): boolean;
}

/** Of a voice, and of an event. */
const LONGEST_NAME = 200;
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
      const offered = offerForClaim(state, words);
      let isTouched = false;
      const quote = make('blockquote', {});
      const showWords = () =>
        quote.replaceChildren(words.prefix ?? '', make('strong', { textContent: words.quote }), words.suffix ?? '');
      take = (taken) => {
        // Where nothing is written yet, other words may offer something else.
        if (piece === undefined && !isTouched) return false;
        words = taken;
        showWords();
        return true;
      };
      showWords();

      const [voiceId = claim ? '' : offered.voice, ...relayIds] = listOf(partOf(claim, 'by')).map(String);
      const voice = makeKnownOrNew(listTargets(values, 'speaker'), voiceId);
      [voice.element.required, voice.element.maxLength] = [true, LONGEST_NAME];
      const voiceFields = listFields(forms, 'speakers', 'name');
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
        partOf(claim, 'act') ?? (claim ? undefined : offered.findAct(voiceId)),
        acts,
      );

      // Of events that begin alike the last of the file is found first: a claim is most often of what was written last.
      const events = listTargets(values, 'event').toReversed();
      const event = makeKnownOrNew(events, String(partOf(before?.event, 'id') ?? NEW_EVENT));
      [event.element.required, event.element.maxLength] = [true, LONGEST_NAME];
      // What is still to be written first, and what is most often another than is offered.
      const rank = ({ key }: Field) => (key === 'kind' ? 0 : key in offered.event ? 2 : 1);
      const eventFields = listFields(forms, 'events', 'title').toSorted((a, b) => rank(a) - rank(b));
      const newEvent = makeFields(eventFields, offered.event, acts);
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

      const said = act.element.querySelector('input');
      const inputOf = (group: HTMLElement, key: string) =>
        group.querySelector<HTMLInputElement>(`[data-key="${key}"] input`);
      const [kind, party, belligerent] = [
        inputOf(eventGroup, 'kind'),
        inputOf(voiceGroup, 'party'),
        inputOf(voiceGroup, 'belligerent'),
      ];
      /** What the author has filled in stays. */
      const typed = new Set<EventTarget | null | undefined>(claim ? [said] : []);
      const update = ({ target }: Partial<Event> = {}) => {
        isTouched ||= target !== undefined;
        typed.add(target);
        // What another voice did is not this one’s doing.
        if (target === voice.element && said && !typed.has(said)) said.value = offered.findAct(voice.readId()) ?? '';
        if (!claim && said && kind && !typed.has(kind)) kind.value = offered.findKind(said.value.trim()) ?? '';
        if (target === party && party && belligerent && !typed.has(belligerent))
          belligerent.checked = offered.isBelligerent(party.value);
        toggle(voiceGroup, voice.element.value.trim() !== '' && voice.readId() === '');
        toggle(eventGroup, event.element.value.trim() !== '' && event.readId() === NEW_EVENT);
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
        label('Qui le dit', voice, 'Une voix connue, ou le nom d’une nouvelle.'),
        act.element,
        figures.element,
        voiceGroup,
        relays.element,
        label('Date, telle que le texte l’écrit', { element: date }),
        label('Événement', event, 'Un événement connu, ou le titre d’un nouveau.'),
        eventGroup,
        ...rest.elements,
        make(
          'p',
          { className: 'send' },
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
          voice: voice.element.value,
          newVoice: { ...offered.findForms(voice.element.value), ...(newVoice.read() as Entry) }, // of several fields, a map
          relays: listOf(relays.read()).map(String),
          event: event.readId(),
          newEvent: { title: event.element.value.trim(), ...(newEvent.read() as Entry) }, // the same
          rest: {
            act: act.read() ?? '',
            ...(isFielded(other) ? other : {}),
            ...(counted !== undefined && { figures: counted }),
            ...(date.value !== '' && { date: date.value }),
          },
        };
      };
      voice.element.focus();
      voice.element.select();
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

/** Without its name, which has been typed; what the atelier fills in itself is not asked for. */
function listFields({ lists }: Forms, list: string, name: string): Field[] {
  const fields = lists.find(({ path }) => path[0] === list)?.fields ?? [];
  return fields
    .filter(({ key }) => key !== name)
    .map((field) => (field.key === 'id' || field.key === 'group' ? { ...field, isRequired: false } : field));
}

function missing(key: string): never {
  throw new Error(`The claim has no field ${key}.`);
}

function label(
  text: string,
  { element, list }: { element: HTMLElement; list?: HTMLElement },
  help?: string,
): HTMLElement {
  const name = make('label', { htmlFor: element.id, textContent: text });
  const line = make('p', {}, name, element, ...(list ? [list] : []));
  if (help !== undefined) {
    const words = make('small', { id: `${element.id}-aide`, textContent: help });
    element.setAttribute('aria-describedby', words.id);
    line.append(words);
  }
  return line;
}

function toggle(group: HTMLFieldSetElement, isShown: boolean): void {
  group.hidden = !isShown;
  group.disabled = !isShown;
}
