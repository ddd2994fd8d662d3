/** Holds whose word a claim is against the paragraph that it quotes: who is named there, and who cites whom. */
import { findAccording, listGroup } from '../words/according.ts';
import { findNames, flatten, isNamed } from '../words/naming.ts';
import { findSentence } from '../words/sentences.ts';
import { type Scene, textOf, type WrittenClaim } from './scene.ts';
import type { Tell } from './waivers.ts';

/** Before the name of who passes the word on: « cité par l’agence », « a indiqué à ». */
const RELAY =
  /(?:citée?s? par|jointe?s? par|interrogée?s? par|(?:indiqué|confirmé|dit|déclaré|affirmé|expliqué|précisé|raconté|assuré) à) (?:l’|la |le |les )?(?:[\p{L}’-]+ ){0,5}$/u;

export function checkAttribution(scene: Scene): void {
  const tell = scene.tellIn(scene.eventsFile.file);
  for (const written of scene.claims) {
    // While a voice is unknown, the first that is known may not be the first that is written.
    const entry = written.event.claims.find(({ piece }) => piece === written.claim.number);
    if (entry?.by.length !== written.claim.by.length) continue;
    checkNamed(scene, written, tell);
    checkOrder(scene, written, tell);
    checkAccording(scene, written, tell);
  }
}

function checkNamed(scene: Scene, { claim, path }: WrittenClaim, tell: Tell): void {
  const [voice] = claim.by;
  if (!voice || voice.unattributed) return;
  const text = textOf(scene, claim.paragraph);
  if (claim.implicit === undefined) {
    if (!isNamed(text, voice))
      tell(
        [...path, 'by', 0],
        'voice-not-named',
        claim.id,
        `Paragraph ${claim.paragraph} does not name ${voice.name}, whose word the claim ${claim.number} is.`,
        `Correct \`by\`, or say in \`implicit\` why the claim is given to it; a name that stands there is added to the \`forms\` of \`${voice.id}\`.`,
      );
    return;
  }
  const { start, end } = findSentence(text, claim);
  if (findNames(text.slice(start, end), voice).length > 0)
    tell(
      [...path, 'implicit'],
      'implicit-though-named',
      claim.id,
      `The claim ${claim.number} is said to be of ${voice.name} without a name, and its sentence names ${voice.name}.`,
      'Remove `implicit`.',
      [{ remove: [...path, 'implicit'] }],
    );
}

/** « X, cité par Y »: the word is X’s, and Y passed it on. */
function checkOrder(scene: Scene, { claim, path }: WrittenClaim, tell: Tell): void {
  const [first, second] = claim.by;
  if (!first || !second) return;
  const text = flatten(textOf(scene, claim.paragraph));
  const names = findNames(text, first);
  const isRelay =
    names.length > 0 &&
    names.every(({ start }) => {
      const before = RELAY.exec(text.slice(0, start))?.[0];
      // « a indiqué à l’AFP Rami Abdel Rahmane »: the words that pass on end at the other name.
      return before !== undefined && findNames(before, second).length === 0;
    });
  if (!isRelay || !isNamed(text, second)) return;
  tell(
    [...path, 'by'],
    'voices-exchanged',
    claim.id,
    `Paragraph ${claim.paragraph} says that ${first.name} passes the word on, and \`by\` has it before ${second.name}.`,
    `Write \`by: [${[second.id, first.id, ...claim.by.slice(2).map(({ id }) => id)].join(', ')}]\`: whose word it is, then who passed it on.`,
  );
}

/** « Selon Y, … »: the word of the sentence is Y’s, whether or not its paragraph names others. */
function checkAccording(scene: Scene, { claim, path }: WrittenClaim, tell: Tell): void {
  // The author has said why it is another’s.
  if (claim.implicit !== undefined) return;
  const text = textOf(scene, claim.paragraph);
  // « …, ce que Z dément »: Z speaks of what Y says.
  if (/^ce qu(?:e\s|[’'])/u.test(text.slice(claim.start, claim.end))) return;
  const { start, end } = findSentence(text, claim);
  const all = [...scene.speakers.values()];
  const own = listGroup(claim.by, all);
  const calls = findAccording(text.slice(start, end), all).filter(({ named }) => named.length > 0);
  const [first] = calls;
  const [voice] = first?.named ?? [];
  if (!first || !voice || calls.some(({ named }) => named.some((speaker) => own.includes(speaker)))) return;
  tell(
    [...path, 'by'],
    'sentence-by-another-voice',
    claim.id,
    `The sentence of the claim ${claim.number} says “${first.text}”, and the claim is given to ${claim.by.map(({ name }) => name).join(', ')}.`,
    `Write \`by: [${voice.id}]\`, or say in \`implicit\` why the claim is given to another.`,
  );
}
