/**
 * What a case is called: as whoever raised it called it, else by the newest of its papers that
 * has a title (a suggestion gets its title in the draft). Null: by nothing but its process.
 */
export const caseTitle = (file: string, content: string): string => `coalesce(
  ${content}.body ->> 'title',
  (select paper.body ->> 'title'
     from task titled
     join content paper on paper.county_id = titled.county_id and paper.id = titled.content_id
    where titled.county_id = ${file}.county_id and titled.case_id = ${file}.id
      and paper.body ->> 'title' is not null
    order by titled.closed_at desc, titled.id desc limit 1))`;
