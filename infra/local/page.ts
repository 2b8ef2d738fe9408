import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { escapeXml } from './aws-answer.ts';

/** Where the stylesheet of the local pages is served. */
export const stylesheetPath = '/local/styles.css';

/** GOV.UK Frontend's stylesheet, without the fonts that only service.gov.uk may use. */
export function stylesheet(): string {
  const path = createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css');
  return `${readFileSync(path, 'utf8')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport', 'Arial')}
.local-frame{width:100%;height:42rem;border:1px solid #b1b4b6}
.local-raw{white-space:pre-wrap;overflow-wrap:anywhere}`;
}

/** A page for whoever runs Cascade on this machine: plain, in English, no script, and no part of what is deployed. */
export function page(title: string, content: string): string {
  return `<!DOCTYPE html>
<html lang="en" class="govuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)} – Cascade local tools</title>
<link rel="stylesheet" href="${stylesheetPath}">
</head>
<body class="govuk-template__body">
<div class="govuk-width-container">
<nav class="govuk-breadcrumbs" aria-label="Local tools">
<ol class="govuk-breadcrumbs__list">
<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="/">Portal</a></li>
<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="/local/tools">Local tools</a></li>
</ol>
</nav>
<main class="govuk-main-wrapper">
${content}
</main>
</div>
</body>
</html>
`;
}
