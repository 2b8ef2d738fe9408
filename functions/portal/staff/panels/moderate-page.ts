import * as z from 'zod';
import type { ApplicationView } from '../../../applications/application.ts';
import type { Assessment } from '../../../assessment/assessment.ts';
import type { Criterion } from '../../../assessment/criteria.ts';
import { decideModeration } from '../../../assessment/decide-panel.ts';
import { panelOf } from '../../../assessment/panel.ts';
import { isBlind } from '../../../assessment/review-access.ts';
import { mostWordsOfReason, type Score, scoreScale } from '../../../assessment/scores.ts';
import { cleanText } from '../../../kernel/text.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import type { ProjectId } from '../../../projects/project.ts';
import { changeApplication } from '../../act-on-application.ts';
import { memberForm } from '../../form-page.ts';
import { choiceField } from '../../forms.ts';
import { shownPanel } from '../../reviews/shown-panel.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { blindMessage } from './links.ts';

interface Moderating {
  readonly view: ApplicationView;
  readonly assessment: Assessment;
  readonly criterion: Criterion;
}

interface ModerateForm {
  readonly score: 'none' | `${Score}`;
  readonly reason: string;
  readonly base: string;
}

const choices = ['none', '0', '1', '2', '3', '4', '5'] as const satisfies readonly ModerateForm['score'][];

/** Staff record what the panel agreed for a criterion. The reviewers' own scores stay as they are, beside it. */
export function moderateRoutes(deps: StaffDeps): readonly Route[] {
  return memberForm<Moderating, ModerateForm>('staff', '/staff/applications/:id/panel/:criterion', {
    load: (visit) => load(deps, visit),
    schema: () =>
      z.object({
        score: choiceField(choices, 'staff.moderate.choose'),
        reason: z.string().transform(cleanText),
        base: z.string(),
      }),
    initial: (_, { assessment }) => ({ base: String(assessment.moderation?.version ?? 0) }),
    show: (visit, { view, assessment, criterion }, { values, errors }) => {
      const { t, language } = visit;
      const panel = shownPanel(panelOf(assessment, view.round.criteria), language);
      return visit.page('portal/staff/panels/moderate.njk', {
        title: t('staff.moderate.title', { criterion: criterion.name[language] }),
        section: 'applications',
        hasForm: true,
        errors,
        values,
        application: view.application,
        criterion: panel.criteria.find(({ id }) => id === criterion.id),
        scale: scoreScale.map((points) => ({
          value: String(points),
          text: t(`reviews.scale.${points}`),
          checked: values['score'] === String(points),
        })),
        limit: mostWordsOfReason,
        back: `/staff/applications/${view.application.id}/panel`,
      });
    },
    async submit(visit, { view, criterion }, { score, reason, base }) {
      const { id } = view.application;
      const command = {
        criterionId: criterion.id,
        score: score === 'none' ? null : (Number(score) as Score),
        reason,
        baseVersion: /^\d{1,9}$/.test(base) ? Number(base) : 0,
      };
      const by = { kind: 'staff', name: visit.member.name } as const;
      const moderated = await changeApplication(deps, id, visit.at, (now) =>
        decideModeration(now, command, { at: visit.at, by }),
      );
      if (!moderated.ok) return [{ field: fieldOf(moderated.refusal), text: visit.t(moderated.refusal) }];
      return visit.redirect(`/staff/applications/${id}/panel?done=moderated#${criterion.id}`);
    },
  });
}

async function load(deps: StaffDeps, visit: MemberVisit): Promise<Moderating | Response> {
  const id = visit.param('id') as ProjectId;
  const view = await deps.applications.view(id);
  const criterion = view?.round.criteria.find((one) => one.id === visit.param('criterion'));
  if (view === null || criterion === undefined) return visit.notFound();
  const assessment = await deps.assessments.get(id);
  if (isBlind(assessment.reviews, visit.onPanels.id)) return visit.message(blindMessage(id), 403);
  return { view, assessment, criterion };
}

function fieldOf(refusal: MessageKey): 'reason' | 'score' {
  return refusal.includes('reason') ? 'reason' : 'score';
}
