/** What a rule answers when a caller can act on a refusal: the value, or the code of a message in the catalogue that says what to do. */
export type Result<Value, Refusal extends string = string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

/** The rule allows it. */
export const allowed = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

/** The rule refuses it, and this is why. */
export const refused = <Refusal extends string>(refusal: Refusal): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal,
});
