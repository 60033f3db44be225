export interface NoticeSearch {
  readonly only?: 'unread';
}

/** `?only=unread`, so that the link shows the same again. */
export const readNoticeSearch = (search: Record<string, unknown>): NoticeSearch =>
  search['only'] === 'unread' ? { only: 'unread' } : {};
