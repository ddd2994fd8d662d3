/** The one script within a page: the colours that the reader has chosen. A policy names its hash. */
export const APPLY_THEME = 'try{document.documentElement.className=localStorage.theme||""}catch{}';
