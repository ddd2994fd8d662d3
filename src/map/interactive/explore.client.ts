/** Asks for the interactive map when the reader does, and leaves the drawing as it was when it cannot be had. */

/** Where a map stands: told to the page by `map-moved`, asked of the map by `map-wanted`. */
export interface Position {
  latitude: number;
  longitude: number;
  zoom: number;
}

// A page has one map, if in several figures: the first has the whole.
const figure = document.querySelector<HTMLElement>('.map:has([data-extent])');
if (figure) offer(figure);

function offer(figure: HTMLElement): void {
  const opener = figure.querySelector('[href$="/explorer/"]') ?? addButton(figure);
  let isAsked = false;
  // Where the map is wanted, even if that is asked while it loads.
  let wanted: Position | undefined;
  const explore = async (position?: Position) => {
    wanted = position ?? wanted;
    if (isAsked) return;
    isAsked = true;
    const loaded = await import('./enhance-map.client.ts').catch(() => undefined);
    if (!loaded) {
      opener.replaceWith('La carte mobile n’a pas pu être chargée\u202F; le dessin reste entier.');
      return;
    }
    // On the article’s page the opener is a link to the page of the map.
    const isArticle = opener instanceof HTMLAnchorElement;
    const article = new URL('..', isArticle ? opener.href : location.href);
    const sources = {
      ground: new URL('fond.json', article),
      article: isArticle ? '' : article.pathname,
      loadScript: () => import('./zoomed-map.client.ts'),
    };
    loaded.enhanceMap(figure, sources, wanted);
    opener.remove();
  };
  opener.addEventListener('click', (event) => {
    if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    explore();
  });
  document.addEventListener('map-wanted', (event) => {
    if (event instanceof CustomEvent && opener.isConnected) explore(event.detail);
  });
}

function addButton(figure: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Explorer la carte';
  figure.querySelector('.map-bar')?.append(button);
  return button;
}
