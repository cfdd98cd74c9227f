package dev.tributary.webapp.activity.enrichment;

import dev.tributary.domain.activity.AdditionalField;
import dev.tributary.domain.activity.enrichment.Criterion;
import dev.tributary.domain.activity.enrichment.EnrichmentSettings;
import dev.tributary.domain.activity.enrichment.Relation;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.ActivityPresentation;
import dev.tributary.webapp.activity.SettingLine;
import dev.tributary.webapp.activity.SettingSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How Enrichment is shown. */
public class EnrichmentPresentation implements ActivityPresentation<EnrichmentSettings> {
  @Override
  public String icon() {
    return "combine";
  }

  @Override
  public Message summary(EnrichmentSettings settings) {
    String fields =
        settings.additionalData().stream()
            .map(AdditionalField::name)
            .collect(Collectors.joining(", "));
    return Message.of("enrichment-form.summary", fields);
  }

  @Override
  public List<SettingSection> sections(EnrichmentSettings settings) {
    return List.of(
        new SettingSection(
            Message.of("enrichment-form.properties"),
            List.of(
                SettingLine.text("enrichment-form.primary", settings.primary()),
                SettingLine.yesOrNo("enrichment-form.keep", settings.keepAdditionalData()))),
        new SettingSection(Message.of("enrichment-form.relations"), relations(settings)),
        new SettingSection(Message.of("enrichment-form.additionalData"), fields(settings)));
  }

  private static List<SettingLine> relations(EnrichmentSettings settings) {
    List<SettingLine> lines = new ArrayList<>();
    for (Relation relation : settings.relations()) {
      String cardinality = relation.cardinality().name().toLowerCase(Locale.ROOT);
      lines.add(
          new SettingLine(
              Message.of("enrichment-form.relation", relation.name()),
              Optional.of(
                  Message.of("enrichment-form.cardinality_" + cardinality, relation.input())),
              "",
              false));
      if (!relation.criteria().isEmpty()) {
        lines.add(SettingLine.code("enrichment-form.criteria", criteria(relation)));
      }
      relation
          .byPosition()
          .ifPresent(
              policy ->
                  lines.add(
                      SettingLine.words(
                          "enrichment-form.byPosition",
                          Message.of("enrichment-form.byPosition_" + policy.name()))));
      lines.addAll(CollectedLines.of(relation.collected()));
    }
    return lines;
  }

  private static String criteria(Relation relation) {
    return relation.criteria().stream()
        .map(EnrichmentPresentation::words)
        .collect(Collectors.joining("\n"));
  }

  private static String words(Criterion criterion) {
    return criterion.source() + " = " + criterion.destination();
  }

  private static List<SettingLine> fields(EnrichmentSettings settings) {
    return settings.additionalData().stream()
        .map(
            field ->
                new SettingLine(
                    Message.of("enrichment-form.field", field.name()),
                    Optional.empty(),
                    field.expression(),
                    true))
        .toList();
  }
}
