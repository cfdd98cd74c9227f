package dev.tributary.webapp.activity.query;

import dev.tributary.domain.activity.AdditionalField;
import dev.tributary.domain.activity.query.QuerySettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.ActivityPresentation;
import dev.tributary.webapp.activity.SettingLine;
import dev.tributary.webapp.activity.SettingSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How Query is shown. */
public class QueryPresentation implements ActivityPresentation<QuerySettings> {
  @Override
  public String icon() {
    return "user-search";
  }

  @Override
  public Message summary(QuerySettings settings) {
    return settings.where().isBlank()
        ? Message.of("query-form.summaryAll", settings.resource())
        : Message.of("query-form.summary", settings.where());
  }

  @Override
  public List<SettingSection> sections(QuerySettings settings) {
    List<SettingLine> additional = new ArrayList<>();
    for (AdditionalField field : settings.additionalData()) {
      additional.add(
          new SettingLine(
              Message.of("query-form.field", field.name()),
              Optional.empty(),
              field.expression(),
              true));
    }
    return List.of(
        new SettingSection(
            Message.of("query-form.target"),
            List.of(
                SettingLine.text("query-form.resource", settings.resource()),
                SettingLine.code("query-form.where", settings.where()))),
        new SettingSection(Message.of("query-form.additionalData"), additional),
        new SettingSection(
            Message.of("query-form.transition"),
            List.of(SettingLine.yesOrNo("query-form.emitEmpty", settings.emitEmpty()))));
  }
}
