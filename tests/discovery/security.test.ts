import { describe, expect, it } from 'vitest';
import { renderSecurity } from '../../src/discovery/security.ts';

const SELF = 'https://example.org/.well-known/security.txt';
const render = (contact?: string, expires?: string) => renderSecurity({ contact, expires }, SELF, '2026-11-24');

describe('security.txt', () => {
  it('is not written where nobody is named', () => {
    expect(render()).toBeUndefined();
  });

  it('has the contact and the day until which it is read', () => {
    expect(render('mailto:securite@example.org', '2027-06-30')?.split('\n').slice(0, 2)).toEqual([
      'Contact: mailto:securite@example.org',
      'Expires: 2027-06-30T00:00:00Z',
    ]);
  });

  it.each(['', 'securite@example.org', 'http://example.org', 'mailto:a@b\nContact: x', 'mailto:'])(
    'never has the contact “%s”',
    (contact) => {
      expect(() => render(contact, '2027-06-30')).toThrow('SECURITY_CONTACT is');
    },
  );

  it.each([undefined, '', '2026-11-24', '2025-01-01', '2027-02-30', 'bientôt'])('never ends on “%s”', (expires) => {
    expect(() => render('https://example.org/securite', expires)).toThrow('SECURITY_EXPIRES is');
  });
});
