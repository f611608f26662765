import type { ListQuery } from './list-query.dto.js';

/**
 * The RFC 8288 Link header of a page.
 * @param path the route's path; the query holds no personal data by rule.
 * @param more whether a next page exists.
 */
export function linkHeader(url: string, query: ListQuery, more: boolean): string {
  const at = (page: number): string => {
    const target = new URL(url, 'http://x');
    target.searchParams.set('page', String(page));
    target.searchParams.set('pageSize', String(query.pageSize));
    return `<${target.pathname}${target.search}>`;
  };
  const links = [`${at(query.page)}; rel="self"`, `${at(1)}; rel="first"`];
  if (query.page > 1) links.push(`${at(query.page - 1)}; rel="prev"`);
  if (more) links.push(`${at(query.page + 1)}; rel="next"`);
  return links.join(', ');
}
