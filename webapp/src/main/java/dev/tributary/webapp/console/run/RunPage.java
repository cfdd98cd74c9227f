package dev.tributary.webapp.console.run;

import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.diagram.Diagram;
import dev.tributary.webapp.console.layout.StatusBadge;
import dev.tributary.webapp.form.SettingLine;
import java.util.List;
import java.util.Optional;

/**
 * One run as its page shows it.
 *
 * @param revision 0 for a draft
 * @param test whether it is a test run
 * @param origin the address of the run that led to this one; empty when none did
 * @param summary what it does, or how it ended, and what comes next
 * @param actions what each running activity did last
 * @param children the runs of its sub-workflows, newest first
 * @param delivered the counts of its messages by outcome; empty when it has none, or has not ended
 * @param failure why it failed; empty when it did not
 * @param commands the ids of those that are possible in its state
 */
public record RunPage(
    String id,
    String workflow,
    String label,
    int revision,
    boolean test,
    String startedBy,
    String origin,
    String startedAt,
    StatusBadge badge,
    String delivered,
    Message summary,
    List<Action> actions,
    List<Child> children,
    Optional<Failure> failure,
    boolean ended,
    List<String> commands,
    List<Figure> figures,
    Diagram drawing,
    String events,
    List<Tab> tabs,
    RunTab tab,
    Journal journal,
    List<Task> tasks,
    List<Exchange> exchanges,
    List<Variable> variables,
    List<Drift> drift,
    Optional<Drawer> drawer) {

  public boolean can(String command) {
    return commands.contains(command);
  }

  /** Whether an activity was activated more than once. */
  public boolean repeated() {
    return tasks.stream().anyMatch(task -> task.activation() > 1);
  }

  public boolean shows(String tabWord) {
    return tab.word().equals(tabWord);
  }

  /**
   * A figure at the head of the run.
   *
   * @param ticking seconds that the page counts on from; empty for what stands
   */
  public record Figure(String word, String value, String ticking) {
    public Figure(String word, String value) {
      this(word, value, "");
    }
  }

  /**
   * What an activity that has not ended did last, such as the call whose response it awaits.
   *
   * @param progress how far it is; empty when it is unknown
   * @param ticking seconds since then, for the page to count on
   * @param approval where a person decides; empty when the activity does not wait for one
   */
  public record Action(
      String activity,
      Message message,
      String progress,
      String since,
      String ticking,
      String approval) {}

  /** A run that an activity has started and waited for. */
  public record Child(String activity, String href, String label, StatusBadge badge) {}

  /**
   * How the responses of an activity differed.
   *
   * @param compared whether there was a last good run
   * @param adds where the new properties become columns of the draft; empty when there are none
   */
  public record Drift(
      String activity,
      long lines,
      long rejected,
      boolean compared,
      String adds,
      List<Difference> differences) {}

  /**
   * One difference.
   *
   * @param kind the key of its label
   * @param before the JSON types in the last good run; empty when they are not known
   * @param now those in this run; empty when they are not known
   * @param action the key of the text of what the settings do
   */
  public record Difference(String kind, String column, String before, String now, String action) {}

  public record Tab(Message label, String href, boolean current) {}

  /** The failure and its activity. */
  public record Failure(String activity, Message message, String code, Optional<Message> remedy) {}

  /** Lines of the journal, oldest first, and the address of more. */
  public record Journal(List<Line> lines, String more) {}

  public record Line(
      String css,
      String icon,
      String clock,
      String exact,
      String activity,
      Message message,
      String code) {}

  /**
   * An activation of an activity with its place in time: {@code start} and {@code width} are parts
   * of the run's time in thousandths.
   */
  public record Task(
      String activity,
      String href,
      boolean selected,
      StatusBadge badge,
      int activation,
      int attempt,
      String started,
      String duration,
      String ticking,
      int start,
      int width,
      String progress,
      String failure) {}

  /**
   * A call to an external API.
   *
   * @param pinnable whether its response can be pinned to its activity
   */
  public record Exchange(
      String id,
      String activity,
      int attempt,
      String clock,
      String request,
      String response,
      boolean failed,
      String duration,
      String cache,
      String failure,
      String retryReason,
      String timing,
      String curl,
      String requestHead,
      String requestBody,
      String responseHead,
      String responseBody,
      boolean pinnable) {}

  /**
   * An event variable.
   *
   * @param activity which has set it; empty for what the run began with
   * @param empty whether it has no value
   */
  public record Variable(String activity, String name, String type, String value, boolean empty) {}

  /**
   * The selected activity: its settings and event variables, or the rows of one of its outlets.
   *
   * @param commands the ids of those that are possible for it
   * @param newest the newest revision of the workflow; 0 when the run has it
   */
  public record Drawer(
      String activity,
      String title,
      Message subtitle,
      String closed,
      List<String> commands,
      int newest,
      List<Tab> outlets,
      List<SettingLine> settings,
      List<Variable> variables,
      Optional<Rows> rows) {
    public boolean can(String command) {
      return commands.contains(command);
    }
  }

  /** The first rows of a transition, and the structure that they have. */
  public record Rows(String total, boolean kept, List<Column> columns, List<List<Cell>> rows) {}

  /** A column of a transition. */
  public record Column(String name, String label, String type) {}

  /**
   * A value; {@code empty} marks the absence of one.
   *
   * @param href where more about it is; empty when nowhere
   */
  public record Cell(String text, boolean empty, String href) {}
}
