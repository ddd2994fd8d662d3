/**
 * The only markup that Leaflet may set as a string under Trusted Types: what it writes itself. Words and marks of ours
 * reach it as elements, but for the length of its scale. To be imported before it: it sets its first string as it loads.
 */

const OWN = /^(?:<svg\/>|\d+ k?m)?$/;

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(markup: string): string }): unknown;
}

// Not in TypeScript’s DOM yet, nor in browsers without Trusted Types.
const { trustedTypes } = window as { trustedTypes?: PolicyFactory };
trustedTypes?.createPolicy('default', {
  createHTML(markup) {
    if (!OWN.test(markup)) throw new TypeError('only elements are added to the map');
    return markup;
  },
});
