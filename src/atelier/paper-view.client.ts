/** A page shown as it is printed, but for the breaks between its sheets: the media of its styles are taken for paper’s. */

/** What holds on paper alone holds now; what holds on a screen alone does not. */
export function showAsPaper({ styleSheets }: Document): void {
  for (const sheet of styleSheets) {
    turn(sheet.media);
    turnRules(sheet.cssRules);
  }
}

function turnRules(rules: CSSRuleList): void {
  for (const rule of rules) {
    // The rules are of the frame’s own window: not of the classes of this one.
    if ('media' in rule) turn((rule as CSSMediaRule).media);
    if ('cssRules' in rule) turnRules((rule as CSSGroupingRule).cssRules);
  }
}

function turn(media: MediaList): void {
  const next = readAsPaper(media.mediaText);
  if (next !== media.mediaText) media.mediaText = next;
}

/** « screen and (width > 40rem), print » is « not all, all ». */
export function readAsPaper(media: string): string {
  return media
    .split(',')
    .map((query) => {
      if (/\bnot\s+screen\b/.test(query)) return 'all';
      if (/\bscreen\b/.test(query)) return 'not all';
      return query.replace(/\bprint\b/, 'all').trim();
    })
    .join(', ');
}
