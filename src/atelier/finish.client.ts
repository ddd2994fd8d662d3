/** The last steps at work: the reading is written down, and ids are sealed once they have been shown. */
import { formatDay } from '../model/dates/format-date.ts';
import { askAbout } from './ask.client.ts';
import type { Change } from './change.ts';
import { find } from './find.client.ts';
import { make } from './inputs.client.ts';
import { partOf, type Values, valueIn } from './names.ts';
import type { Sealing } from './seal-answer.ts';

interface Host {
  write(changes: readonly Change[], done: string): Promise<boolean>;
  seal(done: string): Promise<boolean>;
  say(words: string): void;
}

/** Shows who has read the dossier, anew with each state. */
export function makeFinish(host: Host): (values: Values) => void {
  const [reviewer, day] = [find('reviewer', HTMLInputElement), find('review-date', HTMLInputElement)];
  const [show, seal, now] = [
    find('show-seal', HTMLButtonElement),
    find('seal', HTMLElement),
    find('seal-now', HTMLButtonElement),
  ];
  day.value = formatToday();

  find('review', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    const value = { name: reviewer.value.trim(), date: day.value };
    host.write(
      [{ do: 'edit', file: 'article.md', edit: { kind: 'set', path: ['reviewedBy'], value } }],
      `La relecture de ${value.name} est écrite.`,
    );
  });
  const leave = () => {
    seal.hidden = true;
    show.focus();
  };
  show.addEventListener('click', async () => {
    const { ids, sealed = [], message }: Pick<Sealing, 'ids' | 'sealed' | 'message'> = await askAbout('verrou', {});
    if (!ids) return host.say(message ?? '');
    const isDone = ids.length + sealed.length === 0;
    find('seal-words', HTMLElement).textContent = isDone
      ? 'Tout est scellé déjà.'
      : [
          ...(ids.length === 0
            ? []
            : [
                `Ces ${ids.length} identifiants deviennent des adresses, pour de bon : un dossier publié n’en perd aucun.`,
              ]),
          ...(sealed.length === 0 ? [] : [`Est scellé aussi : ${sealed.join(' ; ')}.`]),
        ].join(' ');
    find('seal-ids', HTMLElement).replaceChildren(
      ...ids.map((id) => make('li', {}, make('code', { textContent: id }))),
    );
    now.disabled = isDone;
    seal.hidden = false;
    (now.disabled ? find('seal-leave', HTMLButtonElement) : now).focus();
  });
  find('seal-leave', HTMLButtonElement).addEventListener('click', leave);
  now.addEventListener('click', async () => {
    if (await host.seal('Tout est scellé.')) leave();
  });

  return (values) => {
    const review = valueIn(values, 'article.md', ['reviewedBy']);
    const [name, date] = [partOf(review, 'name'), partOf(review, 'date')];
    find('reviewed', HTMLElement).textContent =
      typeof name === 'string'
        ? `Relu par ${name} le ${sayDay(String(date))}.`
        : 'Personne n’a encore dit l’avoir relu.';
  };
}

/** `YYYY-MM-DD`, where the author is. */
function formatToday(): string {
  const today = new Date();
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${today.getFullYear()}-${pad(today.getMonth() + 1)}-${pad(today.getDate())}`;
}

/** « 30 juin 2026 »; as it is written where it is no day. */
function sayDay(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDay(date) : date;
}
