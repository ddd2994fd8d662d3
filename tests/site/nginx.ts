/** A real nginx on this machine’s own address, with whatever its `http` block is to hold. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PROGRAM = '/usr/sbin/nginx';

/** Whether it can be tried here; what is not is said aloud. */
export function isNginxThere(): boolean {
  if (existsSync(PROGRAM)) return true;
  console.log('nginx is not installed here: its file is written, and not tried.');
  return false;
}

/**
 * Start it with its own files in `folder`; throws with what it says of a configuration that it does not take, warnings
 * among it. What comes back stops it.
 */
export function startNginx(folder: string, http: string): () => Promise<void> {
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const file = join(folder, 'nginx.conf');
  // As every package of nginx has it: the types of files, then the files of sites.
  writeFileSync(
    file,
    `${process.getuid?.() === 0 ? 'user root; ' : ''}daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events { }
    http { access_log off; ${paths.join(' ')} include /etc/nginx/mime.types; default_type application/octet-stream; ${http} }`,
  );
  const options = ['-c', file, '-p', folder, '-e', join(folder, 'error.log')];
  const { status, stderr } = spawnSync(PROGRAM, ['-t', ...options], { encoding: 'utf8' });
  if (status !== 0 || /\[warn\]/.test(stderr)) throw new Error(stderr);
  const child = spawn(PROGRAM, options, { stdio: 'ignore' });
  const exit = new Promise<void>((done) => child.once('exit', () => done()));
  return async () => {
    child.kill();
    await exit;
  };
}
