/**
 * Highlights all that shows the claim, event or place that is pointed at or is the target. Without scripts the rules of
 * `linked-highlighting.ts` do so for the target; each jump makes the browser match a hundred selectors against the page,
 * so they are read once here and removed.
 */

for (const sheet of document.styleSheets) {
  // A browser that does not know scopes has no such rule, and lights a target of the text alone.
  const isScope = (rule: CSSRule) => 'CSSScopeRule' in window && rule instanceof CSSScopeRule;
  const rules = listRules(sheet);
  const index = rules.findIndex(isScope);
  const scope = rules[index];
  const [rule] = scope instanceof CSSGroupingRule ? scope.cssRules : [];
  if (!(rule instanceof CSSStyleRule)) continue;
  takeOver(rule.selectorText);
  sheet.deleteRule(index);
}

function listRules(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    // A sheet that did not come may not be asked.
    return [];
  }
}

function takeOver(selectors: string): void {
  const selectorOf = new Map<string, string>();
  for (const [, hash = '', selector = ''] of selectors.matchAll(/(#[\w-]+):target\) ([^,]+)/g))
    selectorOf.set(hash, `${selector},${selectorOf.get(hash) ?? '_'}`);
  const light = (target?: EventTarget | null) => {
    // A link of a drawing has no `hash` of its own.
    const link = target instanceof Element && target.closest('a')?.getAttribute('href');
    const hashes = [location.hash, `#${link ? link.split('#')[1] : ''}`];
    const lit = new Set(hashes.flatMap((hash) => [...document.querySelectorAll(selectorOf.get(hash) ?? '_')]));
    for (const mark of document.querySelectorAll('.lit')) mark.classList.toggle('lit', lit.has(mark));
    for (const mark of lit) mark.classList.add('lit');
  };
  light();
  for (const type of ['mouseover', 'focusin', 'hashchange']) addEventListener(type, ({ target }) => light(target));
}
