/** Text for comparing: lower case, without accents (`tŷ` and `ty` are the same to whoever types in a hurry), every apostrophe a plain one. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return isPlain.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .replace(/[’‘ʼ`´]/gu, "'");
}

const isPlain = /^[a-z0-9' ]*$/;
