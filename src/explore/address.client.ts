/** The view in the address of the page: read, written, and kept in step with the interactive map. */
import { type Choices, formatView, readView, type View } from './view-state.ts';

/** What of the address the page knows; never throws. */
export function readAddress(choices: Choices): ReturnType<typeof readView> {
  return readView(location.search, choices);
}

/** A choice by the reader is an entry of the history: « Back » undoes it. */
export function pushView(view: View): void {
  history.pushState(null, '', makeAddress(view));
}

/**
 * Moving the map makes no entry of the history. If the address names a position, the map’s script, loaded before this one, is
 * asked to show it.
 */
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
