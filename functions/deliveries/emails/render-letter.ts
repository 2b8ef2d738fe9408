import nunjucks from 'nunjucks';
import { templateFolder } from '../../kernel/templates.ts';
import { translator } from '../../messages/translate.ts';
import type { Language } from '../../people/person.ts';
import type { Block, CopiedDocument, Letter } from './letter.ts';
import { width, wrap } from './wrap.ts';

let environment: nunjucks.Environment | undefined;

/** The letters of one email as HTML, each in its own language. Everything people typed is escaped. */
export function renderHtml(letters: readonly Letter[], subject: string): string {
  environment ??= new nunjucks.Environment(new nunjucks.FileSystemLoader(templateFolder()), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  const parts = letters.map((letter) => ({
    ...letter,
    t: translator(letter.language),
    other: otherOf(letters, letter),
  }));
  return environment.render('deliveries/emails/letter.njk', { parts, subject });
}

/** The same letters as plain text, saying the same in the same order. */
export function renderText(letters: readonly Letter[]): string {
  return letters
    .map((letter) => textOf(letter, otherOf(letters, letter)))
    .join(`\n\n${'='.repeat(width)}\n\n`);
}

/** Where the other half of a bilingual email is, said to those who read the other language. */
function otherOf(
  letters: readonly Letter[],
  { language }: Letter,
): { language: Language; text: string } | null {
  const other = letters.find((letter) => letter.language !== language);
  if (other === undefined) return null;
  return { language: other.language, text: translator(other.language)('letter.other-language') };
}

function textOf(letter: Letter, other: { text: string } | null): string {
  const { thanks, from, notes } = letter.closing;
  return [
    wrap(letter.headline.toUpperCase()),
    ...(other === null ? [] : [other.text]),
    letter.greeting,
    ...letter.blocks.map((block) => blockAsText(block)),
    `${thanks}\n${from}`,
    `--------\n${notes.map((note) => wrap(note)).join('\n\n')}`,
  ].join('\n\n');
}

function blockAsText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return wrap(block.text);
    case 'facts':
      return block.facts.map(({ label, value }) => wrap(`${label}: ${value}`, '  ')).join('\n');
    case 'action':
      return `${block.label}:\n${block.url}`;
    case 'quote':
      return `${block.label}:\n${lines(block.text, '> ')}`;
    case 'list':
      return [`${block.lead}:`, ...block.items.map((item) => `- ${wrap(item, '  ')}`)].join('\n');
    case 'document':
      return documentAsText(block);
  }
}

/** A document by itself, as in the receipt and in the file attached to it. */
export function documentAsText({ heading, sections }: CopiedDocument): string {
  const parts = sections.map(({ heading: title, answers }, place) => {
    const said = answers.map(({ label, value }) => `${wrap(label)}\n${lines(value, '  ')}`);
    return [`${place + 1}. ${title}`, ...said].join('\n\n');
  });
  return [heading.toUpperCase(), ...parts].join('\n\n\n');
}

/** Several lines as people typed them, each wrapped and marked. */
function lines(text: string, mark: string): string {
  return text
    .split('\n')
    .map((line) => `${mark}${wrap(line, mark)}`)
    .join('\n');
}
