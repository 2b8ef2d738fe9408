import * as z from 'zod';
import { answerAsMentor } from '../../introductions/answer-introduction.ts';
import { answerOf } from '../../introductions/introduction.ts';
import { introductionPath } from '../../introductions/introduction-link.ts';
import type { IntroductionStore } from '../../introductions/introduction-store.ts';
import { thoseNotAgreed } from '../../introductions/who-may-be-introduced.ts';
import type { Log } from '../../kernel/log.ts';
import type { Workflow } from '../../kernel/workflows.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { sendAtOnce } from '../act.ts';
import { formHandlers, type FormPage } from '../form-page.ts';
import { choiceField } from '../forms.ts';
import type { MentorVisit, Route } from '../routes.ts';

/** What the page of a mentor needs. */
export interface MentorDeps {
  readonly introductions: Pick<IntroductionStore, 'change'>;
  readonly deliver: Workflow;
  readonly log: Log;
}

/** Where somebody who was asked to be a mentor says yes or no, and sees what came of it. */
export function mentorRoutes(deps: MentorDeps): readonly Route[] {
  const { get, post } = formHandlers(mentorPage(deps));
  const path = '/introductions/:token';
  return [
    { method: 'GET', path, who: 'mentor', handle: get },
    { method: 'POST', path, who: 'mentor', handle: post },
  ];
}

function mentorPage(deps: MentorDeps): FormPage<MentorVisit, null, { readonly choice: 'yes' | 'no' }> {
  return {
    load: () => Promise.resolve(null),
    schema: () => z.object({ choice: choiceField(['yes', 'no'], 'mentor.missing') }),
    show: (visit, _, { errors }) => {
      const { view } = visit.mentoring;
      const said = whatWasSaid(visit);
      const isOver = said !== 'mentor.introduced' && isNoLongerNeeded(visit);
      return visit.page('portal/mentors/mentor.njk', {
        title: visit.t('mentor.title'),
        hasForm: !isOver && said !== 'mentor.introduced',
        errors,
        isOver,
        said,
        project: view.project,
        // Nothing more is said of a bid whose people have changed their mind.
        bid: isOver ? null : view.bids[0].application,
      });
    },
    submit: async (visit, _, { choice }) => {
      const { view, person, token } = visit.mentoring;
      const on = { at: visit.at, by: { kind: 'person', id: person.id, name: person.name } } as const;
      const changed = await deps.introductions.change(view.id, visit.at, (now) =>
        answerAsMentor(now, choice, on),
      );
      if (!changed.ok) return [{ field: 'choice', text: visit.t(changed.refusal) }];
      await sendAtOnce(deps, changed.value?.deliveries ?? [], visit.at);
      return visit.redirect(introductionPath(token));
    },
  };
}

function whatWasSaid({ mentoring: { introduction } }: MentorVisit): MessageKey | null {
  if (introduction.state === 'introduced') return 'mentor.introduced';
  const answer = answerOf(introduction, introduction.other);
  return answer === 'yes' || answer === 'no' ? `mentor.now.${answer}` : null;
}

function isNoLongerNeeded({ mentoring: { view } }: MentorVisit): boolean {
  return view.bids[0].application.state === 'withdrawn' || thoseNotAgreed(view).length > 0;
}
