/** The face of the text, and what stands for it where it is not shown: for the configuration and for the pages. */
export const TEXT_FACE = { name: 'Source Serif 4', variable: '--font-serif', fallbacks: ['Georgia', 'serif'] } as const;
