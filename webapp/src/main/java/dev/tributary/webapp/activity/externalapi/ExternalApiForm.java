package dev.tributary.webapp.activity.externalapi;

import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.EmptyInput;
import dev.tributary.domain.exchange.NoContentRule;
import dev.tributary.webapp.activity.ActivityForm;
import dev.tributary.webapp.activity.FormTool;
import dev.tributary.webapp.activity.SharedTabs;
import dev.tributary.webapp.form.FormField;
import dev.tributary.webapp.form.FormField.Choice;
import dev.tributary.webapp.form.FormRows;
import dev.tributary.webapp.form.FormTab;
import dev.tributary.webapp.form.RowShapes;
import dev.tributary.webapp.form.SuggestionSource;
import java.util.List;

/** The form of External API, its tabs in the order of the reference product. */
public class ExternalApiForm implements ActivityForm {
  @Override
  public List<FormTab> tabs() {
    return List.of(
        inbound(),
        outbound(),
        execution(),
        SharedTabs.properties(),
        FormTab.of("columns", "externalapi-form.columns", ColumnRows.ROWS),
        FormTab.of(
            "transition",
            "externalapi-form.transition",
            FormField.toggle("settings.failure.enabled", "externalapi-form.failureEnabled", false),
            FormField.line("settings.failure.label", "externalapi-form.failureLabel")),
        SharedTabs.executionOptions(),
        guardrails());
  }

  @Override
  public List<FormTool> tools() {
    return List.of(
        new FormTool(SamplePages.PATH, "sample.title", "braces"),
        new FormTool(TestCallPages.PATH, "testcall.title", "play"),
        new FormTool(GuardrailPages.PATH, "guardrailpage.title", "shield"));
  }

  private static FormTab inbound() {
    return FormTab.of(
        "inbound",
        "externalapi-form.inbound",
        FormField.line("settings.inbound.set", "externalapi-form.set")
            .help("externalapi-form.setHelp")
            .offering(SuggestionSource.INPUTS),
        FormField.toggle("settings.inbound.addCount", "externalapi-form.addCount", false),
        FormRows.of(
            "settings.inbound.columns",
            "externalapi-form.inboundColumns",
            "externalapi-form.addElement",
            RowShapes.OBJECTS,
            FormField.line("name", "externalapi-form.key"),
            FormField.line("expression", "externalapi-form.expression")
                .offering(SuggestionSource.COLUMNS)),
        FormField.code("settings.inbound.params", "externalapi-form.params")
            .help("externalapi-form.paramsHelp"),
        SharedTabs.choice(
            "settings.inbound.whenEmpty",
            "externalapi-form.whenEmpty",
            EmptyInput.class,
            "externalapi-form.whenEmpty_",
            EmptyInput.CALL));
  }

  private static FormTab outbound() {
    return FormTab.of(
        "outbound",
        "externalapi-form.outbound",
        FormField.toggle("settings.outbound.flatten", "externalapi-form.flatten", false)
            .help("externalapi-form.flattenHelp"),
        FormField.line("settings.outbound.arrayPath", "externalapi-form.arrayPath")
            .help("externalapi-form.arrayPathHelp"),
        FormField.toggle("settings.outbound.objectAsRow", "externalapi-form.objectAsRow", false)
            .help("externalapi-form.objectAsRowHelp"),
        SharedTabs.choice(
            "settings.outbound.noContent",
            "externalapi-form.noContent",
            NoContentRule.class,
            "externalapi-form.noContent_",
            NoContentRule.BY_STATUS));
  }

  private static FormTab execution() {
    return FormTab.of(
        "execution",
        "externalapi-form.execution",
        FormField.choice(
            "settings.execution.method",
            "externalapi-form.method",
            CallSettings.METHODS.stream()
                .map(method -> new Choice(method.name(), "externalapi-form.method_" + method))
                .toList()),
        FormField.line("settings.execution.url", "externalapi-form.url")
            .help("externalapi-form.urlHelp"),
        FormRows.of(
            "settings.execution.headers",
            "externalapi-form.headers",
            "externalapi-form.addElement",
            new HeaderShape(),
            FormField.line(HeaderShape.NAME, "externalapi-form.key"),
            FormField.exact(HeaderShape.TEXT, "externalapi-form.headerValue")
                .help("externalapi-form.headerValueHelp"),
            FormField.line(HeaderShape.SECRET, "externalapi-form.headerSecret")
                .help("externalapi-form.headerSecretHelp")
                .offering(SuggestionSource.SECRETS),
            FormField.exact(HeaderShape.AFTER, "externalapi-form.headerAfter")),
        FormField.toggle(
            "settings.execution.idempotencyKey", "externalapi-form.idempotencyKey", true),
        FormField.number("settings.execution.retry.attempts", "externalapi-form.attempts"),
        time("settings.execution.retry.pause", "externalapi-form.pause"),
        time("settings.execution.retry.longestPause", "externalapi-form.longestPause"),
        time("settings.execution.retry.longestRetryAfter", "externalapi-form.longestRetryAfter"));
  }

  private static FormTab guardrails() {
    return FormTab.of(
        "guardrails",
        "externalapi-form.guardrails",
        FormField.number("settings.guardrails.version", "externalapi-form.version"),
        FormField.number("settings.guardrails.requestBytes", "externalapi-form.requestBytes"),
        FormField.number("settings.guardrails.responseBytes", "externalapi-form.responseBytes"),
        time("settings.guardrails.timeout", "externalapi-form.attemptTime"),
        time("settings.guardrails.totalTime", "externalapi-form.totalTime"),
        FormField.number("settings.guardrails.maxDepth", "externalapi-form.maxDepth"),
        FormField.number("settings.guardrails.maxKeyLength", "externalapi-form.maxKeyLength"),
        FormField.number(
            "settings.guardrails.maxDuplicateKeys", "externalapi-form.maxDuplicateKeys"));
  }

  private static FormField time(String path, String label) {
    return FormField.line(path, label).help("externalapi-form.timeHelp");
  }
}
