/** The print sheet, and what its page margins say: the running title, the short address, the page among how many. */
import { site } from '../site.ts';
import apparatus from './apparatus.css?inline';
import article from './article.css?inline';
import pages from './pages.css?inline';

export interface Furniture {
  /** At the head of each page. */
  title: string;
  /** At its foot. */
  url: string;
}

/** CSS for the end of a page’s own style sheet: nothing of it is for the screen. */
export function renderPaper({ title, url }: Furniture): string {
  const short = url.replace(/^https?:\/\//, '');
  return `${pages}${article}${apparatus}@page{margin:12mm 13mm 13mm;font:9pt Arial,"Liberation Sans",Helvetica,sans-serif;color:#333;@top-left{content:${quote(title)}}@top-right{content:${quote(site.name)}}@bottom-left{content:${quote(short)}}@bottom-right{content:"page " counter(page) " sur " counter(pages)}}
`;
}

/** A CSS string. */
function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
