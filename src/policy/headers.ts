/** The headers that a host sends: with every file, with those of a kind, and with a page. */
import { type Inline, listDirectives } from './content-security-policy.ts';

/** Sent with every file. Sharing and copying are the reader’s own; nothing else of the device is ever wanted. */
export const EVERYWHERE = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': [
    ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone'],
    ...['midi', 'payment', 'usb', 'browsing-topics'],
  ]
    .map((name) => `${name}=()`)
    .join(', '),
  'Strict-Transport-Security': 'max-age=63072000',
} as const;

/** May be fetched by anyone’s page or program: a promise. */
export const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' } as const;

/** For files whose name stays while their bytes change: browsers revalidate them each time. */
export const NEVER_OLD = { 'Cache-Control': 'no-cache' } as const;

/** For files named by a hash of their bytes. */
export const FOR_EVER = { 'Cache-Control': 'public, max-age=31536000, immutable' } as const;

/** The headers of one page. Only a page made for a frame may stand in one. */
export function listPageHeaders(inline: Inline, isForFrames: boolean): Record<string, string> {
  const framing = `frame-ancestors ${isForFrames ? '*' : "'none'"}`;
  return {
    'Content-Security-Policy': [...listDirectives(inline), framing].join('; '),
    ...(isForFrames
      ? { 'Cross-Origin-Resource-Policy': 'cross-origin' }
      : { 'Cross-Origin-Resource-Policy': 'same-origin', 'X-Frame-Options': 'DENY' }),
  };
}
