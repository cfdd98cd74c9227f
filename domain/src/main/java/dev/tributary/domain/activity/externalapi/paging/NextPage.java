package dev.tributary.domain.activity.externalapi.paging;

/**
 * Where the next page is found; each kind of pages has its own setting.
 *
 * @param at pointer to the address or token, from the whole response
 * @param rel relation of the link
 * @param header that holds the token
 * @param column whose last value is the token
 * @param first number of the first page, or of the first row
 */
public record NextPage(
    PageKind kind, String at, String rel, String header, String column, long first) {
  public static final String DEFAULT_REL = "next";
  public static final NextPage NONE = of(PageKind.NONE);

  /** The kind with the defaults of the others. */
  public static NextPage of(PageKind kind) {
    return new NextPage(kind, "", DEFAULT_REL, "", "", firstOf(kind));
  }

  /** The same with the place of the address or token. */
  public NextPage at(String pointer) {
    return new NextPage(kind, pointer, rel, header, column, first);
  }

  /** The same with the header of the token. */
  public NextPage header(String name) {
    return new NextPage(kind, at, rel, name, column, first);
  }

  /** The same with the column of the key. */
  public NextPage column(String name) {
    return new NextPage(kind, at, rel, header, name, first);
  }

  /** The same with the number of the first page or row. */
  public NextPage first(long number) {
    return new NextPage(kind, at, rel, header, column, number);
  }

  /** Pages are counted from 1, rows from 0. */
  public static long firstOf(PageKind kind) {
    return kind == PageKind.PAGE ? 1 : 0;
  }
}
