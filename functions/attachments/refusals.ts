import type { MessageKey } from '../messages/catalogue.ts';

/** Why a file is not taken: a message that says what to do. */
export type FileRefusal = Extract<MessageKey, `attachments.refused.${string}`>;
