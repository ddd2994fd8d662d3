/** Holds what is said of voices against itself: their side, their style, their group, and the places they speak of. */
import { overlaps } from '../words/anchor.ts';
import { saysNoParty, saysParty } from '../words/party.ts';
import type { Scene } from './scene.ts';

export function checkSides(scene: Scene): void {
  checkBelligerents(scene);
  checkGroups(scene);
  checkStatusVoices(scene);
}

function checkBelligerents({ speakersFile: { value, file }, tellIn }: Scene): void {
  const tell = tellIn(file);
  for (const [index, { id, party, line, belligerent, style, side }] of value.speakers.entries()) {
    const says = belligerent ? saysNoParty : saysParty;
    const against = Object.entries({ party, line }).find(([, words]) => words !== undefined && says(words));
    if (against)
      tell(
        ['speakers', index, 'belligerent'],
        'belligerent-against-party',
        id,
        `The ${against[0]} of \`${id}\` is “${against[1]}”, and \`belligerent\` is ${belligerent}.`,
        'Correct the one or the other.',
      );
    else if (!belligerent && style !== 'plain')
      tell(
        ['speakers', index, 'style'],
        'hand-without-side',
        id,
        `\`${id}\` is drawn as a party to the conflict, in the style \`${style}\`, and \`belligerent\` is false.`,
        'Remove its `style`, or correct `belligerent`.',
      );
    else if (!belligerent && side !== undefined)
      tell(
        ['speakers', index, 'side'],
        'belligerent-against-party',
        id,
        `\`${id}\` is on the side \`${side}\`, and \`belligerent\` is false.`,
        'Remove its `side`, or correct `belligerent`.',
      );
  }
}

/** Who counts as one source is on one side. */
function checkGroups({ speakersFile: { value, file }, tellIn }: Scene): void {
  const tell = tellIn(file);
  for (const [index, { id, group, belligerent }] of value.speakers.entries()) {
    const other = value.speakers.slice(0, index).find((before) => before.group === group);
    if (!other || other.belligerent === belligerent) continue;
    tell(
      ['speakers', index, 'group'],
      'group-divided',
      id,
      `\`${other.id}\` and \`${id}\` are one source, the group \`${group}\`, and only \`${belligerent ? id : other.id}\` is a party to the conflict.`,
      'Give one of them another group, or correct its `belligerent`.',
    );
  }
}

/** Who says who holds a place has said something of it. */
function checkStatusVoices({ placesFile, eventsFile: { value }, places, claims, tellIn }: Scene): void {
  const tell = tellIn(placesFile.file);
  for (const [index, { id, properties }] of placesFile.value.features.entries()) {
    const mentions = places.get(id)?.mentions ?? [];
    for (const [number, voice] of (properties.status?.by ?? []).entries()) {
      // Of the file’s own entries: a claim whose words are not found has its problem already.
      const isHeard = value.events.some(({ claims: own }) => own.some(({ by }) => by.includes(voice)));
      const speaksOf =
        value.events.some(
          ({ places: ids, claims: own }) => ids.includes(id) && own.some(({ by }) => by.includes(voice)),
        ) ||
        claims.some(
          ({ claim }) =>
            claim.by.some((speaker) => speaker.id === voice) &&
            mentions.some((mention) => mention.paragraph === claim.paragraph && overlaps(mention, claim)),
        );
      if (!isHeard || speaksOf) continue;
      tell(
        ['features', index, 'properties', 'status', 'by', number],
        'status-by-another-voice',
        id,
        `\`${voice}\` is said to say who holds \`${id}\`, and none of its claims speaks of it.`,
        `Name the voice whose claim it is, or add \`${id}\` to the places of the event that says it.`,
      );
    }
  }
}
