/** A link inside a drawing is an element of SVG: it can be moved, which Astro’s types of HTML do not know. */
declare namespace astroHTML.JSX {
  interface AnchorHTMLAttributes {
    transform?: string | undefined;
  }
}
