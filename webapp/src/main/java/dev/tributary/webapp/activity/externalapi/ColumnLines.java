package dev.tributary.webapp.activity.externalapi;

import dev.tributary.domain.activity.externalapi.conversion.NumberSeparators;
import dev.tributary.domain.activity.externalapi.mapping.ColumnFormat;
import dev.tributary.domain.activity.externalapi.mapping.ColumnOrigin;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.Remapping;
import dev.tributary.domain.activity.externalapi.mapping.ValueRules;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.ValueType;
import dev.tributary.webapp.activity.SettingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A column of the response as people read it: where it comes from, then what is not by default. */
final class ColumnLines {
  private final OutboundColumn column;
  private final List<SettingLine> lines = new ArrayList<>();

  private ColumnLines(OutboundColumn column) {
    this.column = column;
  }

  static List<SettingLine> of(OutboundColumn column) {
    ColumnLines lines = new ColumnLines(column);
    lines.code("named", lines.source());
    lines.choice("columnFrom", column.from(), ColumnOrigin.ELEMENT);
    if (column.ignore()) {
      lines.words("columnIgnore", "columnIgnored");
    }
    lines.format(column.format());
    lines.rules(column.rules());
    return lines.lines;
  }

  private String source() {
    String type = column.type().name().toLowerCase(Locale.ROOT);
    String length = column.type() == ValueType.TEXT ? "(" + column.format().maxLength() + ")" : "";
    String path = column.path().isEmpty() ? "." : column.path();
    return "%s  %s%s".formatted(path, type, length);
  }

  private void format(ColumnFormat format) {
    ColumnFormat plain = ColumnFormat.PLAIN;
    choice("whiteSpace", format.whiteSpace(), plain.whiteSpace());
    choice("letterCase", format.letterCase(), plain.letterCase());
    if (!format.pattern().isEmpty()) {
      code("columnFormat", format.pattern());
    }
    NumberSeparators separators = format.separators();
    if (!separators.equals(plain.separators())) {
      code("columnFormat", "1%s234%s5".formatted(separators.thousands(), separators.decimal()));
    }
  }

  private void rules(ValueRules rules) {
    if (!rules.remapping().isEmpty()) {
      code(
          "columnRemap",
          rules.remapping().stream().map(ColumnLines::shown).collect(Collectors.joining(", ")));
    }
    choice("onEmpty", rules.onEmpty(), ValueRules.DEFAULT.onEmpty());
    choice("onError", rules.onError(), ValueRules.DEFAULT.onError());
    rules.defaultValue().ifPresent(text -> code("columnDefault", text));
  }

  private static String shown(Remapping entry) {
    return "\"%s\" → %s".formatted(entry.from(), entry.to().map("\"%s\""::formatted).orElse("–"));
  }

  private void choice(String setting, Enum<?> value, Enum<?> defaultValue) {
    if (value != defaultValue) {
      words(setting, setting + "_" + value.name());
    }
  }

  private void words(String label, String value) {
    lines.add(
        new SettingLine(
            label(label), Optional.of(Message.of("externalapi-form." + value)), "", false));
  }

  private void code(String label, String text) {
    lines.add(new SettingLine(label(label), Optional.empty(), text, true));
  }

  private Message label(String key) {
    return Message.of("externalapi-form." + key, column.name());
  }
}
