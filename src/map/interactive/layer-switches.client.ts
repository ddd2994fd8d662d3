/** Switches for the layers of the interactive map. */

const LAYERS = {
  provinces: 'limites',
  water: 'eau',
  roads: 'routes',
  towns: 'localités',
  zones: 'zones',
  pieces: 'pièces',
} as const;

/** A switched-off layer puts `hides-<layer>` on the frame; the style sheet does the rest. */
export function makeLayerSwitches(frame: HTMLElement): HTMLFieldSetElement {
  const set = document.createElement('fieldset');
  set.className = 'layers';
  const legend = document.createElement('legend');
  legend.textContent = 'Couches';
  set.append(legend, ...Object.entries(LAYERS).map(([layer, name]) => makeSwitch(layer, name, frame)));
  return set;
}

function makeSwitch(layer: string, name: string, frame: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = true;
  box.addEventListener('change', () => frame.classList.toggle(`hides-${layer}`, !box.checked));
  label.append(box, ` ${name}`);
  return label;
}
