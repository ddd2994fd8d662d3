/** A fragment that the page does not have is told to the reader; what tells it comes only then. */

function look(): void {
  const { hash } = location;
  // The browsers’ own: the top of the page, and words to look for, where they are not understood.
  if (/^#(?!top$|:~:)./i.test(hash) && !document.getElementById(hash.slice(1)))
    import('./unknown-fragment.client.ts').then(
      // The reader may be elsewhere by now.
      ({ tellUnknown }) => hash === location.hash && tellUnknown(),
      () => {},
    );
}

look();
addEventListener('hashchange', look);
