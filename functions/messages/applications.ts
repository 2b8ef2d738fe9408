import { drafted, type Entry } from './entry.ts';

/** What applications are called, where they stand, why something cannot be done, and what happened. */
export const applications = {
  'application.state.draft': drafted('Being written', 'Yn cael ei ysgrifennu'),
  'application.state.submitted': drafted('With the fund', 'Gyda’r gronfa'),
  'application.state.returned': drafted('Sent back', 'Wedi’i anfon yn ôl'),
  'application.state.declined': drafted('Not invited', 'Heb ei wahodd'),
  'application.state.invited': drafted('Invited to apply', 'Gwahoddwyd i ymgeisio'),
  'application.state.certifying': drafted('With the finance certifier', 'Gyda’r ardystiwr cyllid'),
  'application.state.certified': drafted('Certified, not sent yet', 'Wedi’i ardystio, heb ei anfon eto'),
  'application.state.applied': drafted('Full application received', 'Cais llawn wedi cyrraedd'),
  'application.state.assessment': drafted('With the panel', 'Gyda’r panel'),
  'application.state.assessed': drafted(
    'Scored, waits for a decision',
    'Wedi’i sgorio, yn aros am benderfyniad',
  ),
  'application.state.approved': drafted('Approved, not told yet', 'Wedi’i gymeradwyo, heb roi gwybod eto'),
  'application.state.refused': drafted('Refused, not told yet', 'Wedi’i wrthod, heb roi gwybod eto'),
  'application.state.awarded': drafted('Awarded', 'Dyfarnwyd'),
  'application.state.unsuccessful': drafted('Unsuccessful', 'Aflwyddiannus'),
  'application.state.withdrawn': drafted('Withdrawn', 'Tynnwyd yn ôl'),

  'applicant.role.lead': drafted('Lead applicant', 'Prif ymgeisydd'),
  'applicant.role.co-applicant': drafted('Co-applicant', 'Cyd-ymgeisydd'),
  'applicant.role.certifier': drafted('Finance certifier', 'Ardystiwr cyllid'),

  'application.refusal.draft': drafted(
    'This is still being written: it has not been sent to the fund.',
    'Mae hwn yn dal i gael ei ysgrifennu: nid yw wedi’i anfon at y gronfa.',
  ),
  'application.refusal.submitted': drafted(
    'The fund has this already. It cannot be changed unless the fund sends it back.',
    'Mae hwn gan y gronfa eisoes. Ni ellir ei newid oni bai bod y gronfa’n ei anfon yn ôl.',
  ),
  'application.refusal.returned': drafted(
    'This was sent back to be completed, and has not been sent again yet.',
    'Anfonwyd hwn yn ôl i’w gwblhau, ac nid yw wedi’i anfon eto.',
  ),
  'application.refusal.declined': drafted(
    'The fund did not invite this to apply, so nothing more can be done with it here.',
    'Ni wahoddodd y gronfa hwn i ymgeisio, felly ni ellir gwneud dim mwy ag ef yma.',
  ),
  'application.refusal.invited': drafted(
    'This has been invited to apply in full, so that can no longer be done.',
    'Gwahoddwyd hwn i ymgeisio’n llawn, felly ni ellir gwneud hynny mwyach.',
  ),
  'application.refusal.certifying': drafted(
    'The finance certifier has this now. Take it back first if you want to change it.',
    'Mae hwn gyda’r ardystiwr cyllid nawr. Cymerwch ef yn ôl yn gyntaf os ydych am ei newid.',
  ),
  'application.refusal.certified': drafted(
    'The figures of this have been certified. Take it back first if you want to change it; it must then be certified again.',
    'Mae ffigurau hwn wedi’u hardystio. Cymerwch ef yn ôl yn gyntaf os ydych am ei newid; rhaid ei ardystio eto wedyn.',
  ),
  'application.refusal.applied': drafted(
    'The fund has the full application already. It cannot be changed unless the fund sends it back.',
    'Mae’r cais llawn gan y gronfa eisoes. Ni ellir ei newid oni bai bod y gronfa’n ei anfon yn ôl.',
  ),
  'application.refusal.assessment': drafted(
    'The panel is scoring this, so that cannot be done now.',
    'Mae’r panel yn sgorio hwn, felly ni ellir gwneud hynny nawr.',
  ),
  'application.refusal.assessed': drafted(
    'The panel has scored this, and it waits for a decision; that cannot be done now.',
    'Mae’r panel wedi sgorio hwn, ac mae’n aros am benderfyniad; ni ellir gwneud hynny nawr.',
  ),
  'application.refusal.approved': drafted(
    'A decision on this has been recorded. Reconsider it first.',
    'Mae penderfyniad ar hwn wedi’i gofnodi. Ailystyriwch ef yn gyntaf.',
  ),
  'application.refusal.refused': drafted(
    'A decision on this has been recorded. Reconsider it first.',
    'Mae penderfyniad ar hwn wedi’i gofnodi. Ailystyriwch ef yn gyntaf.',
  ),
  'application.refusal.awarded': drafted(
    'This was awarded and is a project now.',
    'Dyfarnwyd hwn ac mae’n brosiect nawr.',
  ),
  'application.refusal.unsuccessful': drafted(
    'This was not awarded, and its people have been told, so nothing more can be done with it.',
    'Ni ddyfarnwyd hwn, a rhoddwyd gwybod i’w bobl, felly ni ellir gwneud dim mwy ag ef.',
  ),
  'application.refusal.withdrawn': drafted(
    'This was withdrawn, so nothing more can be done with it.',
    'Tynnwyd hwn yn ôl, felly ni ellir gwneud dim mwy ag ef.',
  ),
  'application.refusal.not-yours': drafted(
    'Only others can do that.',
    'Dim ond pobl eraill all wneud hynny.',
  ),
  'application.refusal.round-closed': drafted(
    'The round has closed, so this cannot be sent any more. Nothing is lost: your draft is kept, and you can still read it here.',
    'Mae’r rownd wedi cau, felly ni ellir anfon hwn mwyach. Does dim wedi’i golli: cedwir eich drafft, a gallwch ei ddarllen yma o hyd.',
  ),
  'application.refusal.unfinished': drafted(
    'Some sections are not finished. Finish them, then send it.',
    'Nid yw rhai adrannau wedi’u gorffen. Gorffennwch nhw, yna anfonwch.',
  ),

  'timeline.application-begun': drafted('Begun', 'Dechreuwyd'),
  'timeline.application-save': drafted('Words saved', 'Cadwyd geiriau'),
  'timeline.application-submit': drafted('Sent to the fund', 'Anfonwyd at y gronfa'),
  'timeline.application-invite': drafted(
    'Invited to apply in full. {reason}',
    'Gwahoddwyd i ymgeisio’n llawn. {reason}',
  ),
  'timeline.application-decline': drafted('Not invited. {reason}', 'Ni wahoddwyd. {reason}'),
  'timeline.application-send-back': drafted('Sent back. {reason}', 'Anfonwyd yn ôl. {reason}'),
  'timeline.application-ask-certifier': drafted('Finance certifier asked', 'Gofynnwyd i’r ardystiwr cyllid'),
  'timeline.application-take-back': drafted('Taken back to be changed', 'Cymerwyd yn ôl i’w newid'),
  'timeline.application-certify': drafted('Figures certified', 'Ardystiwyd y ffigurau'),
  'timeline.application-refuse-certificate': drafted(
    'Figures not certified. {reason}',
    'Ni ardystiwyd y ffigurau. {reason}',
  ),
  'timeline.application-assign-reviewers': drafted('Reviewers assigned', 'Neilltuwyd adolygwyr'),
  'timeline.application-replace-reviewer': drafted(
    'Reviewer replaced. {reason}',
    'Disodlwyd adolygydd. {reason}',
  ),
  'timeline.application-review': drafted('A review was sent', 'Anfonwyd adolygiad'),
  'timeline.application-reviews-missing': drafted(
    'Back with the panel: reviews are missing again',
    'Yn ôl gyda’r panel: mae adolygiadau ar goll eto',
  ),
  'timeline.application-moderate': drafted(
    'The panel agreed a score, or took one back',
    'Cytunodd y panel ar sgôr, neu cymerodd un yn ôl',
  ),
  'timeline.application-reviews-in': drafted('All scores are in', 'Mae’r holl sgoriau wedi cyrraedd'),
  'timeline.application-reopen-assessment': drafted(
    'Assessment opened again. {reason}',
    'Ailagorwyd yr asesiad. {reason}',
  ),
  'timeline.application-approve': drafted(
    'Approved by the minister. Award: {sum}. Decided on: {decidedOn}. {reason}',
    'Cymeradwywyd gan y gweinidog. Dyfarniad: {sum}. Dyddiad y penderfyniad: {decidedOn}. {reason}',
  ),
  'timeline.application-refuse': drafted(
    'Refused by the minister. Decided on: {decidedOn}. {reason}',
    'Gwrthodwyd gan y gweinidog. Dyddiad y penderfyniad: {decidedOn}. {reason}',
  ),
  'timeline.application-tell': drafted('The applicants were told', 'Rhoddwyd gwybod i’r ymgeiswyr'),
  'timeline.application-answer-offer': drafted(
    'The offer of similar projects and a mentor was answered',
    'Atebwyd y cynnig o brosiectau tebyg a mentor',
  ),
  'timeline.application-withdraw': drafted('Withdrawn. {reason}', 'Tynnwyd yn ôl. {reason}'),
  'timeline.application-reconsider': drafted('Taken up again. {reason}', 'Ailystyriwyd. {reason}'),
  'timeline.application-link-sent': drafted('The link was sent again', 'Anfonwyd y ddolen eto'),
} as const satisfies Record<string, Entry>;
