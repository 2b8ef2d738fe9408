import type { ProjectId } from '../projects/project.ts';

/**
 * What a letter about an introduction says. The words are in the catalogue, and names and addresses are looked up when it is sent: nobody's address is kept
 * in a letter that may never leave. `of` is the bid whose people read it.
 */
export type IntroductionMessage =
  | { readonly template: 'introduction-asked'; readonly of: ProjectId }
  | { readonly template: 'introduction-made'; readonly of: ProjectId }
  | { readonly template: 'joint-bid-suggested'; readonly of: ProjectId }
  /** To the mentor, who is asked, and later hears whom they help; to the bid, which hears who helps. */
  | { readonly template: 'mentor-asked' | 'mentor-thanked' }
  | { readonly template: 'mentor-found'; readonly of: ProjectId }
  /** To the fund: everybody has answered, and staff can go on. */
  | { readonly template: 'introduction-answered'; readonly answer: 'agreed' | 'declined' };

/** The templates of letters about introductions. */
export type IntroductionTemplate = IntroductionMessage['template'];
