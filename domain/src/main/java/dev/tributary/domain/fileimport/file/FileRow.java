package dev.tributary.domain.fileimport.file;

import dev.tributary.domain.problem.Message;
import dev.tributary.domain.text.Trimming;
import java.util.List;
import java.util.Optional;

/**
 * A line of a file, or several when a quoted field goes on over them.
 *
 * @param line the number of its first line, from 1
 * @param lines how many lines it has
 * @param count how many fields it has; more than {@code fields} when there was too much to keep
 * @param fault why it cannot be read as a row
 */
public record FileRow(
    long line, int lines, List<String> fields, int count, Optional<Message> fault) {
  /** A row that can be read. */
  public static FileRow of(long line, int lines, List<String> fields, int count) {
    return new FileRow(line, lines, fields, count, Optional.empty());
  }

  /** A line that cannot be read as a row. */
  public static FileRow broken(long line, String text, Message fault) {
    return new FileRow(line, 1, List.of(text), 1, Optional.of(fault));
  }

  /** The same with what is wrong with it. */
  public FileRow because(Message reason) {
    return new FileRow(line, lines, fields, count, Optional.of(reason));
  }

  /** Whether it has separators and blanks only. */
  public boolean isBlank() {
    return fault.isEmpty() && fields.size() == count && fields.stream().allMatch(Trimming::isBlank);
  }
}
