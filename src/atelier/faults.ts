/** Why something is not written, in French: the system would not, or another hand has been there. */

/** Of what a form was opened on. */
export const STALE =
  'Cette entrée a été changée ailleurs entre-temps : laissez-la et rouvrez-la pour voir ce qu’elle dit.';

const FAULTS: Readonly<Record<string, string>> = {
  EACCES: 'le fichier est en lecture seule',
  EDQUOT: 'le disque est plein',
  EEXIST: 'ce qui tient la place du fichier ne peut pas être lu',
  ENOENT: 'le fichier n’est plus là',
  ENOSPC: 'le disque est plein',
  EPERM: 'le fichier est en lecture seule',
  ESTALE: 'le fichier a été changé ailleurs entre-temps',
  EROFS: 'le disque est en lecture seule',
};

export function sayFault(error: unknown): string {
  return FAULTS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'le système l’a refusé';
}
