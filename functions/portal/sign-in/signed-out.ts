import type { PostedForm } from '../forms.ts';
import type { PublicMessage } from '../messages-page.ts';

/** Fields that are the form's own machinery, not words somebody typed. */
const machinery = ['form-token', 'switch-language'];

/** Far more than any form of ours asks; a stranger's POST must not come back many times its size. */
const mostFields = 40;
const mostCharacters = 20_000;

/** The page for a form that was sent after the session had ended: it says so and shows what was typed, so that it can be copied. */
export function signedOutMessage(form: PostedForm | undefined): PublicMessage {
  const typed = Object.entries(form?.values ?? {})
    .filter(([name, text]) => !machinery.includes(name) && text.trim() !== '')
    .slice(0, mostFields)
    .map(([name, text]) => ({ name, text: text.slice(0, mostCharacters) }));
  return {
    title: 'sign-in.over.title',
    paragraphs: ['sign-in.over.why', ...(typed.length > 0 ? (['sign-in.over.typed'] as const) : [])],
    link: { href: '/staff', text: 'sign-in.again' },
    ...(typed.length > 0 ? { typed } : {}),
  };
}
