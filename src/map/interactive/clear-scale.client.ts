/** Keeps the scale of the interactive map off its words, wherever these have been moved. */

/** Classes of the map’s element that put the scale into a corner: the drawing’s own first. */
const CORNERS = [[], ['scale-right'], ['scale-top'], ['scale-top', 'scale-right']] as const;

/** What the scale takes around its line, px: the length in words stands right of it. */
const AROUND = { left: 5, right: 56, top: 4, bottom: 5 };

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Of the screen, px. */
export function boxScale(container: HTMLElement): Box | undefined {
  const line = container.querySelector('.leaflet-control-scale-line')?.getBoundingClientRect();
  return (
    line && {
      left: line.left - AROUND.left,
      right: line.right + AROUND.right,
      top: line.top - AROUND.top,
      bottom: line.bottom + AROUND.bottom,
    }
  );
}

/** Leave the scale where it covers no word, or take it to the first corner where it covers none; else to the drawing’s own. Whether it is clear. */
export function clearScale(container: HTMLElement): boolean {
  const words = [...container.querySelectorAll('.words text')].map((word) => word.getBoundingClientRect());
  const isClear = () => {
    const scale = boxScale(container);
    return !scale || !words.some((word) => overlap(scale, word));
  };
  if (isClear()) return true;
  for (const corner of CORNERS) {
    homeScale(container);
    container.classList.add(...corner);
    if (isClear()) return true;
  }
  homeScale(container);
  return false;
}

/** To where it stands on the drawing. */
export function homeScale(container: HTMLElement): void {
  container.classList.remove('scale-top', 'scale-right');
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
