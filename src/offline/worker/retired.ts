/** In the place of the worker where nothing is to be kept: forgets what an earlier one kept, then itself, at once. */
declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(forgetAll()));

async function forgetAll(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(`sur-pieces ${self.registration.scope} `));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
