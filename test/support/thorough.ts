/**
 * Whether everything is tried, and not a sample of it: every call at which a function can die, axe on every page in every language and width, lives of
 * their full length. It takes several times as long (`npm run test:thorough`).
 */
export const isThorough = process.env['THOROUGH'] === '1';
