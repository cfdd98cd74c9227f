package dev.tributary.webapp.console.fileimport;

import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.StatusBadge;
import java.util.List;
import java.util.Optional;

/**
 * An import as it is now.
 *
 * @param summary what it does, whether that goes well, and what comes next
 * @param notes what is worth knowing of rows that were not rejected for it
 * @param plan what was decided about the file; empty while it arrives
 */
public record ImportPage(
    String id,
    String file,
    String size,
    String by,
    String created,
    StatusBadge badge,
    Message summary,
    int percent,
    boolean ended,
    boolean stoppable,
    boolean resumable,
    Optional<Failure> failure,
    List<Figure> figures,
    List<Message> notes,
    List<Column> columns,
    List<Line> plan,
    Rejects rejects) {
  /** Why it failed, and what to do about it. */
  public record Failure(Message message, String code, Optional<Message> remedy) {}

  /** A figure; {@code word} is the key of its name. */
  public record Figure(String word, String value) {}

  /** A column of the file; {@code target} is the label of what it fills, empty when left out. */
  public record Column(String header, String target) {}

  /** A decision as text; {@code word} is the key of its name. */
  public record Line(String word, String text) {}

  /**
   * What was left out, in the order of the file.
   *
   * @param note how many of them are kept; empty when all are
   * @param start where the list begins; empty when this is it
   * @param next where it goes on; empty at the end
   */
  public record Rejects(List<Reject> rows, Optional<Message> note, String start, String next) {}

  /**
   * A row, or a value of one, that was left out; {@code column} is empty when it is about a row.
   */
  public record Reject(
      String line, String column, String value, boolean row, Message reason, String code) {}
}
