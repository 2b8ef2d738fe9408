/**
 * The text of an object's metadata. S3 hands out what is not ASCII in the encoding of mail headers (RFC 2047), and may have taken the bytes of UTF-8
 * for Latin-1 when it was stored ("Working with object metadata", Amazon S3 User Guide); both are undone.
 */
export function metadataText(stored: string): string {
  const text = stored
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, encoding: string, words: string) =>
      (encoding.toLowerCase() === 'b' ? Buffer.from(words, 'base64') : quotedBytes(words)).toString('latin1'),
    );
  return asUtf8(asUtf8(text));
}

function quotedBytes(words: string): Buffer {
  return Buffer.from(
    words
      .replaceAll('_', ' ')
      .replace(/=([\da-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
    'latin1',
  );
}

/** Characters that are bytes of UTF-8, read as what they are; any other text stays. */
function asUtf8(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the range is that of Latin-1
  if (!/[\u0080-\u00ff]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}
