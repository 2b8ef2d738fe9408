/** How many pages of digests are sent at the same time. It is the reserved concurrency of `send-digest-page`, and each takes its share of the account's sending rate. */
export const digestSendersAtOnce = 2;
