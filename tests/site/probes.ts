/** What is asked of a page in any engine. Each runs within the page and knows nothing but it. */

/** The paragraphs of the article view, without the numbers of their pièces. */
export function readParagraphs(): string[] {
  return [...document.querySelectorAll('[id^="p"]')]
    .filter(({ id }) => /^p\d+$/.test(id))
    .map((element) => {
      const text = element.cloneNode(true) as Element; // an element’s clone is an element
      for (const number of text.querySelectorAll('.n')) number.remove();
      return text.textContent;
    });
}

export interface Figure {
  /** Of each kind of mark, how many are painted. */
  marks: Record<string, number>;
  /** Of each drawing. */
  heightsPx: number[];
}

/** What is painted of the map, of the days and of the timeline. */
export function measureFigures(): Record<string, Figure> {
  const isPainted = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return (width > 0 || height > 0) && element.checkVisibility(); // a level line is of no height
  };
  return Object.fromEntries(
    ['.map', '.days', '.timeline'].map((name) => {
      const figure = document.querySelector(name);
      const drawings = [...(figure?.querySelectorAll('.frame, .chart') ?? [])];
      const count = (selector: string) => [...(figure?.querySelectorAll(selector) ?? [])].filter(isPainted).length;
      const marks = Object.fromEntries(['.piece', 'text', 'path', 'circle', 'li'].map((kind) => [kind, count(kind)]));
      return [name, { marks, heightsPx: drawings.map((drawing) => drawing.getBoundingClientRect().height) }];
    }),
  );
}

/** The links and stretches of text that are lit, each by its first words. */
export function listLit(): string[] {
  return [...document.querySelectorAll('[data-claim], [data-event], [data-place]')]
    .filter((element) => getComputedStyle(element).getPropertyValue('--said') === '1')
    .map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`);
}

/** How wide the window is, and what the page would fill. */
export function measureWidth(): [windowPx: number, pagePx: number] {
  return [innerWidth, document.documentElement.scrollWidth];
}

/** The ground of the page. */
export function readPaper(): string {
  return getComputedStyle(document.documentElement).backgroundColor;
}

/** Bring in a script as an attacker would; whether it ran. */
export function bringScript(): boolean {
  const script = document.createElement('script');
  try {
    script.textContent = 'window.broughtIn = true';
    document.body.append(script);
  } catch {
    // Trusted Types refuse the words before the policy would refuse the script.
  }
  return Reflect.has(window, 'broughtIn');
}
