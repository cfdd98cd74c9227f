package dev.tributary.adapters.activity.externalapi;

import static dev.tributary.adapters.setting.Condition.is;
import static dev.tributary.adapters.setting.SettingTypes.blankableText;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.duration;
import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.integer;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.toggle;

import dev.tributary.adapters.activity.externalapi.type.Limits;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.domain.activity.externalapi.paging.EmptyPageRule;
import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.activity.externalapi.paging.StopCondition;
import dev.tributary.domain.activity.externalapi.paging.StopRules;
import java.util.List;

/** The settings of the end of pages. */
final class StopDeclaration {
  private StopDeclaration() {}

  static StopRules settings(SettingValues<StopRules> values) {
    return new StopRules(
        values.of(
            choice("emptyPage", EmptyPageRule.class, StopRules.DEFAULT.emptyPage())
                .describe(
                    "What a page without rows means: the last page for page and offset and nothing"
                        + " for the others, always the last page, or nothing."),
            StopRules::emptyPage),
        values.of(
            toggle("shortPage", StopRules.DEFAULT.shortPage())
                .when(is("../kind", PageKind.PAGE, PageKind.OFFSET, PageKind.KEYSET))
                .describe(
                    "A page with fewer rows than size is the last, for page, offset and keyset; off"
                        + " without size, and with hasMore or total, which decide then."),
            StopRules::shortPage),
        values.of(
            text("hasMore")
                .describe(
                    "JSON Pointer, from the whole response, to true or false: whether there is"
                        + " another page. Anything else there is an error.")
                .help(),
            StopRules::hasMore),
        values.of(
            text("total")
                .describe(
                    "JSON Pointer, from the whole response, to the number of all rows; it ends the"
                        + " pages, and a difference at their end is a warning.")
                .help(),
            StopRules::total),
        values.of(
            group("when", StopDeclaration::when)
                .defaultValue(StopCondition.NONE)
                .describe("A value of a response that makes its page the last one."),
            StopRules::when),
        values.of(
            integer("pages", StopRules.DEFAULT_PAGES)
                .describe("The most pages; more end with a warning.")
                .keyword("minimum", 1),
            StopRules::pages),
        values.of(
            integer("rows", 0)
                .describe("Rows after which no further page is requested, with a warning; 0: any.")
                .keyword("minimum", 0),
            StopRules::rows),
        values.of(
            duration("time")
                .describe(
                    "Time after which no further page is requested, with a warning; 0s: any time.")
                .help(Limits.TIME_HELP),
            StopRules::time));
  }

  private static StopCondition when(SettingValues<StopCondition> values) {
    return new StopCondition(
        values.of(
            text("at").describe("JSON Pointer to it, from the whole response, such as /state."),
            StopCondition::at),
        values.of(text("header").describe("The header that holds it."), StopCondition::header),
        values.of(
            text("column").describe("The column whose value in the last row of the page it is."),
            StopCondition::column),
        values.of(
            blankableText("equals")
                .optional()
                .describe("The value there; any that is neither null nor empty when left out.")
                .keyword("type", List.of("string", "number", "boolean")),
            StopCondition::value),
        values.of(
            text("condition")
                .describe(
                    "In place of equals: a condition $(…) of the event variables, among them"
                        + " pageValue (the value as text), pageNumber, pageRows and allRows.")
                .help(),
            StopCondition::condition));
  }
}
