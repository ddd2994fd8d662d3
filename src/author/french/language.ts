/** Whether a text is French: rules of another language’s text would find what is not there. */

const FRENCH =
  /(?<!\p{L})(?:le|la|les|des|du|de|une?|et|est|dans|pour|que|qui|sur|par|au|aux|ce|cette|il|elle|ont|été|selon|avec|pas|plus|l|d|s|n|à)(?!\p{L})/giu;
const OTHERS = {
  English:
    /(?<!\p{L})(?:the|of|and|to|in|is|was|were|that|for|with|on|by|at|from|has|have|had|said|it|this|are|be|not|but|their|its)(?!\p{L})/giu,
  German:
    /(?<!\p{L})(?:der|die|das|und|ist|nicht|von|mit|den|dem|ein|eine|auf|für|im|zu|sich|wurde|nach|bei)(?!\p{L})/giu,
  Spanish: /(?<!\p{L})(?:el|los|las|y|en|por|con|una?|del|se|su|para|al|lo|como|más|fue|según|ha|han)(?!\p{L})/giu,
  Italian:
    /(?<!\p{L})(?:il|gli|che|di|e|è|per|con|una?|del|della|nel|sono|ha|hanno|dei|alla|si|non|secondo)(?!\p{L})/giu,
} as const;
/** Fewer words than these tell nothing. */
const FEWEST_WORDS = 12;

/** The language that the words speak for more than for French; undefined for French, and for too few words to tell. */
export function findOtherLanguage(text: string): string | undefined {
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  if (words < FEWEST_WORDS) return undefined;
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const french = count(FRENCH);
  const [best] = Object.entries(OTHERS)
    .map(([name, pattern]) => ({ name, found: count(pattern) }))
    .sort((a, b) => b.found - a.found);
  return best && best.found > french && best.found * 12 > words ? best.name : undefined;
}
