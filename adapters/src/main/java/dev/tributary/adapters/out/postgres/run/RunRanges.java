package dev.tributary.adapters.out.postgres.run;

import dev.tributary.adapters.sql.BoundedList;
import dev.tributary.adapters.sql.BoundedList.Order;
import dev.tributary.adapters.sql.BoundedList.Range;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.run.history.RunFilter;
import dev.tributary.application.run.history.RunFilter.Tests;
import dev.tributary.domain.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/** Which ranges of the indexes of runs hold what a filter selects: one for each state. */
final class RunRanges {
  /** An id is drawn before or after its run gets its time. */
  private static final Duration BETWEEN_ID_AND_TIME = Duration.ofMinutes(1);

  private static final int BITS_BEHIND_MILLIS = 16;

  private static final String TEXT =
      "strpos(lower(concat_ws(' ', workflow, workflow_label, started_by, starter_label)), lower(?)) > 0";

  private final RunFilter filter;

  private RunRanges(RunFilter filter) {
    this.filter = filter;
  }

  static BoundedList<UUID> of(RunFilter filter) {
    return new BoundedList<>("tributary.run", Order.NEWEST_FIRST, new RunRanges(filter).ranges());
  }

  private List<Range> ranges() {
    if (filter.tests() == Tests.ONLY) {
      return List.of(ofTests());
    }
    return filter.states().isEmpty()
        ? List.of(of(workflow(), Optional.empty()))
        : filter.states().stream().map(this::in).toList();
  }

  /** They have indexes of their own, without their states. */
  private Range ofTests() {
    List<SqlFragment> conditions = times();
    conditions.add(SqlFragment.of("test is not null"));
    List<SqlFragment> filters = filters();
    if (!filter.states().isEmpty()) {
      filters.add(SqlFragment.of("state = any (?)", filter.states()));
    }
    return new Range(workflow(), conditions, filters);
  }

  private Range in(RunState state) {
    SqlFragment inState = SqlFragment.of("state = ?", state);
    return switch (state) {
      case QUEUED, RUNNING -> atWork(inState);
      case FINISHED -> of(workflow(), Optional.of(inState));
      case WAITING, PAUSED, FINISHED_WITH_WARNINGS, FAILED, STOPPED -> {
        SequencedMap<String, Object> columns = workflow();
        columns.putLast("deviation", state);
        yield of(columns, Optional.empty());
      }
    };
  }

  private Range of(SequencedMap<String, Object> columns, Optional<SqlFragment> further) {
    List<SqlFragment> filters = filters();
    further.ifPresent(filters::add);
    return new Range(columns, times(), filters);
  }

  /** Few runs are at work, so that their state and workflow are tested row by row. */
  private Range atWork(SqlFragment inState) {
    List<SqlFragment> conditions = times();
    conditions.add(SqlFragment.of("ended_at is null and deviation is null"));
    List<SqlFragment> filters = filters();
    filters.add(inState);
    workflow().forEach((column, name) -> filters.add(SqlFragment.of(column + " = ?", name)));
    return new Range(new LinkedHashMap<>(), conditions, filters);
  }

  private SequencedMap<String, Object> workflow() {
    SequencedMap<String, Object> columns = new LinkedHashMap<>();
    filter.workflow().ifPresent(name -> columns.put("workflow", name.value()));
    return columns;
  }

  /** By the ids, which begin with their time. */
  private List<SqlFragment> times() {
    List<SqlFragment> conditions = new ArrayList<>();
    filter
        .from()
        .map(from -> SqlFragment.of("id >= ?", first(from.minus(BETWEEN_ID_AND_TIME))))
        .ifPresent(conditions::add);
    filter
        .to()
        .map(to -> SqlFragment.of("id < ?", first(to.plus(BETWEEN_ID_AND_TIME))))
        .ifPresent(conditions::add);
    return conditions;
  }

  private List<SqlFragment> filters() {
    List<SqlFragment> conditions = new ArrayList<>();
    filter.from().map(at -> SqlFragment.of("created_at >= ?", at)).ifPresent(conditions::add);
    filter.to().map(at -> SqlFragment.of("created_at < ?", at)).ifPresent(conditions::add);
    if (filter.tests() == Tests.EXCLUDED) {
      conditions.add(SqlFragment.of("test is null"));
    }
    if (!filter.text().isEmpty()) {
      conditions.add(SqlFragment.of(TEXT, filter.text()));
    }
    return conditions;
  }

  /** The smallest id of version 7 of that millisecond. */
  private static UUID first(Instant at) {
    return new UUID(at.toEpochMilli() << BITS_BEHIND_MILLIS, 0);
  }
}
