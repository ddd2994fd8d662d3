/** A fragment that the page does not have is told to the reader; what tells it comes only then. */

function look(): void {
  // The browsers’ own: the top of the page, and words to look for, where they are not understood.
  if (/^#(?!top$|:~:)./i.test(location.hash) && !document.getElementById(location.hash.slice(1)))
    import('./unknown-fragment.client.ts').then(
      ({ tellUnknown }) => tellUnknown(),
      () => {},
    );
}

look();
addEventListener('hashchange', look);
