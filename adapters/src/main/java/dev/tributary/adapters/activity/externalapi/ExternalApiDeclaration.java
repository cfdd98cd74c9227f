package dev.tributary.adapters.activity.externalapi;

import static dev.tributary.adapters.setting.Condition.isOn;
import static dev.tributary.adapters.setting.SettingTypes.checkedGroup;
import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.rows;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.toggle;
import static dev.tributary.adapters.setting.SettingsTab.tab;

import dev.tributary.adapters.activity.ActivityDeclaration;
import dev.tributary.adapters.setting.Setting;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsTab;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.FailureTransition;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.rule.ResponseRuleRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The settings of External API, its tabs in the order of the reference product. Settings that are
 * left out take the instance's defaults; the limits are always written, so that they do not change
 * later.
 */
@ApplicationScoped
public class ExternalApiDeclaration implements ActivityDeclaration<ExternalApiSettings> {
  private final ExternalApiDefaults defaults;

  public ExternalApiDeclaration(ExternalApiDefaults defaults) {
    this.defaults = defaults;
  }

  @Override
  public String title() {
    return "External API";
  }

  @Override
  public String description() {
    return "Calls a REST API and turns its responses into typed rows.";
  }

  @Override
  public String bundle() {
    return "externalapi-form";
  }

  @Override
  public List<SettingsTab> tabs() {
    return List.of(
        tab("inbound", "inbound"),
        tab(
            "outbound",
            "outbound.flatten",
            "outbound.arrayPath",
            "outbound.objectAsRow",
            "outbound.noContent"),
        tab("execution", "execution"),
        tab("plan", "plan"),
        tab("pagination", "pagination"),
        tab("response", "response", "drift"),
        tab("incremental", "incremental"),
        tab("async", "async"),
        tab("rules", "rules"),
        tab("cache", "cache"),
        tab(PROPERTIES),
        tab("columns", "outbound.columns"),
        tab("transition", "failure"),
        OPTIONS,
        tab("guardrails", "guardrails"));
  }

  @Override
  public ExternalApiSettings settings(SettingValues<ExternalApiSettings> values) {
    return new ExternalApiSettings(
        values.of(
            group("inbound", InboundDeclaration::settings)
                .describe(
                    "What of the arriving rows goes into the request:"
                        + " {\"params\":{\"count\":2,…},\"data\":[{…},…]}."),
            ExternalApiSettings::inbound),
        values.of(
            group("outbound", OutboundDeclaration::settings)
                .required()
                .alwaysWritten()
                .describe("How the response becomes rows."),
            ExternalApiSettings::outbound),
        values.of(
            group("execution", new CallDeclaration(defaults.retry()))
                .required()
                .alwaysWritten()
                .describe("Where and how the API is called."),
            ExternalApiSettings::execution),
        values.of(
            group("plan", PlanDeclaration::settings)
                .describe("How the arriving rows are divided over calls; one call when left out."),
            ExternalApiSettings::plan),
        values.of(
            group("pagination", PaginationDeclaration::settings)
                .describe("How the pages of a result are fetched; one page when left out."),
            ExternalApiSettings::pagination),
        values.of(
            group("response", ResponseDeclaration::settings).describe("The form of the response."),
            ExternalApiSettings::response),
        values.of(
            group("drift", DriftDeclaration::settings)
                .describe("What happens when the response differs from its mapping."),
            ExternalApiSettings::drift),
        values.of(
            group("incremental", IncrementalDeclaration::settings)
                .describe("Fetches only what is new since the run before."),
            ExternalApiSettings::incremental),
        values.of(
            group("async", AsyncDeclaration::settings)
                .describe("A call that creates a job, whose result is fetched when it is ready."),
            ExternalApiSettings::async),
        values.of(
            rows("rules", RuleDeclaration.ROWS)
                .describe(
                    "What responses mean, before the defaults; the first rule that matches counts."
                        + " Of a body only its beginning is compared (tributary.outbound.rule-bytes).")
                .keyword("maxItems", ResponseRuleRules.MOST_RULES),
            ExternalApiSettings::rules),
        values.of(
            group("cache", CacheDeclaration::settings)
                .describe("When the response of an earlier call is used again."),
            ExternalApiSettings::cache),
        values.of(
            group("failure", ExternalApiDeclaration::failure)
                .defaultValue(FailureTransition.OFF)
                .describe(
                    "The outlet 'failed' of an activity whose request failed; a transition from it"
                        + " counts as well."),
            ExternalApiSettings::failure),
        values.of(guardrails(), ExternalApiSettings::guardrails));
  }

  /** The limits, which the page of a sample takes as well. */
  public Setting<Guardrails> guardrails() {
    return checkedGroup(
            "guardrails",
            new GuardrailsDeclaration(defaults.guardrails()),
            "version",
            ExternalApiErrorCode.GUARDRAIL_BAD)
        .alwaysWritten()
        .describe(
            "The limits of this activity. What is left out takes the instance's defaults and is"
                + " then kept with the activity.");
  }

  private static FailureTransition failure(SettingValues<FailureTransition> values) {
    return new FailureTransition(
        values.of(
            toggle("enabled", true).hiddenDefault().keyword("default", true).alwaysWritten(),
            FailureTransition::enabled),
        values.of(text("label").when(isOn("enabled")), FailureTransition::label));
  }
}
