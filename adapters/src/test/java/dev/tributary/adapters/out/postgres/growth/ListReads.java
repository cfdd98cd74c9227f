package dev.tributary.adapters.out.postgres.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.out.postgres.access.PostgresAuditTrail;
import dev.tributary.adapters.out.postgres.fileimport.PostgresImportReader;
import dev.tributary.adapters.out.postgres.message.PostgresOutbox;
import dev.tributary.adapters.out.postgres.message.PostgresSuppressions;
import dev.tributary.adapters.out.postgres.run.PostgresRunReader;
import dev.tributary.application.access.audit.AuditRecords;
import dev.tributary.application.message.Outbox.Filter;
import dev.tributary.application.message.suppression.SuppressionFilter;
import dev.tributary.application.run.history.RunFilter;
import dev.tributary.application.run.history.RunFilter.Tests;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.Suppression.Reason;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The lists of pages and routes: their first and a late page, with each filter. */
final class ListReads {
  private static final int LIMIT = 25;
  private static final List<Optional<String>> WORKFLOWS =
      List.of(Optional.empty(), Optional.of("often1"), Optional.of("rare"), Optional.of("none"));

  private final DataSource explained;
  private final Places places;

  ListReads(DataSource explained, Places places) {
    this.explained = explained;
    this.places = places;
  }

  Stream<Read> all() {
    return Stream.of(runs(), messages(), deliveries(), suppressions(), audit(), imports())
        .flatMap(List::stream);
  }

  private List<Read> runs() {
    PostgresRunReader reader = places.runReader(explained);
    List<Read> reads = new ArrayList<>();
    for (RunFilter filter : runFilters()) {
      reads.add(new Read("runs " + filter, () -> reader.runs(filter, Optional.empty(), LIMIT)));
    }
    for (RunFilter filter : List.of(RunFilter.ALL, RunFilter.ALL.holding("nothing"))) {
      reads.add(
          new Read("late " + filter, () -> reader.runs(filter, Optional.of(places.run()), LIMIT)));
    }
    return reads;
  }

  private static List<RunFilter> runFilters() {
    List<RunFilter> filters = new ArrayList<>();
    for (Optional<String> name : WORKFLOWS) {
      RunFilter workflow = name.map(WorkflowName::new).map(RunFilter::of).orElse(RunFilter.ALL);
      filters.add(workflow);
      filters.add(workflow.holding("often"));
      filters.add(workflow.holding("nothing"));
      filters.add(workflow.with(Tests.ONLY));
      filters.add(workflow.with(Tests.ONLY).in(Set.of(RunState.FAILED)));
      filters.add(workflow.with(Tests.EXCLUDED));
      EnumSet.allOf(RunState.class).forEach(state -> filters.add(workflow.in(Set.of(state))));
      filters.add(workflow.in(EnumSet.allOf(RunState.class)));
    }
    EnumSet.allOf(RunState.class)
        .forEach(
            state ->
                filters.add(
                    RunFilter.ALL.in(Set.of(state)).from(Instant.now().minus(Duration.ofDays(7)))));
    filters.add(RunFilter.ALL.from(Instant.now()));
    filters.add(
        new RunFilter(
            Optional.empty(),
            Set.of(),
            Tests.INCLUDED,
            Optional.empty(),
            Optional.of(longAgo()),
            "nothing"));
    return filters;
  }

  private List<Read> messages() {
    PostgresOutbox outbox = new PostgresOutbox(explained);
    Optional<RunId> run = Optional.of(places.run());
    Optional<DeliveryId> delivery = Optional.of(places.delivery());
    List<Read> reads = new ArrayList<>();
    for (Optional<MessageState> state : states()) {
      for (Filter filter :
          List.of(
              new Filter(Optional.empty(), Optional.empty(), state),
              new Filter(run, Optional.empty(), state),
              new Filter(Optional.empty(), delivery, state))) {
        for (Optional<MessageId> before :
            List.of(Optional.<MessageId>empty(), Optional.of(places.message()))) {
          reads.add(
              new Read(
                  "messages %s before %s".formatted(filter, before),
                  () -> outbox.messages(filter, before, LIMIT)));
        }
      }
    }
    return reads;
  }

  private static List<Optional<MessageState>> states() {
    return Stream.concat(
            Stream.of(Optional.<MessageState>empty()),
            EnumSet.allOf(MessageState.class).stream().map(Optional::of))
        .toList();
  }

  private List<Read> deliveries() {
    PostgresOutbox outbox = new PostgresOutbox(explained);
    Optional<DeliveryId> late = Optional.of(places.delivery());
    return List.of(
        new Read("deliveries", () -> outbox.deliveries(Optional.empty(), Optional.empty(), LIMIT)),
        new Read("late deliveries", () -> outbox.deliveries(Optional.empty(), late, LIMIT)),
        new Read(
            "deliveries of a run",
            () -> outbox.deliveries(Optional.of(places.run()), Optional.empty(), LIMIT)));
  }

  private List<Read> suppressions() {
    PostgresSuppressions suppressions = new PostgresSuppressions(explained);
    SuppressionFilter all = SuppressionFilter.all(Channel.EMAIL);
    List<Read> reads = new ArrayList<>();
    for (SuppressionFilter filter :
        List.of(
            all,
            all.with(Reason.UNSUBSCRIBED),
            new SuppressionFilter(
                Channel.EMAIL,
                Optional.empty(),
                Optional.of(Instant.now()),
                Optional.of(Instant.now()),
                "no such reply"))) {
      for (Optional<String> after : List.of(Optional.<String>empty(), Optional.of("blocked7"))) {
        reads.add(
            new Read(
                "suppressions %s after %s".formatted(filter, after),
                () -> suppressions.after(filter, after, LIMIT)));
      }
    }
    return reads;
  }

  private List<Read> audit() {
    PostgresAuditTrail audit = new PostgresAuditTrail(explained, new ObjectMapper());
    List<Read> reads = new ArrayList<>();
    for (AuditRecords.Filter filter :
        List.of(
            audited(null, null, null, null),
            audited("person3", null, null, null),
            audited("person3", "none", null, null),
            audited("no one", null, null, null),
            audited(null, "none", null, null),
            audited(null, null, "none", null),
            audited(null, null, null, "none"),
            audited(null, null, "profile", "77"),
            during(Instant.now(), Instant.now()),
            during(longAgo(), longAgo().plusSeconds(1)))) {
      for (Optional<Long> before : List.of(Optional.<Long>empty(), Optional.of(100L))) {
        reads.add(
            new Read(
                "audit %s before %s".formatted(filter, before),
                () -> audit.list(filter, before, LIMIT)));
      }
    }
    return reads;
  }

  private static AuditRecords.Filter audited(
      @Nullable String actor,
      @Nullable String action,
      @Nullable String type,
      @Nullable String name) {
    return new AuditRecords.Filter(
        Optional.ofNullable(actor),
        Optional.ofNullable(action),
        Optional.ofNullable(type),
        Optional.ofNullable(name),
        Optional.empty(),
        Optional.empty());
  }

  private static AuditRecords.Filter during(Instant from, Instant until) {
    return new AuditRecords.Filter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(from),
        Optional.of(until));
  }

  private List<Read> imports() {
    PostgresImportReader imports = new PostgresImportReader(explained);
    ImportId some = places.fileImport();
    return List.of(
        new Read("imports", () -> imports.imports(Optional.empty(), LIMIT)),
        new Read("late imports", () -> imports.imports(Optional.of(some), LIMIT)),
        new Read("rejects", () -> imports.rejects(some, Optional.empty(), LIMIT)));
  }

  private static Instant longAgo() {
    return Instant.now().minus(Duration.ofDays(29));
  }
}
