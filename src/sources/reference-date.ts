/** Dates of references, as people read them. */

const MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** « 2017-06-30 ou 2017-07-01 » becomes « 30 juin 2017 ou 1er juillet 2017 »; what no calendar has stays as it is. */
export function formatReferenceDate(text: string): string {
  return text.replaceAll(/(?<![\d-])(\d{4}-\d{2})(?:-(\d{2}))?(?![\d-])/g, (date, month: string, day?: string) => {
    const first = new Date(`${month}-${day ?? '01'}T00:00:00Z`);
    // Of a day that a month has not, the parser makes the next month’s.
    if (Number.isNaN(first.getTime()) || !first.toISOString().startsWith(month)) return date;
    const words = MONTH.format(first);
    if (day === undefined) return words;
    return `${day === '01' ? '1er' : Number(day)}\u00A0${words}`;
  });
}
