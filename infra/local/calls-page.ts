import { escapeXml } from './aws-answer.ts';
import { callExamples, curlOf } from './call-examples.ts';
import { page } from './page.ts';

/** Where it is served. */
export const callsPath = '/local/tools/calls';

/** The calls for driving this machine from outside, each with what to type. */
export function callsPage(origin: string): string {
  const calls = callExamples.map(
    (example) => `<h2 class="govuk-heading-s">${escapeXml(example.call)}</h2>
<p class="govuk-body">${escapeXml(`${example.does.slice(0, 1).toUpperCase()}${example.does.slice(1)}.`)}</p>
<pre class="govuk-body local-raw">${escapeXml(curlOf(example, origin))}</pre>`,
  );
  return page(
    'Driving this machine from outside',
    `<h1 class="govuk-heading-l">Driving this machine from outside</h1>
<p class="govuk-body">These calls answer programs on this machine only. They answer in JSON; a failure says what was wrong. ID is the id of a message, which GET /local/mail shows.</p>
${calls.join('\n')}`,
  );
}
