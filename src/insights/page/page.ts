/** What a page is made and sent by, in one piece that only HTML loads. */
export { momentsUntil } from './moments.ts';
export { ownReport } from './own.ts';
export { reportPage } from './report-page.ts';
export { reviewPage } from './review-page.ts';
export { send } from './send.ts';
