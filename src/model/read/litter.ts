/** Files that systems and editors leave in any folder they show or open: known by name, of no dossier, and left alone. */

const LITTER = [
  // macOS, Windows and Linux desktops.
  /^(?:\.DS_Store|\.AppleDouble|\.LSOverride|\.localized|\.directory|__MACOSX|Icon\r|\$RECYCLE\.BIN|@eaDir)$/,
  /^(?:(?:eh)?thumbs(?:_vista)?\.db|desktop\.ini)$/i,
  // Beside each file, on disks that know no resource forks.
  /^\._/,
  /^\.(?:Spotlight-V100|Trashes|Trash-\d+|fseventsd|TemporaryItems|DocumentRevisions-V100|apdisk)$/,
  /^\.(?:nfs[0-9a-f]+|fuse_hidden[0-9a-f]+|goutputstream-\w+)$/,
  // Vim, Emacs, Kate, JOE and nano, office programs: swap files, locks, backups.
  /^\..*\.sw[a-z]$/,
  /^\..*\.un~$/,
  /^4913$/,
  /^\.?#/,
  /^\..*\.kate-swp$/,
  /^(?:\.~lock\..*#|~\$.*)$/,
  /~$/,
  /\.(?:orig|rej|swp|swo|bak|save|tmp)$/,
  // Of version control, of editors that keep their settings in the folder, of programs that keep folders alike, of a disk.
  /^\.(?:git|gitignore|gitattributes|gitkeep|keep|hg|svn|vscode|idea|obsidian|zed|editorconfig|stfolder|stignore)$/,
  /^lost\+found$/,
];

/** Whether a file or folder of that name is litter, wherever it lies. */
export function isLitter(name: string): boolean {
  return LITTER.some((pattern) => pattern.test(name));
}
