/** Adds the « Imprimer » control to the head of the article; Escape closes a note that stands beside the text. */

const button = document.createElement('button');
button.type = 'button';
// It looks as the control that shares.
button.className = 'send print';
button.textContent = 'Imprimer';
button.addEventListener('click', () => print());
document.querySelector('.head')?.append(button);

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  document.querySelector<HTMLAnchorElement>('.note:is(:target, :has(:target)) .back')?.click();
});
