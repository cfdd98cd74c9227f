package dev.tributary.adapters.activity.externalapi;

import static dev.tributary.adapters.setting.Condition.isNot;
import static dev.tributary.adapters.setting.Condition.isSet;
import static dev.tributary.adapters.setting.RowsType.rowsOf;
import static dev.tributary.adapters.setting.SettingTypes.blankableText;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.setting;
import static dev.tributary.adapters.setting.SettingTypes.text;

import dev.tributary.adapters.activity.externalapi.type.RuleShape;
import dev.tributary.adapters.activity.externalapi.type.StatusesType;
import dev.tributary.adapters.setting.RowsType;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.domain.activity.externalapi.rule.ResponseRuleRules;
import dev.tributary.domain.exchange.rule.ResponseRule;
import dev.tributary.domain.exchange.rule.RuleAction;
import java.util.List;

/** The settings of a rule for responses. */
final class RuleDeclaration {
  static final RowsType<ResponseRule> ROWS =
      rowsOf(RuleDeclaration::settings).shape(new RuleShape());

  private RuleDeclaration() {}

  private static ResponseRule settings(SettingValues<ResponseRule> values) {
    return new ResponseRule(
        values.of(
            setting(RuleShape.STATUS, new StatusesType(), List.of())
                .describe("Such as [404, 5xx]; any status when it is left out.")
                .help(),
            ResponseRule::statuses),
        values.of(
            text("at")
                .describe("JSON Pointer to a value of the body.")
                .keyword("maxLength", ResponseRuleRules.LONGEST_TEXT)
                .help(),
            ResponseRule::at),
        values.of(
            blankableText("equals")
                .when(isSet("at"))
                .optional()
                .describe("The value there; any that is neither null nor empty when left out.")
                .keyword("type", List.of("string", "number", "boolean")),
            ResponseRule::value),
        values.of(
            text("contains")
                .describe("A text of the body, in any letter case.")
                .keyword("maxLength", ResponseRuleRules.LONGEST_TEXT),
            ResponseRule::contains),
        values.of(
            choice("then", RuleAction.class, RuleAction.FAIL)
                .alwaysWritten()
                .describe("What the response means."),
            ResponseRule::then),
        values.of(
            text("message")
                .when(isNot("then", RuleAction.EMPTY, RuleAction.SUCCESS))
                .describe("Shown with the failure.")
                .keyword("maxLength", ResponseRuleRules.LONGEST_TEXT),
            ResponseRule::message));
  }
}
