/** In the place of the worker where nothing is to be kept: forgets what an earlier one kept, then itself, at once. */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(forgetAll()));

async function forgetAll() {
  const names = (await caches.keys()).filter((name) => name.startsWith(`sur-pieces ${self.registration.scope} `));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
