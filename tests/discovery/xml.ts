/** XML through a strict parser: what is not well formed throws. */
import sax from 'sax';

export interface XmlText {
  /** The names of the elements around it: `rss/channel/item/title`. */
  path: string;
  text: string;
}

/** The text of every element that has any, in the order of the file. */
export function readXml(xml: string): XmlText[] {
  const parser = sax.parser(true);
  const trail: string[] = [];
  const texts: XmlText[] = [];
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name }) => trail.push(name);
  parser.onclosetag = () => trail.pop();
  parser.ontext = (text) => {
    if (trail.length > 0) texts.push({ path: trail.join('/'), text });
  };
  parser.write(xml).close();
  return texts;
}

/** The texts of the elements at a path. */
export function listTexts(xml: string, path: string): string[] {
  return readXml(xml)
    .filter((entry) => entry.path === path)
    .map(({ text }) => text);
}
