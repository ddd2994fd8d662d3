/** The candidates for a place as choices, and the search for them under another name. */
import { type Candidate, sayCandidate } from './candidates.ts';
import { make } from './inputs.client.ts';

export function showCandidates(place: HTMLFieldSetElement, candidates: readonly Candidate[]): void {
  const rows = [
    ...candidates.map((candidate) => [String(candidate.geonames), sayCandidate(candidate)] as const),
    ['', candidates.length > 0 ? 'aucun de ceux-là' : 'rien de ce nom'] as const,
  ];
  place.replaceChildren(
    make('legend', { textContent: 'D’après GeoNames' }),
    ...rows.map(([value, label]) =>
      make(
        'label',
        { className: 'candidate' },
        make('input', { type: 'radio', name: 'candidate', value }),
        ` ${label}`,
      ),
    ),
  );
}

/** Enter looks for what is typed, and writes nothing. */
export function listenForSearch(input: HTMLInputElement, look: (name: string) => void): void {
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (input.value.trim() !== '') look(input.value.trim());
  });
}
