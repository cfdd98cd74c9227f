package dev.tributary.webapp.activity;

import dev.tributary.domain.problem.Message;
import java.util.List;

/**
 * What a form shows below its fields.
 *
 * @param title key of its heading
 * @param explanation of the lines
 * @param lines in the words of the reader
 */
public record FormSection(String title, Message explanation, List<String> lines) {
  public FormSection {
    lines = List.copyOf(lines);
  }
}
