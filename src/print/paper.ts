/** The print sheet, and what its page margins say: the running title, the short address, the page among how many. */
import { site } from '../site.ts';
import article from './article.css?inline';
import endNotes from './end-notes.css?inline';
import everyPage from './every-page.css?inline';
import firefox from './firefox.css?inline';
import otherPages from './other-pages.css?inline';

export interface Furniture {
  /** At the head of each page. */
  title: string;
  /** At its foot. */
  url: string;
}

/** For every page but the article view: print rules, to come after the page’s own CSS. */
export function renderPaper(furniture: Furniture): string {
  return everyPage + otherPages + firefox + renderMargins(furniture);
}

/** Likewise, for the article view. */
export function renderArticlePaper(furniture: Furniture): string {
  return everyPage + article + endNotes + firefox + renderMargins(furniture);
}

function renderMargins({ title, url }: Furniture): string {
  const short = url.replace(/^https?:\/\//, '');
  return `@page{margin:12mm 13mm 13mm;font:9pt Arial,"Liberation Sans",Helvetica,sans-serif;color:#333;@top-left{content:${quote(title)}}@top-right{content:${quote(site.name)}}@bottom-left{content:${quote(short)}}@bottom-right{content:"page " counter(page) " sur " counter(pages)}}\n`;
}

/** A CSS string. */
function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
