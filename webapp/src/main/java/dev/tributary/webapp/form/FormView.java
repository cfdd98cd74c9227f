package dev.tributary.webapp.form;

import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import java.util.List;
import java.util.Optional;

/** The parts of a form as a page shows them: each holds a field, rows or a set of toggles. */
public final class FormView {
  private FormView() {}

  /**
   * One part.
   *
   * @param decides whether other parts depend on what it holds
   */
  public record Part(
      Optional<Field> field,
      Optional<Rows> rows,
      Optional<Toggles> toggles,
      Visibility visibility,
      boolean decides) {}

  /**
   * Whether a part is visible.
   *
   * @param when its conditions, {@code name=value,value} or {@code name!=value}, with semicolons
   *     between them; empty for a part that stays visible
   */
  public record Visibility(String when, boolean hidden) {
    static final Visibility ALWAYS = new Visibility("", false);
  }

  /**
   * A field with what it holds.
   *
   * @param name its name in the form, unique in the page
   * @param type how it is filled in, in lower case
   * @param suggestions the id of the list it suggests from; empty for none
   */
  public record Field(
      String name,
      String label,
      String help,
      String type,
      String value,
      List<Option> options,
      String suggestions,
      List<ShownProblem> problems) {

    /** Whether some problem prevents publishing, or what it names does not exist. */
    public boolean wrong() {
      return problems.stream().anyMatch(ShownProblem::error)
          || options.stream().anyMatch(option -> option.mark() == Option.Mark.MISSING);
    }
  }

  /**
   * Toggles that are shown together.
   *
   * @param title the key of their name
   * @param problems of the set and of its toggles
   */
  public record Toggles(String title, List<Field> fields, List<ShownProblem> problems) {
    public String help() {
      return title + ".help";
    }
  }

  /** A value to choose, and what it means. */
  public record Option(String value, Message word, Mark mark) {
    /** Whether the field holds it. */
    public enum Mark {
      OFFERED,
      CHOSEN,
      /** The field holds it, and it does not exist. */
      MISSING
    }

    /** The option of {@code value} in a field that holds {@code held}. */
    public static Option of(String value, Message word, String held) {
      return new Option(value, word, value.equals(held) ? Mark.CHOSEN : Mark.OFFERED);
    }

    public boolean chosen() {
      return mark != Mark.OFFERED;
    }
  }

  /** Rows, and what is wrong with the list as a whole. */
  public record Rows(
      String name, String title, String add, List<Row> rows, List<ShownProblem> problems) {}

  /**
   * A row.
   *
   * @param number from 1
   * @param more what opens on demand
   * @param open whether it is open already, since something is wrong in it
   */
  public record Row(String name, int number, List<Part> parts, List<Part> more, boolean open) {}

  /** What is wrong, in the text that the API uses. */
  public record ShownProblem(boolean error, String place, Message message, String code) {
    public static ShownProblem of(Problem problem) {
      return new ShownProblem(
          problem.severity() == Problem.Severity.ERROR,
          problem.place(),
          problem.message(),
          problem.code());
    }
  }
}
