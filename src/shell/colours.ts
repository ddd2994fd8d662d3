/** The site’s colours as they are by day, read out of its tokens: for pictures, which no style sheet reaches. */
import tokens from './tokens.css?raw';

/** By name: `{ ink: '#1d1d1b' }`. */
export const colours: Readonly<Record<string, string>> = Object.fromEntries(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#\w+), #\w+\);/g)].map(([, name = '', light = '']) => [name, light]),
);
