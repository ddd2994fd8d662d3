/** A jump within the page offers the way back to the paragraph that it was made from. */

const bar = document.createElement('div');
bar.className = 'way-back';
const link = document.createElement('a');
bar.append(link);

document.addEventListener('click', ({ target }) => {
  const row = target instanceof Element && target.closest('a[href^="#"]') ? target.closest('.row') : null;
  const paragraph = row?.querySelector(':scope > [id]');
  if (!paragraph) return;
  link.href = `#${paragraph.id}`;
  link.textContent = `Revenir au paragraphe ${paragraph.id.slice(1)}`;
});
addEventListener('hashchange', () => {
  const [from, to] = [link.hash, location.hash].map((hash) => document.getElementById(hash.slice(1)));
  if (!from || !to || from.closest('.row')?.contains(to)) bar.remove();
  // Where the focus goes on from the target, so that a key or two reach it.
  else if (to.matches('li')) to.prepend(bar);
  else to.after(bar);
});
