/** The first page of the atelier at work: it lists the dossiers, and sends a text and its name to become one. */
import { formatId } from '../author/ids.ts';
import { askForAll } from './ask.client.ts';
import type { Begun, Listed } from './begin.ts';
import { find } from './find.client.ts';

const [form, status, list] = [
  find('begin', HTMLFormElement),
  find('status', HTMLElement),
  find('dossiers', HTMLElement),
];
const [name, text, file] = [
  find('name', HTMLInputElement),
  find('text', HTMLTextAreaElement),
  find('file', HTMLInputElement),
];
const address = find('address', HTMLElement);
const ADDRESS_HELP = address.textContent ?? '';

function say(words: string): void {
  status.textContent = words;
}

function showDossiers(dossiers: readonly Listed[]): void {
  list.replaceChildren(
    ...dossiers.map(({ slug, title, reviewed }) => {
      const link = document.createElement('a');
      link.href = `${slug}/`;
      link.textContent = title;
      const item = document.createElement('li');
      item.append(link, ` (${slug}${reviewed && ` ; ${reviewed}`})`);
      return item;
    }),
  );
  if (dossiers.length === 0) list.append('Aucun encore.');
}

name.addEventListener('input', () => {
  const slug = formatId(name.value);
  address.textContent = slug === '' ? ADDRESS_HELP : `Adresse : /${slug}/. Elle ne change plus.`;
});

/** What is dropped on the text is its file, as if it had been chosen. */
text.addEventListener('dragover', (event) => event.preventDefault());
text.addEventListener('drop', (event) => {
  const { files } = event.dataTransfer ?? {};
  if (!files || files.length === 0) return;
  event.preventDefault();
  file.files = files;
  file.dispatchEvent(new Event('change'));
});
file.addEventListener('change', () => {
  const [chosen] = file.files ?? [];
  text.disabled = chosen !== undefined;
  if (!chosen) return;
  text.value = '';
  say(`Le texte sera celui de « ${chosen.name} ».`);
  if (name.value === '') {
    name.value = formatId(chosen.name.replace(/\.\w+$/, ''));
    name.dispatchEvent(new Event('input'));
  }
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const [chosen] = file.files ?? [];
  if (!chosen && text.value.trim() === '') {
    say('Il manque le texte : collez-le, ou choisissez un fichier.');
    text.focus();
    return;
  }
  const made: Partial<Begun> = await askForAll('nouveau', {
    slug: formatId(name.value) || name.value,
    text: chosen ? { bytes: await readBytes(chosen), name: chosen.name } : { pasted: text.value },
  });
  if (made.slug === undefined) return say(made.message ?? '');
  const isOther = made.encoding !== undefined && made.encoding !== 'UTF-8';
  if (!isOther && made.left === undefined && made.language === undefined) return location.assign(`${made.slug}/`);
  await show();
  const encoded = `Le fichier n’est pas en UTF-8 : il a été lu comme ${made.encoding} ; relisez ses accents et ses guillemets.`;
  const foreign = `Le texte n’est pas français, mais ${made.language} : rien de ce qu’il dit ne sera proposé, et ses dates, ses nombres et ses noms seront lus comme s’il l’était.`;
  const left = `Ce qui n’est pas du texte n’y est pas : ${made.left?.join(' ; ')}.`;
  say(
    [
      'Le dossier est fait.',
      ...(isOther ? [encoded] : []),
      ...(made.language === undefined ? [] : [foreign]),
      ...(made.left ? [left] : []),
    ].join(' '),
  );
  list.querySelector<HTMLElement>(`a[href="${made.slug}/"]`)?.focus();
});

/** As Base64. */
function readBytes(chosen: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,?/, '')));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(chosen);
  });
}

async function show(): Promise<void> {
  const { dossiers, message }: { dossiers?: Listed[]; message?: string } = await askForAll('liste');
  if (dossiers) showDossiers(dossiers);
  say(message ?? '');
}
void show();
