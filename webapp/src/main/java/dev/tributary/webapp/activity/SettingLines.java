package dev.tributary.webapp.activity;

import dev.tributary.domain.problem.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settings as one list, each section announced by its first line. */
public final class SettingLines {
  private SettingLines() {}

  /** A setting; {@code section} is filled on the first line of each section. */
  public record Shown(
      Optional<Message> section,
      Message label,
      Optional<Message> words,
      String text,
      boolean code) {}

  public static List<Shown> of(List<SettingSection> sections) {
    List<Shown> lines = new ArrayList<>();
    for (SettingSection section : sections) {
      Optional<Message> title = Optional.of(section.title());
      for (SettingLine line : section.lines()) {
        lines.add(new Shown(title, line.label(), line.words(), line.text(), line.code()));
        title = Optional.empty();
      }
    }
    return List.copyOf(lines);
  }
}
