import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/dossier.ts';
import { describeClaimEmbed, describeClaimInFrame } from '../../src/share/claim-embed.ts';
import { renderEmbedCode, renderOembed } from '../../src/share/embed.ts';
import { dossier } from '../complete.ts';

const makeUrl = (path: string) => `https://example.org/${path}`;

function findClaim(number: number): Claim {
  const claim = dossier.claims.find((candidate) => candidate.number === number);
  if (!claim) throw new Error(`no claim ${number}`);
  return claim;
}

/** With a caution of so many words. */
function caution(count: number): Claim {
  const claim = findClaim(20);
  const [figure] = claim.figures;
  if (!figure) throw new Error('claim 20 has a figure');
  const long = { ...figure, caution: Array.from({ length: count }, () => 'mot').join(' ') };
  return { ...claim, figures: [long] };
}

describe('a claim in another page’s frame', () => {
  it('says whose word it is, and what contradicts it', () => {
    expect(describeClaimInFrame(dossier, findClaim(15))).toMatchObject({
      words: '«\u00A0Le Front a entièrement repris les Tanneurs, le quartier le plus peuplé\u00A0»',
      voice: 'third',
      whose: 'Idriss Valmont, via Ligne Sud',
      who: 'Directeur du CVO',
      date: 'Non datée\u202F; événement\u00A0: 4 octobre 2019',
      caution: {
        isContradiction: true,
        text: 'Les Tanneurs\u00A0: reprise contestée. Selon la Gazette de Port-Azir, le CVO parle le même jour de «\u00A0la plus grande partie\u00A0» des Tanneurs.',
      },
    });
  });

  it('never cuts a caution: one too long for the frame is to be read on the claim’s page', () => {
    expect(describeClaimInFrame(dossier, caution(20)).caution?.text).toMatch(/^(mot ){19}mot\.$/);
    expect(describeClaimInFrame(dossier, caution(60)).caution?.text).toBe('À lire sur la page de la pièce.');
  });

  it('names a contradiction by its title where what contradicts the claim is too long to say', () => {
    const notes = dossier.notes.map((note) => ({
      ...note,
      rivals: note.rivals.map((rival) => ({ ...rival, says: 'mot '.repeat(60) })),
    }));
    expect(describeClaimInFrame({ ...dossier, notes }, findClaim(15)).caution).toEqual({
      isContradiction: true,
      text: 'Les Tanneurs\u00A0: reprise contestée.',
    });
  });

  it('leads to the claim’s page, and has its card for a thumbnail', () => {
    expect(describeClaimEmbed(dossier, findClaim(15), makeUrl)).toMatchObject({
      url: 'https://example.org/deux-recits-de-beldjara/integrer/affirmation-15/',
      article: 'https://example.org/deux-recits-de-beldjara/affirmations/15/',
      thumbnail: 'https://example.org/deux-recits-de-beldjara/partage/affirmation-15.png',
    });
  });

  it('keeps its size where styles are taken away, and whose word it is where the frame is', () => {
    const embed = describeClaimEmbed(dossier, findClaim(15), makeUrl);
    const [frame = '', link] = renderEmbedCode(embed)
      .replaceAll(/ style="[^"]*"/g, '')
      .split('\n');
    expect(frame).toContain(` width="100%" height="${embed.leastHeight}"`);
    expect(link).toMatch(
      /^<p><a href="[^"]*\/affirmations\/15\/">Idriss Valmont, via Ligne Sud\u00A0: «\u00A0Le Front/,
    );
    expect(JSON.parse(renderOembed(embed))).toMatchObject({ type: 'rich', width: 640, height: embed.leastHeight });
  });
});
