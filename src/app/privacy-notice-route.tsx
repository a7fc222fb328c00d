import { NoticePage } from '../features/show-notice/notice-page.tsx';

/** What visitors are told of their data. */
export function PrivacyNoticeRoute() {
  return <NoticePage />;
}
