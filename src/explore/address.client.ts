/** The view in the address of the page: read, written, and kept in step with the interactive map. */
import { type Choices, formatView, readView, type View } from './view-state.ts';

/** What of the address the page knows; never throws. */
export function readAddress(choices: Choices): { view: View; ignored: string[] } {
  return readView(location.search, choices);
}

/** A choice of the reader’s is a step to go back by. */
export function pushView(view: View): void {
  history.pushState(null, '', makeAddress(view));
}

/** Where the map is moved to is no step to go back by; a map that the address asks for is asked of the map’s script, which is there first. */
export function keepMap(choices: Choices): void {
  document.addEventListener('map-moved', (event) => {
    if (!(event instanceof CustomEvent)) return;
    history.replaceState(null, '', makeAddress({ ...readAddress(choices).view, map: event.detail }));
  });
  const { map } = readAddress(choices).view;
  if (map) document.dispatchEvent(new CustomEvent('map-wanted', { detail: map }));
}

function makeAddress(view: View): string {
  return `${location.pathname}${formatView(view)}${location.hash}`;
}
