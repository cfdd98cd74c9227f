package dev.tributary.adapters.activity.enrichment;

import dev.tributary.adapters.activity.SetFixture;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.enrichment.EnrichmentExecutor;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.enrichment.EnrichmentSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Executes Enrichment over sets that are stored in one way, and reads what it returned. */
final class EnrichmentFixture {
  static final EnrichmentSettings WITHOUT_RELATIONS =
      new EnrichmentSettings("query1", true, List.of(), List.of());

  private final SetFixture sets;

  EnrichmentFixture(Storage storage) {
    this.sets = new SetFixture(storage);
  }

  void execute(String sql) {
    sets.execute(sql);
  }

  WorkTable filled(WorkTableStructure structure, String... rows) {
    return sets.filled(structure, rows);
  }

  /** {@code rows} arrive from query1, the {@code linked} sets from api1, api2 and so on. */
  static FakeActivityContext context(WorkTable rows, WorkTable... linked) {
    List<ActivityInput> inputs = new ArrayList<>(List.of(SetFixture.input("query1", rows)));
    for (int i = 0; i < linked.length; i++) {
      inputs.add(SetFixture.input("api" + (i + 1), linked[i]));
    }
    return new FakeActivityContext("enrichment1", WITHOUT_RELATIONS, inputs);
  }

  Completed completed(EnrichmentSettings settings, FakeActivityContext context) {
    return (Completed) outcome(settings, context);
  }

  Failed failed(EnrichmentSettings settings, FakeActivityContext context) {
    return (Failed) outcome(settings, context);
  }

  private ActivityOutcome outcome(EnrichmentSettings settings, FakeActivityContext context) {
    return new EnrichmentExecutor(
            sets.resources(),
            sets.language(),
            new PostgresRowEnrichment(
                sets.dataSource(), sets.resources(), sets.limits(), sets.store()))
        .execute(settings, context);
  }

  List<String> rows(EnrichmentSettings settings, FakeActivityContext context) {
    return rows(completed(settings, context));
  }

  /** Line, key and columns of each row. */
  List<String> rows(Completed completed) {
    return sets.rows(completed.outputs().getFirst().table().orElseThrow());
  }

  static List<String> lines(List<Message> messages) {
    return messages.stream().map(line -> Texts.render(line, Locale.ENGLISH)).toList();
  }
}
