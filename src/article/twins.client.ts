/**
 * Lights the twins of what is pointed at, and of the target. For the target alone the rule of `twins.ts` does; but it asks
 * a hundred questions of the whole page at each jump, more than a pick has time for. Here its selectors are read once.
 */

const rules = [...document.styleSheets].flatMap(listRules);
// A browser that does not know scopes has no such rule, and lights the target alone.
const scope = 'CSSScopeRule' in window && rules.find((rule) => rule instanceof CSSScopeRule);
const [rule] = scope ? scope.cssRules : [];
if (rule instanceof CSSStyleRule) takeOver(rule);

function listRules(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    // A sheet that did not come may not be asked.
    return [];
  }
}

function takeOver(rule: CSSStyleRule): void {
  const twins = new Map<string, string>();
  for (const [, hash = '', twin = ''] of rule.selectorText.matchAll(/(#[\w-]+):target\) ([^,]+)/g))
    twins.set(hash, `${twin},${twins.get(hash) ?? '_'}`);
  const light = (target?: EventTarget | null) => {
    // A link of a drawing has no `hash` of its own.
    const link = target instanceof Element && target.closest('a')?.getAttribute('href');
    const hashes = [location.hash, `#${link ? link.split('#')[1] : ''}`];
    const lit = new Set(hashes.flatMap((hash) => [...document.querySelectorAll(twins.get(hash) ?? '_')]));
    for (const mark of document.querySelectorAll('.lit')) mark.classList.toggle('lit', lit.has(mark));
    for (const mark of lit) mark.classList.add('lit');
  };
  light();
  document.body.classList.add('told');
  for (const type of ['mouseover', 'focusin', 'hashchange']) addEventListener(type, ({ target }) => light(target));
}
