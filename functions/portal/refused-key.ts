/**
 * Whether reading failed because the table cannot hold the key it was asked for: an address or the place in a list was made by hand. Our own reads
 * have no other cause for it, since their expressions are fixed and tested.
 */
export function isRefusedKey(error: unknown, method: string): boolean {
  return method === 'GET' && error instanceof Error && error.name === 'ValidationException';
}
