/** Adds the choice of colours to the foot of the page; what is chosen is kept, and taken up by the head of the next page. */

const CHOICES = { '': 'comme le système', light: 'claires', dark: 'sombres' } as const;

const label = document.createElement('label');
label.className = 'theme';
const select = document.createElement('select');
for (const [value, text] of Object.entries(CHOICES)) select.add(new Option(text, value));
const kept = document.documentElement.className;
select.value = kept in CHOICES ? kept : '';
select.addEventListener('change', async () => {
  document.documentElement.className = select.value;
  try {
    localStorage['theme'] = select.value;
    // For a worker (`offline/worker/write-colours.ts`), which has no other store in common with pages.
    await (await caches.open('theme')).put('/theme', new Response(select.value));
  } catch {
    // Where nothing may be kept, the choice holds for this page.
  }
});
label.append('Couleurs\u00A0: ', select);
document.querySelector('footer.site')?.append(label);
