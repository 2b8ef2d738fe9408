import type { Occasion } from '../obligations/view.ts';
import type { ProjectId } from '../projects/project.ts';
import type { Introduction } from './introduction.ts';
import type { IntroductionView, SidedEvent } from './introduction-view.ts';

/** Something that happened to an introduction, as each of the two timelines tells it: with the title of the other. */
export function toldOnBothSides(
  view: IntroductionView,
  what: string,
  on: Occasion,
  args: Readonly<Record<string, string>>,
): readonly SidedEvent[] {
  const sides = sidesOf(view);
  return sides.map(({ id }, place) => ({
    side: id,
    event: {
      what,
      by: on.by,
      args: {
        introduction: view.kind,
        with: sides[1 - place]?.title ?? '',
        // By which lists can leave it out for those who may not know of the other.
        other: sides[1 - place]?.id ?? '',
        ...args,
      },
    },
  }));
}

/** The two that an introduction brings together, with their titles; the bid that is to be helped first. */
export function sidesOf(
  view: IntroductionView,
): readonly { readonly id: ProjectId; readonly title: string }[] {
  const bids = view.bids.map(({ application: { id, title } }) => ({ id, title }));
  return view.kind === 'mentor' ? [...bids, { id: view.project.id, title: view.project.title }] : bids;
}

/** The same where only the introduction itself is at hand: each side is told of the other by its id. */
export function toldWithoutTitles(
  introduction: Introduction,
  what: string,
  on: Occasion,
): readonly SidedEvent[] {
  const { bid, other, kind } = introduction;
  return [
    { side: bid, event: { what, by: on.by, args: { introduction: kind, with: other, other } } },
    { side: other, event: { what, by: on.by, args: { introduction: kind, with: bid, other: bid } } },
  ];
}
