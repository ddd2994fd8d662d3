/** Adds the « Imprimer » control to the head of the article and to its end; Escape closes what stands over the foot of the page. */

// On a phone the head has no room for it.
for (const place of [document.querySelector('.head'), [...document.querySelectorAll('.article')].at(-1)]) {
  const button = document.createElement('button');
  button.type = 'button';
  // It looks as the control that shares.
  button.className = 'send print';
  button.textContent = 'Imprimer';
  button.addEventListener('click', () => print());
  place?.append(button);
}

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  document.querySelector<HTMLAnchorElement>(':is(.note:target, .note:has(:target), li.shown) .back')?.click();
});
