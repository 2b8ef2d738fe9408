import * as z from 'zod';
import { type AttachmentId, type AttachmentOwner, isAttachmentId } from '../../attachments/attachment-key.ts';
import type { Alongside, AttachmentStore } from '../../attachments/attachment-store.ts';
import {
  type Arrived,
  type Attachment,
  attachmentWords,
  isFull,
  isListed,
} from '../../attachments/attachment.ts';
import { cleanFileName } from '../../attachments/file-name.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { Actor } from '../../obligations/view.ts';
import { formHandlers } from '../form-page.ts';
import { choiceField } from '../forms.ts';
import { contentPolicy } from '../headers.ts';
import type { Visit } from '../visit.ts';
import { type AttachmentsModel, attachmentsModel, sizeInWords } from './attachments-model.ts';

/** What pages with files work with. */
export interface AttachmentDeps {
  readonly attachments: AttachmentStore;
  readonly newId: () => string;
  readonly settings: { readonly publicOrigin: string };
}

/** Where files lie, whose they are, and what this visitor may do with them. */
export interface AttachmentPlace {
  readonly owner: AttachmentOwner;
  /** The path below which the pages of `attachmentRoutes` are mounted. */
  readonly path: string;
  /** The path of the page that shows the list. */
  readonly back: string;
  /** Whether this visitor may add and remove files, and not only read them. */
  readonly mayChange: boolean;
  readonly by: Actor;
  /** What else must be true together with a change. */
  readonly alongside?: Alongside;
}

/** A route but for who may use it, which whoever mounts it says. */
export interface AttachmentRoute<PageVisit extends Visit> {
  readonly method: 'GET' | 'POST';
  /** Below the place's path. */
  readonly path: string;
  readonly handle: (visit: PageVisit) => Promise<Response>;
}

/** The list of files for a page that shows it, with a form for another file where one may be added. Give the page's answer to `lettingUpload`. */
export async function attachmentsFor(
  { attachments, newId, settings }: AttachmentDeps,
  { at }: Visit,
  { owner, path, mayChange }: AttachmentPlace,
): Promise<AttachmentsModel> {
  const list = await attachments.list(owner);
  const id = newId();
  const returnTo = `${settings.publicOrigin}${path}/${id}/arrived`;
  const offers = mayChange && !isFull(list) && isAttachmentId(id);
  const form = offers ? await attachments.offer(owner, id, at, returnTo) : null;
  return attachmentsModel(list, form, { path, mayChange });
}

/** The same page, whose form may lead to the bucket. */
export function lettingUpload(page: Response, { upload }: AttachmentsModel): Response {
  if (upload !== null)
    page.headers.set('content-security-policy', contentPolicy(new URL(upload.action).origin));
  return page;
}

/**
 * The pages about one file: it has arrived (the bucket sends the browser there), remove it, download it. `placeOf` answers at once when there is no such place
 * for this visitor.
 */
export function attachmentRoutes<PageVisit extends Visit>(
  { attachments }: Pick<AttachmentDeps, 'attachments'>,
  placeOf: (visit: PageVisit) => Promise<AttachmentPlace | Response>,
): readonly AttachmentRoute<PageVisit>[] {
  const arrived = formHandlers<PageVisit, Found<Attachment | Arrived>, unknown>({
    load: (visit) => loadArrived(attachments, visit, placeOf),
    schema: () => z.object({}),
    show: (visit, { one, place }, { errors }) =>
      visit.page('portal/attachments/arrived.njk', {
        title: visit.t(errors.length === 0 ? 'attachments.arrived.title' : 'attachments.refused.title'),
        hasForm: true,
        errors,
        name: cleanFileName(one.name)?.name ?? '',
        size: sizeInWords(one.size),
        back: place.back,
      }),
    async submit(visit, { one, place }) {
      const { owner, by, alongside } = place;
      const finished = await attachments.finish(owner, one.id, { at: visit.at, by }, alongside);
      if (finished.ok) return visit.redirect(place.back);
      return [{ field: 'attachment', text: visit.t(finished.refusal, attachmentWords) }];
    },
  });
  const remove = formHandlers<PageVisit, Found<Attachment>, { readonly choice: 'yes' | 'no' }>({
    load: (visit) => loadListed(attachments, visit, placeOf),
    schema: () => z.object({ choice: choiceField(['yes', 'no'], 'attachments.remove.choose') }),
    show: (visit, { one, place }, { errors }) =>
      visit.page('portal/attachments/remove.njk', {
        title: visit.t('attachments.remove.title'),
        hasForm: true,
        errors,
        name: one.name,
        back: place.back,
      }),
    async submit(visit, { one, place }, { choice }) {
      if (choice === 'no') return visit.redirect(place.back);
      const { owner, by, alongside } = place;
      const removed = await attachments.remove(owner, one.id, { at: visit.at, by }, alongside);
      if (removed.ok) return visit.redirect(place.back);
      return [{ field: 'choice', text: visit.t(removed.refusal, attachmentWords) }];
    },
  });
  const download = async (visit: PageVisit): Promise<Response> => {
    const asked = await placeAndId(visit, placeOf);
    if (asked instanceof Response) return asked;
    const location = await attachments.download(asked.place.owner, asked.id, visit.at);
    return location === null ? visit.notFound() : new Response(null, { status: 303, headers: { location } });
  };
  return [
    { method: 'GET', path: '/:attachment', handle: download },
    { method: 'GET', path: '/:attachment/arrived', handle: arrived.get },
    { method: 'POST', path: '/:attachment/arrived', handle: arrived.post },
    { method: 'GET', path: '/:attachment/remove', handle: remove.get },
    { method: 'POST', path: '/:attachment/remove', handle: remove.post },
  ];
}

interface Found<One> {
  readonly one: One;
  readonly place: AttachmentPlace;
}

type PlaceOf<PageVisit> = (visit: PageVisit) => Promise<AttachmentPlace | Response>;

async function placeAndId<PageVisit extends Visit>(
  visit: PageVisit,
  placeOf: PlaceOf<PageVisit>,
): Promise<{ readonly place: AttachmentPlace; readonly id: AttachmentId } | Response> {
  const place = await placeOf(visit);
  if (place instanceof Response) return place;
  const id = visit.param('attachment');
  return isAttachmentId(id) ? { place, id } : visit.notFound();
}

/** A file that a browser has just sent. What became of it already is said instead: whoever goes back in the browser comes here again. */
async function loadArrived<PageVisit extends Visit>(
  attachments: AttachmentStore,
  visit: PageVisit,
  placeOf: PlaceOf<PageVisit>,
): Promise<Found<Attachment | Arrived> | Response> {
  const asked = await placeAndId(visit, placeOf);
  if (asked instanceof Response) return asked;
  const { place, id } = asked;
  if (!place.mayChange) return visit.notFound();
  const one = await attachments.look(place.owner, id);
  const instead = (paragraph: MessageKey, status: number) =>
    visit.message(
      {
        title: 'attachments.refused.title',
        paragraphs: [paragraph],
        args: attachmentWords,
        link: { href: place.back, text: 'attachments.another' },
      },
      status,
    );
  if (one === null) return instead('attachments.not-arrived', 404);
  if (!('state' in one) || one.state === 'awaited') return { one, place };
  if (one.state === 'kept') return visit.redirect(place.back);
  return one.state === 'refused' ? instead(one.refusal, 422) : instead('attachments.not-there', 404);
}

async function loadListed<PageVisit extends Visit>(
  attachments: AttachmentStore,
  visit: PageVisit,
  placeOf: PlaceOf<PageVisit>,
): Promise<Found<Attachment> | Response> {
  const asked = await placeAndId(visit, placeOf);
  if (asked instanceof Response) return asked;
  const { place, id } = asked;
  if (!place.mayChange) return visit.notFound();
  const one = (await attachments.list(place.owner)).find((known) => known.id === id);
  if (one?.state === 'removed') return visit.redirect(place.back);
  return one !== undefined && isListed(one) ? { one, place } : visit.notFound();
}
