import { decideEvent } from '../../../functions/applications/decide-event.ts';
import type { ApplicationEvent } from '../../../functions/applications/lifecycle.ts';
import type { EventCommand } from '../../../functions/applications/lifecycle-guards.ts';
import { calendarDate } from '../../../functions/calendar/working-days.ts';
import type { EventTime } from '../../../functions/kernel/event-time.ts';
import { changeApplication } from '../../../functions/portal/act-on-application.ts';
import { byStaff, done, type Pages } from './pages.ts';
import { calendar, type PlannedBid } from './scenario.ts';

const by =
  (event: ApplicationEvent, command: Partial<EventCommand>) =>
  async (pages: Pages, { id }: PlannedBid, at: EventTime): Promise<void> => {
    await done(
      changeApplication(pages, id, at, (view) =>
        decideEvent(view, event, 'staff', { reason: '', unfinished: [], ...command }, byStaff(at)),
      ),
    );
  };

/** What staff do with an expression of interest. */
export const triage = {
  invite: by('invite', { dueOn: calendarDate(calendar.fullDueOn) }),
  decline: by('decline', { reason: 'Two bodies do this already; please speak to them first.' }),
  sendBack: by('send-back', { reason: 'Please say what the problem costs today.' }),
};
