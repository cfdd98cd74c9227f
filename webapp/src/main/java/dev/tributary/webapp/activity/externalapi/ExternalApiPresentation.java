package dev.tributary.webapp.activity.externalapi;

import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.exchange.HeaderValue;
import dev.tributary.domain.json.JsonWriter;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.ActivityPresentation;
import dev.tributary.webapp.activity.SettingLine;
import dev.tributary.webapp.activity.SettingSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How External API is shown: in the tabs that its users know. */
public class ExternalApiPresentation implements ActivityPresentation<ExternalApiSettings> {
  @Override
  public String icon() {
    return "globe";
  }

  @Override
  public Message summary(ExternalApiSettings settings) {
    String url = settings.execution().url();
    String address = url.replaceFirst("^https?://", "").replaceFirst("(?s)[?].*$", "");
    return Message.of("externalapi-form.summary", settings.execution().method().name(), address);
  }

  @Override
  public List<SettingSection> sections(ExternalApiSettings settings) {
    return List.of(
        section("inbound", inbound(settings.inbound())),
        section("outbound", outbound(settings.outbound())),
        section("execution", execution(settings.execution())),
        section("columns", columns(settings.outbound())),
        section("transition", transition(settings)),
        section("guardrails", guardrails(settings.guardrails())));
  }

  private static SettingSection section(String title, List<SettingLine> lines) {
    return new SettingSection(Message.of("externalapi-form." + title), lines);
  }

  private static List<SettingLine> inbound(InboundMapping inbound) {
    List<SettingLine> lines = new ArrayList<>();
    inbound.set().map(ActivityId::value).ifPresent(id -> lines.add(text("set", id)));
    lines.add(SettingLine.yesOrNo("externalapi-form.addCount", inbound.addCount()));
    inbound.columns().forEach(column -> lines.add(named(column.name(), column.expression())));
    lines.add(SettingLine.code("externalapi-form.params", json(inbound)));
    lines.add(
        SettingLine.words(
            "externalapi-form.whenEmpty",
            Message.of("externalapi-form.whenEmpty_" + lower(inbound.whenEmpty()))));
    return lines;
  }

  private static String json(InboundMapping inbound) {
    StringBuilder text = new StringBuilder();
    JsonWriter.append(text, inbound.params());
    return text.toString();
  }

  private static List<SettingLine> outbound(OutboundMapping outbound) {
    return List.of(
        SettingLine.yesOrNo("externalapi-form.flatten", outbound.flatten()),
        SettingLine.code("externalapi-form.arrayPath", outbound.arrayPath()),
        SettingLine.yesOrNo("externalapi-form.objectAsRow", outbound.objectAsRow()),
        SettingLine.words(
            "externalapi-form.noContent",
            Message.of(
                "externalapi-form.noContent_" + SettingsReader.choiceName(outbound.noContent()))));
  }

  private static List<SettingLine> execution(CallSettings call) {
    List<SettingLine> lines = new ArrayList<>();
    lines.add(text("method", call.method().name()));
    lines.add(SettingLine.code("externalapi-form.url", call.url()));
    call.headers().forEach(header -> lines.add(header(header)));
    lines.add(SettingLine.yesOrNo("externalapi-form.idempotencyKey", call.idempotencyKey()));
    lines.add(text("attempts", call.retry().attempts()));
    return lines;
  }

  /** A header's value may be confidential even where it is no secret: only its kind is shown. */
  private static SettingLine header(HeaderSetting header) {
    Message value =
        switch (header.value()) {
          case HeaderValue.Literal _ -> Message.of("externalapi-form.literal");
          case HeaderValue.SecretReference(var name, var _, var _) ->
              Message.of("externalapi-form.secret", name.value());
        };
    return new SettingLine(
        Message.of("externalapi-form.header", header.name()), Optional.of(value), "", false);
  }

  private static List<SettingLine> columns(OutboundMapping outbound) {
    return outbound.columns().stream().flatMap(column -> ColumnLines.of(column).stream()).toList();
  }

  private static List<SettingLine> transition(ExternalApiSettings settings) {
    return List.of(
        SettingLine.yesOrNo("externalapi-form.failure", settings.failure().enabled()),
        text("failureLabel", settings.failure().label()));
  }

  private static List<SettingLine> guardrails(Guardrails limits) {
    return List.of(
        SettingLine.words(
            "externalapi-form.version",
            Message.of("externalapi-form.versionOf", limits.version(), Guardrails.CURRENT)),
        text("requestBytes", limits.call().requestBytes()),
        text("responseBytes", limits.call().responseBytes()),
        text("attemptTime", limits.call().attemptTime()),
        text("totalTime", limits.call().totalTime()),
        text("maxDepth", limits.maxDepth()),
        text("maxKeyLength", limits.maxKeyLength()),
        text("maxDuplicateKeys", limits.maxDuplicateKeys()));
  }

  private static SettingLine text(String label, Object value) {
    return SettingLine.text("externalapi-form." + label, value);
  }

  private static SettingLine named(String name, String code) {
    return new SettingLine(
        Message.of("externalapi-form.named", name), Optional.empty(), code, true);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
