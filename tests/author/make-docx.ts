/** A document of Word of the least that one is made of: a zip of three parts. */
import JSZip from 'jszip';

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** `body` is the XML within `w:body`; `parts` are further files by their names. */
export async function makeDocx(body: string, parts: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  const all = { '[Content_Types].xml': TYPES, '_rels/.rels': RELATIONS, 'word/document.xml': document, ...parts };
  const archive = new JSZip();
  for (const [name, content] of Object.entries(all)) archive.file(name, content);
  return archive.generateAsync({ type: 'nodebuffer' });
}

/** `looks` is XML within `w:rPr`. */
export function makeRun(text: string, looks = ''): string {
  return `<w:r>${looks && `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function makeParagraph(text: string): string {
  return `<w:p>${makeRun(text)}</w:p>`;
}
