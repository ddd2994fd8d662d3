/** The form of a place at work: candidates for the selected words beside a map, what was filled in, and its writing. */

import type { Coordinates } from '../model/geometry/check-geometry.ts';
import { countDecimals } from '../model/words/precision.ts';
import { askAbout } from './ask.client.ts';
import { listenForSearch, showCandidates } from './candidates.client.ts';
import { type Candidate, explainCandidate, listPlaced } from './candidates.ts';
import type { Change } from './change.ts';
import { STALE } from './faults.ts';
import { find } from './find.client.ts';
import type { Ground } from './ground.ts';
import type { Words } from './inputs.client.ts';
import { takePastedPoint } from './pasted-point.client.ts';
import { addPlace, addWords, alterPlace, type PlaceEntry, type PlaceWish } from './place-changes.ts';
import type { PlaceMap } from './place-map.client.ts';
import { type Drawn, MOST_LATITUDE, makeGeometry, readDrawn, sayDegrees } from './place-shape.ts';

interface PlaceForm {
  element: HTMLFormElement;
  /** Of words that are to be a place, or of a place that is there. */
  open(subject: Words | PlaceEntry): Promise<void>;
  close(): void;
}

/** What of the dossier a place is set among. */
export interface Placing {
  places: readonly PlaceEntry[];
  credits: readonly string[];
}

interface Host {
  /** As the dossier is now: another hand may write while a form is open. */
  placing(): Placing;
  write(changes: readonly Change[], done: string): Promise<boolean>;
  say(words: string): void;
  leave(): void;
}

/** Of a town of the gazetteer: it is a point somewhere within it. */
const TOWN_RADIUS_KM = 2;
const FIRST_RADIUS_KM = 5;
/** Of what no gazetteer has, until the author says more. */
const FIRST_KIND = 'localité';

export function makePlaceForm(element: HTMLFormElement, host: Host): PlaceForm {
  const input = (id: string) => find(id, HTMLInputElement);
  const [known, fresh] = [find('place-known', HTMLSelectElement), find('place-new', HTMLFieldSetElement)];
  let words: Words | undefined;
  let entry: PlaceEntry | undefined;
  let candidates: Candidate[] = [];
  let chosen: Candidate | undefined;
  let drawn: Drawn = { kind: 'point', corners: [] };
  /** The corner that the coordinates are of. */
  let corner = 0;
  /** What was filled in for the author, and goes with the candidate. */
  let reason = '';
  let map: PlaceMap | undefined;

  const shape = () => element.querySelector<HTMLInputElement>('input[name=shape]:checked')?.value ?? 'point';
  const isKept = () => entry?.geometry != null && readDrawn(entry.geometry) === undefined && drawn.corners.length === 0;
  const radius = () => Number(input('place-radius').value) || FIRST_RADIUS_KM;

  const draw = () => {
    const isNone = shape() === 'none';
    find('place-drawing', HTMLElement).hidden = isNone;
    input('place-radius').disabled = isNone;
    find('place-kept', HTMLElement).hidden = !isKept();
    const at = drawn.corners[corner];
    const decimals = countDecimals(radius()) + (drawn.kind === 'point' ? 0 : 1);
    for (const [id, value] of [
      ['longitude', at?.[0]],
      ['latitude', at?.[1]],
    ] as const)
      if (document.activeElement !== input(id))
        input(id).value = value === undefined ? '' : String(Number(value.toFixed(decimals)));
    if (!isNone) map?.show(drawn, radius());
  };
  const choose = (candidate: Candidate | undefined) => {
    chosen = candidate;
    const radio = element.querySelector<HTMLInputElement>(
      `input[name=candidate][value="${candidate?.geonames ?? ''}"]`,
    );
    if (radio) radio.checked = true;
    if (input('place-reason').value === reason)
      input('place-reason').value = candidate ? explainCandidate(candidate) : '';
    reason = input('place-reason').value;
    if (!candidate) return;
    if (input('place-kind').value === FIRST_KIND) input('place-kind').value = 'ville';
    input('place-radius').value = String(TOWN_RADIUS_KM);
    [drawn, corner] = [{ kind: 'point', corners: [candidate.at] }, 0];
    setShape('point');
    draw();
    map?.fit([candidate.at, ...nearby(candidate)]);
  };
  const setShape = (kind: string) => {
    for (const radio of element.querySelectorAll<HTMLInputElement>('input[name=shape]'))
      radio.checked = radio.value === kind;
  };
  const alter = (corners: readonly Coordinates[], index: number) => {
    if (chosen) choose(undefined);
    [drawn, corner] = [{ ...drawn, corners }, index];
    draw();
    const at = corners[index];
    if (at)
      host.say(
        `${sayDegrees(at)}${Math.abs(at[1]) > MOST_LATITUDE ? ' ; si près d’un pôle, la carte ne le montre pas' : ''}`,
      );
  };
  const others = () => listPlaced(host.placing().places).filter(({ id }) => id !== entry?.id);
  const nearby = (candidate: Candidate): Coordinates[] =>
    others().flatMap(({ name, at }) => (name === candidate.nearest?.name ? [at] : []));

  const openMap = async () => {
    if (map) return map;
    const { makePlaceMap } = await import('./place-map.client.ts');
    map = makePlaceMap(find('place-map', HTMLElement), {
      async loadGround(window) {
        const { ground }: { ground?: Ground } = await askAbout('fond', { fenetre: window });
        return ground;
      },
      alter,
      setRadius(km) {
        input('place-radius').value = String(km);
        draw();
        host.say(`Rayon : ${km} km`);
      },
      choose(index) {
        if (corner === index) return;
        corner = index;
        draw();
        map?.focusCorner(index);
      },
      say: host.say,
      send: () => element.requestSubmit(),
    });
    find('closer', HTMLButtonElement).addEventListener('click', () => map?.zoom(1));
    find('further', HTMLButtonElement).addEventListener('click', () => map?.zoom(-1));
    return map;
  };

  find('candidates', HTMLFieldSetElement).addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement)
      choose(candidates.find(({ geonames }) => String(geonames) === target.value));
  });
  element.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'shape') return;
    const kind = shape();
    if (kind === 'point' || kind === 'line' || kind === 'area')
      drawn = { kind, corners: kind === 'point' ? drawn.corners.slice(0, 1) : drawn.corners };
    corner = 0;
    if (kind !== 'point' && chosen) choose(undefined);
    draw();
  });
  input('place-radius').addEventListener('input', draw);
  takePastedPoint(input('latitude'), input('longitude'));
  for (const id of ['latitude', 'longitude'])
    input(id).addEventListener('input', () => {
      const at: Coordinates = [input('longitude').valueAsNumber, input('latitude').valueAsNumber];
      if (!at.every(Number.isFinite) || !input('latitude').validity.valid) return;
      alter(
        drawn.corners.length === 0 ? [at] : drawn.corners.map((old, index) => (index === corner ? at : old)),
        corner,
      );
      map?.fit(drawn.corners);
    });
  known.addEventListener('change', () => {
    fresh.disabled = known.value !== '';
    fresh.hidden = fresh.disabled;
  });

  const isStale = () => {
    const now = host.placing().places.find(({ id }) => id === entry?.id);
    return JSON.stringify(now) !== JSON.stringify(entry);
  };
  const read = (): PlaceWish | undefined => {
    const isNone = shape() === 'none';
    const geometry = isNone ? null : isKept() ? undefined : makeGeometry(drawn, radius());
    if (geometry === undefined && !isKept()) {
      host.say(
        drawn.corners.length === 0
          ? 'Il manque le point : cliquez sur la carte, ou écrivez ses coordonnées.'
          : 'Il manque des sommets : une ligne en a au moins deux, une aire trois.',
      );
      find('place-map', HTMLElement).focus();
      return undefined;
    }
    return {
      name: input('place-name').value.trim(),
      kind: input('place-kind').value.trim(),
      isTown: input('place-town').checked,
      radiusKm: isNone ? undefined : radius(),
      reason: input('place-reason').value.trim(),
      geometry,
      candidate: isNone ? undefined : chosen,
    };
  };
  element.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isStale()) return host.say(STALE);
    const { places, credits } = host.placing();
    const there = places.find(({ id }) => id === known.value);
    if (words && there) {
      if (await host.write(addWords(there, words), `« ${words.quote} » nomme ${there.properties['name']}.`))
        host.leave();
      return;
    }
    const wish = read();
    if (!wish) return;
    const changes = entry ? alterPlace(wish, entry, credits) : words && addPlace(wish, words, places, credits);
    if (changes && (await host.write(changes, 'Le lieu est écrit.'))) host.leave();
  });
  find('place-leave', HTMLButtonElement).addEventListener('click', host.leave);
  find('place-remove', HTMLButtonElement).addEventListener('click', async () => {
    if (!entry) return;
    if (isStale()) return host.say(STALE);
    const name = String(entry.properties['name']);
    if (await host.write([{ do: 'remove', what: 'place', id: entry.id }], `${name} est retiré.`)) host.leave();
  });

  /** Until they are there; who goes elsewhere meanwhile is not called back. */
  const look = async (name: string, isFirst: boolean) => {
    const subject = words ?? entry;
    const waiting = find('candidates', HTMLFieldSetElement);
    showCandidates(waiting, []);
    waiting.focus();
    const [shown, { found = [] }] = await Promise.all([
      openMap().catch(() => host.say('La carte n’a pas pu être chargée : écrivez les coordonnées.')),
      askAbout('candidats', { nom: name, sauf: entry?.id ?? '' }) as Promise<{ found?: Candidate[] }>, // as the server has it
    ]);
    if (subject !== (words ?? entry) || element.hidden) return;
    candidates = found;
    showCandidates(waiting, candidates);
    shown?.showAround(
      candidates.map((candidate) => ({ name: candidate.name, at: candidate.at })),
      others(),
    );
    draw();
    const [first] = candidates;
    const isWaiting = document.activeElement === waiting;
    // A name that is only like it is for the author to choose.
    if ((words || !isFirst) && first && !first.isLoose && isWaiting) choose(first);
    else {
      const none = element.querySelector<HTMLInputElement>('input[name=candidate][value=""]');
      if (none) none.checked = true;
      shown?.fit(drawn.corners.length > 0 ? drawn.corners : others().map(({ at }) => at));
    }
    // Where nothing is offered, its point is what is to be said next.
    if (isWaiting && words && !first) find('latitude', HTMLInputElement).focus();
    else if (isWaiting) element.querySelector<HTMLElement>('input[name=candidate]:checked')?.focus();
  };
  listenForSearch(input('place-search'), (name) => look(name, false));

  return {
    element,
    async open(subject) {
      element.reset();
      const { places } = host.placing();
      [words, entry] = 'quote' in subject ? [subject, undefined] : [undefined, subject];
      [candidates, chosen, corner, reason] = [[], undefined, 0, ''];
      const name = words?.quote ?? String(entry?.properties['name'] ?? '');
      find('place-title', HTMLElement).textContent = entry ? `Lieu : ${name}` : 'Un lieu';
      find('place-words', HTMLElement).textContent = words?.quote ?? '';
      find('place-words', HTMLElement).hidden = !words;
      find('place-known-line', HTMLElement).hidden = !words || places.length === 0;
      find('place-remove', HTMLButtonElement).hidden = !entry;
      known.replaceChildren(
        new Option('un nouveau lieu', ''),
        ...places.map(({ id, properties }) => new Option(String(properties['name']), id)),
      );
      [fresh.disabled, fresh.hidden] = [false, false];
      drawn = readDrawn(entry?.geometry ?? null) ?? { kind: 'point', corners: [] };
      setShape(entry && entry.geometry === null ? 'none' : drawn.kind);
      input('place-name').value = name;
      const text = (key: string) => String(entry?.properties[key] ?? '');
      input('place-kind').value = entry ? text('kind') : FIRST_KIND;
      input('place-reason').value = text('reason');
      input('place-radius').value = text('radiusKm') || String(FIRST_RADIUS_KM);
      input('place-town').checked = entry?.properties['isTown'] === true;
      element.hidden = false;
      await look(name, true);
    },
    close() {
      element.hidden = true;
    },
  };
}
