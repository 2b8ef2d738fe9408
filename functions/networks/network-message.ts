/** What a letter about networks says; which networks is looked up when it is sent. */
export interface NetworkMessage {
  readonly template:
    /** Was it you who asked to join? */
    | 'network-confirm'
    /** The link to somebody's own page, for whoever is in already. */
    | 'network-own-page'
    /** The link with which a coordinator keeps the members. */
    | 'network-coordinator';
}
