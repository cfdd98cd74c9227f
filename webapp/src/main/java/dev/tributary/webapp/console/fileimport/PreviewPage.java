package dev.tributary.webapp.console.fileimport;

import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;

/**
 * What an import would make of the beginning of a file.
 *
 * @param formatSummary encoding and separator of the file
 * @param notes what its rows would come to, and what is worth knowing of them
 * @param problems what stands in the way of an import
 * @param consent what would become of opt-outs that stand; empty when the file denies none
 * @param open how many columns have no target yet
 */
public record PreviewPage(
    Message formatSummary,
    List<Message> notes,
    List<Problem> problems,
    Optional<Consent> consent,
    List<Column> columns,
    int open,
    List<Row> rows) {
  /**
   * @param cleared whether they would be taken back
   */
  public record Consent(Message message, boolean cleared) {}

  /** What is wrong, and what to do about it where the page itself does not show that. */
  public record Problem(Message message, String code, Optional<Message> remedy) {}

  /**
   * A column of the file.
   *
   * @param example the first value in it
   * @param defaultValue the choice that need not be sent; empty for none
   * @param open whether a choice is missing
   */
  public record Column(
      String header, String example, String defaultValue, boolean open, List<Choice> choices) {}

  /** What may become of a column; {@code label} is empty for being left out. */
  public record Choice(String value, String label, boolean chosen) {}

  /** One of the first rows. */
  public record Row(String line, List<String> fields, List<Flaw> flaws) {}

  /** Why a row, or a value of it, would be left out. */
  public record Flaw(boolean row, String column, Message reason) {}
}
