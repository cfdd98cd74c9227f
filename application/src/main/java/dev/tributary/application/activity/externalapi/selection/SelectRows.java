package dev.tributary.application.activity.externalapi.selection;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.application.activity.externalapi.progress.LoadResult;
import dev.tributary.application.activity.externalapi.selection.RowSelections.Selected;
import dev.tributary.application.resource.Resources;
import dev.tributary.application.worktable.WorkTables;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.incremental.IncrementalSettings;
import dev.tributary.domain.activity.externalapi.response.RowCondition;
import dev.tributary.domain.activity.externalapi.response.RowSelection;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Leaves out the rows that an activity does not keep, once all of them are loaded. */
@ApplicationScoped
public class SelectRows {
  private final ExpressionLanguage language;
  private final Resources resources;
  private final RowSelections selections;
  private final WorkTables tables;

  public SelectRows(
      ExpressionLanguage language,
      Resources resources,
      RowSelections selections,
      WorkTables tables) {
    this.language = language;
    this.resources = resources;
    this.selections = selections;
    this.tables = tables;
  }

  /** The plan for what may arrive; complete only when no problem was added. */
  public SelectionPlan plan(
      ExternalApiSettings settings, ActivityContext context, SettingProblems problems) {
    RowSelection selection = settings.response().selection();
    List<Term> conditions = new ArrayList<>();
    if (selection.filters()) {
      resolve("response.keepWhen", selection.keepWhen(), settings, context, problems)
          .ifPresent(conditions::add);
    }
    if (settings.incremental().filters()) {
      String isNew = isNew(settings.incremental().column());
      resolve("incremental.column", isNew, settings, context, problems).ifPresent(conditions::add);
    }
    return new SelectionPlan(conditions, selection.duplicates(), selection.key());
  }

  /** A row without a value may be new. */
  private static String isNew(String column) {
    return "$([data/@%1$s] IS NULL OR vars.%2$s IS NULL OR [data/@%1$s] >= vars.%2$s)"
        .formatted(column, IncrementalSettings.VARIABLE);
  }

  private Optional<Term> resolve(
      String setting,
      String condition,
      ExternalApiSettings settings,
      ActivityContext context,
      SettingProblems problems) {
    return new RowCondition(language, resources)
        .resolve(
            setting, condition, settings.outbound().structure(), context.variableTypes(), problems);
  }

  /** Replaces the rows of {@code complete} by those that stay, in one transaction. */
  public Checkpoint select(SelectionPlan plan, Checkpoint complete, ActivityContext context) {
    LoadResult loaded = complete.loaded().orElseThrow();
    return context.write(
        () -> {
          Selected selected =
              selections.select(
                  plan,
                  loaded.rows(),
                  context.table(Outlet.OUT, loaded.rows().structure()),
                  context);
          Checkpoint reached =
              complete.selected(
                  new LoadResult(selected.rows(), loaded.rejects()), selected.leftOut());
          tables.discard(context.run(), context.task(), ids(reached.loaded().orElseThrow()));
          context.checkpoint(reached.text());
          context.info(
              Message.of(
                  "externalapi.selected",
                  selected.rows().rows(),
                  loaded.rows().rows(),
                  selected.leftOut().filtered(),
                  selected.leftOut().duplicates()));
          return reached;
        });
  }

  private static Set<WorkTableId> ids(LoadResult kept) {
    return Stream.concat(Stream.of(kept.rows()), kept.rejects().stream())
        .map(WorkTable::id)
        .collect(Collectors.toSet());
  }
}
