/** Dates of references, as people read them. */

const MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** « 2017-06-30 ou 2017-07-01 » becomes « 30 juin 2017 ou 1er juillet 2017 »; what is no date stays as it is. */
export function formatReferenceDate(text: string): string {
  return text.replaceAll(/\b(\d{4}-\d{2})(?:-(\d{2}))?\b/g, (_date, month: string, day?: string) => {
    const words = MONTH.format(new Date(`${month}-01T00:00:00Z`));
    if (day === undefined) return words;
    return `${day === '01' ? '1er' : Number(day)}\u00A0${words}`;
  });
}
