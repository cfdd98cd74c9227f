package dev.tributary.adapters.activity.externalapi;

import static dev.tributary.adapters.setting.Condition.is;
import static dev.tributary.adapters.setting.Condition.isNot;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.integer;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.toggle;

import dev.tributary.adapters.activity.externalapi.type.Limits;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.domain.activity.externalapi.paging.LoopRule;
import dev.tributary.domain.activity.externalapi.paging.NextPage;
import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.activity.externalapi.paging.PagePlace;
import dev.tributary.domain.activity.externalapi.paging.PageRequestSettings;
import dev.tributary.domain.activity.externalapi.paging.PageRestarts;
import dev.tributary.domain.activity.externalapi.paging.Pagination;

/** The settings of pages. */
final class PaginationDeclaration {
  private static final String KIND = "kind";

  private PaginationDeclaration() {}

  static Pagination settings(SettingValues<Pagination> values) {
    PageKind kind =
        values.of(
            choice(KIND, PageKind.class, PageKind.NONE)
                .describe(
                    "How the API divides a result into pages: not at all, by a Link header, by the"
                        + " address of the next page in the response, by a token in the response or"
                        + " in a header, by page numbers, by the number of rows before, or by the"
                        + " value of a column in the last row."),
            Pagination::kind);
    return new Pagination(
        next(kind, values),
        request(values),
        values.of(
            group("stop", StopDeclaration::settings)
                .when(isNot(KIND, PageKind.NONE))
                .describe("What ends the pages, beside a response that names no next page."),
            Pagination::stop),
        values.of(
            choice("loop", LoopRule.class, LoopRule.FAIL)
                .when(isNot(KIND, PageKind.NONE))
                .describe(
                    "What is done when the API sends a page again, with the same token or the same"
                        + " rows: fail, or stop with a warning and leave the repeated page out."),
            Pagination::loop),
        Limits.fitting(
            values.of(
                integer("restarts", PageRestarts.DEFAULT_MOST)
                    .when(isNot(KIND, PageKind.NONE))
                    .describe(
                        "How often the pages of a call may begin again when a rule with the action"
                            + " restartPages matches; then the activity fails.")
                    .keyword("minimum", 0)
                    .keyword("maximum", PageRestarts.MOST),
                pagination -> (long) pagination.restarts())));
  }

  private static NextPage next(PageKind kind, SettingValues<Pagination> values) {
    return new NextPage(
        kind,
        values.of(
            text("at")
                .when(is(KIND, PageKind.NEXT_URL, PageKind.CURSOR))
                .describe(
                    "JSON Pointer, from the whole response, to the address or token of the next"
                        + " page, such as /paging/next; for nextUrl and cursor.")
                .help(),
            pagination -> pagination.next().at()),
        values.of(
            text("rel")
                .when(is(KIND, PageKind.LINK))
                .defaultValue(NextPage.DEFAULT_REL)
                .describe("The relation of the link to the next page; for link."),
            pagination -> pagination.next().rel()),
        values.of(
            text("header")
                .describe("The header that holds the token; for headerCursor.")
                .when(is(KIND, PageKind.HEADER_CURSOR)),
            pagination -> pagination.next().header()),
        values.of(
            text("column")
                .when(is(KIND, PageKind.KEYSET))
                .describe("The column whose last value requests the next page; for keyset."),
            pagination -> pagination.next().column()),
        values.of(
            integer("first", NextPage.firstOf(kind))
                .when(is(KIND, PageKind.PAGE, PageKind.OFFSET))
                .hiddenDefault()
                .describe(
                    "The number of the first page, 1 when left out, or of the first row, 0 when"
                        + " left out; for page and offset.")
                .keyword("minimum", 0)
                .help(),
            pagination -> pagination.next().first()));
  }

  private static PageRequestSettings request(SettingValues<Pagination> values) {
    return new PageRequestSettings(
        values.of(
            integer("size", 0)
                .when(isNot(KIND, PageKind.NONE))
                .describe("How many rows a page is to have; 0 asks for no size.")
                .keyword("minimum", 0),
            pagination -> pagination.request().size()),
        values.of(
            group("sizeIn", PaginationDeclaration::sizePlace)
                .defaultValue(PagePlace.NONE)
                .when(isNot(KIND, PageKind.NONE))
                .describe("Where the size stands in the request; left out, it is not sent."),
            pagination -> pagination.request().sizeIn()),
        values.of(
            group("tokenIn", PaginationDeclaration::tokenPlace)
                .defaultValue(PagePlace.NONE)
                .when(isNot(KIND, PageKind.NONE, PageKind.LINK, PageKind.NEXT_URL))
                .describe(
                    "Where the token, page number, row number or key stands in the request; not for"
                        + " link and nextUrl."),
            pagination -> pagination.request().tokenIn()),
        values.of(
            toggle("onFirst", false)
                .when(is(KIND, PageKind.PAGE, PageKind.OFFSET))
                .describe("Sends the number of the first page or row, too; for page and offset."),
            pagination -> pagination.request().onFirst()),
        values.of(
            toggle("keepParameters", true)
                .when(isNot(KIND, PageKind.NONE, PageKind.LINK, PageKind.NEXT_URL))
                .describe(
                    "Sends the query parameters of the execution with every page; otherwise the"
                        + " requests after the first have those of token and size only."),
            pagination -> pagination.request().keepParameters()));
  }

  private static PagePlace tokenPlace(SettingValues<PagePlace> values) {
    return place(
        values,
        values.of(
            toggle("path", false)
                .describe("A further segment at the end of the path, such as /items/2."),
            PagePlace::path));
  }

  private static PagePlace sizePlace(SettingValues<PagePlace> values) {
    return place(values, false);
  }

  private static PagePlace place(SettingValues<PagePlace> values, boolean path) {
    return new PagePlace(
        values.of(text("query").describe("Name of a query parameter."), PagePlace::query),
        values.of(text("header").describe("Name of a header."), PagePlace::header),
        values.of(
            text("body").describe("JSON Pointer into the body, such as /params/page."),
            PagePlace::body),
        path);
  }
}
