/** The view in the address: what reads and keeps it comes for a list with its filters, and for an article once there is a view of it. */

// Where it cannot be had, the form stays hidden and the list whole; what goes wrong in it once it is here is not hidden.
const openView = async () => (await import('./open.client.ts').catch(() => undefined))?.openView();

if (document.querySelector('.filters') || (location.search && document.querySelector('.article'))) openView();
else
  document.addEventListener(
    'map-moved',
    async (moved) => {
      await openView();
      document.dispatchEvent(moved);
    },
    { once: true },
  );
