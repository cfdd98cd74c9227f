package dev.tributary.webapp.console.run;

import dev.tributary.application.run.history.RunReader;
import dev.tributary.application.run.history.RunReader.Row;
import dev.tributary.application.run.history.RunReader.TransitionView;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.query.QuerySettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.CommandRules;
import dev.tributary.domain.run.RunCommand.Kind;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.worktable.WorkTableStructure;
import dev.tributary.domain.worktable.WorkTableStructure.Population;
import dev.tributary.webapp.activity.KindRegistry;
import dev.tributary.webapp.form.TypeWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the drawer: the settings and event variables of the selected activity, and its rows. */
@ApplicationScoped
public class RunDrawerBuilder {
  private static final int ROWS_SHOWN = 50;

  private final RunReader reader;
  private final KindRegistry registry;
  private final Kinds kinds;

  public RunDrawerBuilder(RunReader reader, KindRegistry registry, Kinds kinds) {
    this.reader = reader;
    this.registry = registry;
    this.kinds = kinds;
  }

  Optional<RunPage.Drawer> drawer(RunParts parts) {
    return parts
        .address()
        .activity()
        .flatMap(parts.workflow()::activity)
        .map(activity -> drawer(parts, activity));
  }

  private RunPage.Drawer drawer(RunParts parts, Activity activity) {
    return new RunPage.Drawer(
        activity.id().value(),
        activity.label(),
        subtitle(activity),
        parts.address().closed(),
        commands(parts, activity.id()),
        parts.newerRevision(),
        tabs(parts, activity),
        registry.lines(activity),
        parts.task(activity.id()).map(VariableRows::of).orElse(List.of()),
        parts.address().outlet().flatMap(outlet -> rows(parts, activity, outlet)));
  }

  /** The id only where the label is another one. */
  private Message subtitle(Activity activity) {
    String id = activity.id().value();
    Message kind = registry.label(activity);
    return activity.label().equals(id) ? kind : Message.of("runs.idAndKind", id, kind);
  }

  private static List<String> commands(RunParts parts, ActivityId activity) {
    Set<Kind> ofRun = CommandRules.possible(parts.run().state());
    return parts.task(activity).stream()
        .flatMap(
            task ->
                Stream.of(Kind.RERUN_FROM, Kind.SKIP, Kind.HOLD, Kind.RELEASE)
                    .filter(ofRun::contains)
                    .filter(command -> CommandRules.isPossible(task.condition(), command)))
        .map(Kind::id)
        .toList();
  }

  private List<RunPage.Tab> tabs(RunParts parts, Activity activity) {
    RunAddress address = parts.address();
    List<RunPage.Tab> tabs = new ArrayList<>();
    tabs.add(
        new RunPage.Tab(
            Message.of("runs.settings"),
            address.select(activity.id()),
            address.outlet().isEmpty()));
    parts.transitions().stream()
        .filter(left -> left.from().equals(activity.id()) && left.table().isPresent())
        .map(TransitionView::outlet)
        .forEach(
            outlet ->
                tabs.add(
                    new RunPage.Tab(
                        kinds.label(activity, outlet),
                        address.select(activity.id(), outlet),
                        address.outlet().filter(outlet::equals).isPresent())));
    return tabs;
  }

  private Optional<RunPage.Rows> rows(RunParts parts, Activity activity, Outlet outlet) {
    RunId run = parts.run().id();
    return parts.transitions().stream()
        .filter(left -> left.from().equals(activity.id()) && left.outlet().equals(outlet))
        .filter(left -> left.table().isPresent())
        .findFirst()
        .map(
            left -> {
              WorkTableStructure structure =
                  reader.structure(run, activity.id(), outlet).orElseThrow();
              List<Row> rows =
                  left.rowsKept()
                      ? reader
                          .rows(run, activity.id(), outlet, Optional.empty(), ROWS_SHOWN)
                          .items()
                      : List.of();
              return new RunPage.Rows(
                  parts.formats().number(left.rows()),
                  left.rowsKept(),
                  columns(structure),
                  rows.stream().map(row -> cells(structure, row)).toList());
            });
  }

  private static List<RunPage.Column> columns(WorkTableStructure structure) {
    Stream<RunPage.Column> line =
        Stream.of(
            new RunPage.Column(
                WorkTableStructure.LINE_NUMBER, "#", TypeWord.of(ValueType.INTEGER)));
    Stream<RunPage.Column> key =
        structure.population().stream()
            .map(p -> new RunPage.Column(p.resource(), p.resource(), TypeWord.of(p.keyType())));
    Stream<RunPage.Column> own =
        structure.columns().stream()
            .map(c -> new RunPage.Column(c.name(), c.label(), TypeWord.of(c.type())));
    return Stream.of(line, key, own).flatMap(columns -> columns).toList();
  }

  private static List<RunPage.Cell> cells(WorkTableStructure structure, Row row) {
    List<RunPage.Cell> cells = new ArrayList<>();
    cells.add(cell(row.line()));
    structure.population().ifPresent(population -> cells.add(key(population, row)));
    for (Object value : row.values()) {
      cells.add(cell(value));
    }
    return cells;
  }

  private static RunPage.Cell key(Population population, Row row) {
    return population.resource().equals(QuerySettings.DEFAULT_RESOURCE)
        ? new RunPage.Cell(String.valueOf(row.key()), false, "/console/profiles/" + row.key())
        : cell(row.key());
  }

  private static RunPage.Cell cell(@Nullable Object value) {
    return new RunPage.Cell(Objects.toString(value, ""), value == null, "");
  }
}
