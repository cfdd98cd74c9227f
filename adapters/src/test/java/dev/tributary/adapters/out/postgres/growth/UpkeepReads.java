package dev.tributary.adapters.out.postgres.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.activity.externalapi.asynchronous.PostgresRemoteJobs;
import dev.tributary.adapters.activity.externalapi.drift.PostgresDriftReports;
import dev.tributary.adapters.activity.externalapi.pinned.PostgresPinnedResponses;
import dev.tributary.adapters.out.postgres.access.PostgresAuditTrail;
import dev.tributary.adapters.out.postgres.access.PostgresSessions;
import dev.tributary.adapters.out.postgres.access.PostgresSignInAttempts;
import dev.tributary.adapters.out.postgres.exchange.ExchangeJson;
import dev.tributary.adapters.out.postgres.exchange.PostgresExchangeUpkeep;
import dev.tributary.adapters.out.postgres.fileimport.PostgresFileImports;
import dev.tributary.adapters.out.postgres.idempotency.PostgresIdempotencyRecords;
import dev.tributary.adapters.out.postgres.message.PostgresAbandonedMessages;
import dev.tributary.adapters.out.postgres.message.PostgresMessages;
import dev.tributary.adapters.out.postgres.message.PostgresSuppressions;
import dev.tributary.adapters.out.postgres.notification.NotificationJson;
import dev.tributary.adapters.out.postgres.notification.PostgresNotificationDeliveries;
import dev.tributary.adapters.out.postgres.pageresult.PostgresPageResults;
import dev.tributary.adapters.out.postgres.run.PostgresAdmissions;
import dev.tributary.adapters.out.postgres.run.PostgresOverdueRuns;
import dev.tributary.adapters.out.postgres.run.PostgresRunUpkeep;
import dev.tributary.adapters.out.postgres.storage.PostgresHistoryRuns;
import dev.tributary.adapters.out.postgres.storage.PostgresStorage;
import dev.tributary.adapters.out.postgres.worktable.PostgresDiscardedTables;
import dev.tributary.adapters.out.postgres.worktable.PostgresWorkTables;
import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs.JobCursor;
import dev.tributary.application.change.InMemoryLiveChanges;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.storage.MeasurementConfig;
import dev.tributary.domain.storage.StorageLimits;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What the recurring tasks read, and what they remove in one batch. */
final class UpkeepReads {
  private static final int BATCH = 100;

  private final DataSource explained;
  private final Places places;

  UpkeepReads(DataSource explained, Places places) {
    this.explained = explained;
    this.places = places;
  }

  Stream<Read> all() {
    return Stream.of(
            runs(),
            admissions(),
            storage(),
            workTables(),
            messages(),
            imports(),
            notifications(),
            others())
        .flatMap(List::stream);
  }

  private List<Read> runs() {
    PostgresRunUpkeep upkeep = new PostgresRunUpkeep(explained);
    return List.of(
        new Read("late tasks", () -> upkeep.late(Instant.now())),
        new Read("lost strands", upkeep::lostStrands),
        new Read("lost strands of a run", () -> upkeep.lostStrands(places.run())),
        new Read("ended or stopping", () -> upkeep.endedOrStopping(List.of(places.run()))),
        new Read("purge of runs", () -> upkeep.purge(Instant.now(), BATCH)));
  }

  private List<Read> admissions() {
    PostgresAdmissions admissions =
        new PostgresAdmissions(
            explained, new RunConfig(ZoneOffset.UTC, Duration.ofDays(1), 3, 10, 100));
    PostgresOverdueRuns overdue = new PostgresOverdueRuns(explained);
    WorkflowName often = new WorkflowName("often1");
    return List.of(
        new Read("open workflows", admissions::open),
        new Read("load of a workflow", () -> admissions.load(often)),
        new Read("runs that wait", () -> admissions.waiting(often, BATCH)),
        new Read("ended runs to follow up", () -> admissions.takeEnded(often, BATCH)),
        new Read("earlier runs", () -> admissions.unendedBefore(often, places.run())),
        new Read("overdue runs", overdue::take));
  }

  /** The measurement itself reads everything, once in an hour. */
  private List<Read> storage() {
    PostgresHistoryRuns history = new PostgresHistoryRuns(explained);
    StorageLimits limits = new StorageLimits(Optional.empty(), 1, Duration.ofHours(1));
    PostgresStorage storage =
        new PostgresStorage(
            explained, new MeasurementConfig(Duration.ofHours(1), Duration.ofMinutes(1), limits));
    Instant later = Instant.now().plusSeconds(60);
    return List.of(
        new Read("oldest runs", () -> history.oldest(later, BATCH)),
        new Read(
            "runs with interim results",
            () -> history.oldestWithInterimResults("often1", later, 20)),
        new Read("bytes of runs", () -> storage.historyBytes(List.of(places.run()))),
        new Read("bytes of sets", () -> storage.setBytes(List.of(places.run()))),
        new Read("last figures", storage::latest));
  }

  private List<Read> workTables() {
    PostgresDiscardedTables discarded = new PostgresDiscardedTables(explained);
    return List.of(
        new Read("next table", discarded::dropOne),
        new Read("orphans", discarded::discardOrphans),
        new Read(
            "tables of a run",
            () -> new PostgresWorkTables(explained).retainOnly(places.run(), Set.of())));
  }

  private List<Read> messages() {
    PostgresAbandonedMessages abandoned = new PostgresAbandonedMessages(explained);
    return List.of(
        new Read("abandoned messages", () -> abandoned.giveUp(Instant.now(), BATCH)),
        new Read("messages without a run", () -> abandoned.stop(BATCH)),
        new Read("deliveries without a run", () -> abandoned.close(Instant.now())),
        new Read(
            "purge of messages",
            () ->
                new PostgresMessages(explained).removeBefore(Instant.now().plusSeconds(1), BATCH)),
        new Read(
            "purge of suppressions",
            () ->
                new PostgresSuppressions(explained)
                    .removeBouncedBefore(oldest().plus(Duration.ofDays(1)), BATCH)));
  }

  private List<Read> imports() {
    PostgresFileImports imports = new PostgresFileImports(explained, new InMemoryLiveChanges());
    return List.of(
        new Read(
            "purge of imports",
            () -> imports.removeBefore(oldest().plus(Duration.ofDays(1)), oldest(), 5)),
        new Read("purge of files", () -> imports.removeFilesBefore(Instant.now(), 5)),
        new Read("orphans of imports", imports::dropOrphans));
  }

  private List<Read> notifications() {
    PostgresNotificationDeliveries deliveries =
        new PostgresNotificationDeliveries(
            explained,
            new NotificationJson(new ObjectMapper(), new ExchangeJson(new ObjectMapper())));
    return List.of(
        new Read(
            "claim of a delivery", () -> deliveries.claim(Instant.now(), Duration.ofMinutes(1))));
  }

  private List<Read> others() {
    PostgresRemoteJobs jobs = new PostgresRemoteJobs(explained);
    return List.of(
        new Read(
            "purge of the audit trail",
            () ->
                new PostgresAuditTrail(explained, new ObjectMapper())
                    .removeBefore(oldest().plus(Duration.ofDays(1)), BATCH)),
        new Read(
            "masking of exchanges",
            () -> new PostgresExchangeUpkeep(explained).maskBefore(oldest(), BATCH)),
        new Read(
            "purge of pinned responses",
            () -> new PostgresPinnedResponses(explained).removeBefore(oldest(), BATCH)),
        new Read(
            "reports of drift of a run",
            () -> new PostgresDriftReports(explained).of(places.run())),
        new Read("jobs of ended tasks", () -> jobs.sweep(JobCursor.START)),
        new Read("next job to end", () -> jobs.claim(Duration.ofHours(1))),
        new Read(
            "purge of repeated requests",
            () -> new PostgresIdempotencyRecords(explained).removeBefore(Instant.now(), BATCH)),
        new Read(
            "purge of results",
            () -> new PostgresPageResults(explained).removeExpired(Instant.now(), BATCH)),
        new Read(
            "purge of sessions",
            () ->
                new PostgresSessions(explained)
                    .removeExpired(Instant.now().plus(Duration.ofDays(1)), BATCH)),
        new Read(
            "purge of attempts",
            () -> new PostgresSignInAttempts(explained).removeExpired(Instant.now(), BATCH)));
  }

  private static Instant oldest() {
    return Instant.now().minus(Duration.ofDays(30));
  }
}
