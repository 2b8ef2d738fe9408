/** How many senders may run at once. It is the reserved concurrency of `send-deliveries`, and each takes its share of the account's sending rate. */
export const sendersAtOnce = 10;
