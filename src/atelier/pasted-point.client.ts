/** Coordinates that are pasted as maps hand them out, both at once. */
import { readPoint } from './place-shape.ts';

/** Into the field of the latitude go both; anything else is pasted as it is. */
export function takePastedPoint(latitude: HTMLInputElement, longitude: HTMLInputElement): void {
  latitude.addEventListener('paste', (event) => {
    const point = readPoint(event.clipboardData?.getData('text/plain') ?? '');
    if (!point) return;
    event.preventDefault();
    [longitude.value, latitude.value] = [String(point[0]), String(point[1])];
    latitude.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
