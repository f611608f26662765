import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** Paging as the NLgov API module asks: page counts from 1, pageSize at most 100. */
export class ListQuery {
  /** Pagina, vanaf 1. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  page: number = 1;

  /** Aantal per pagina, hoogstens 100. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  pageSize: number = 50;
}

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
