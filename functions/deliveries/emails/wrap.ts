/** The width of a text part, in characters: 72, as mail programs expect of plain text (RFC 3676, section 4.2). */
export const width = 72;

/** Breaks a line between words; what follows the first line begins with `indent`. A long address is never broken. */
export function wrap(text: string, indent = ''): string {
  const done: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      done.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...done, line].join(`\n${indent}`);
}
