/** `security.txt` (RFC 9116): whom to tell of a hole. The address is the publisher’s to give; we invent none. */
import { ToldError } from '../model/told-error.ts';

/** The file, or undefined where no contact is named. Throws a sentence that says what to write. `today` and the end are calendar days. */
export function renderSecurity(
  { contact, expires = '' }: { contact: string | undefined; expires: string | undefined },
  self: string,
  today: string,
): string | undefined {
  if (contact === undefined) return undefined;
  if (!/^(?:https:\/\/|mailto:[^\s@]+@|tel:\+)\S+$/.test(contact)) {
    throw new ToldError(
      `SECURITY_CONTACT is “${contact}”. Write it as an address: mailto:securite@example.org or https://….`,
    );
  }
  if (!isDay(expires) || expires <= today) {
    throw new ToldError(
      `SECURITY_EXPIRES is “${expires}”. Give the day, after today, until which the contact will be read: 2027-06-30.`,
    );
  }
  return [
    `Contact: ${contact}`,
    `Expires: ${expires}T00:00:00Z`,
    'Preferred-Languages: fr, en',
    `Canonical: ${self}`,
    '',
  ].join('\n');
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text.length === 10;
}
