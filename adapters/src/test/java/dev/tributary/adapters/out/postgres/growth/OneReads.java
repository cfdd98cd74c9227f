package dev.tributary.adapters.out.postgres.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.out.postgres.access.PostgresSessions;
import dev.tributary.adapters.out.postgres.access.PostgresSignInAttempts;
import dev.tributary.adapters.out.postgres.approval.PostgresApprovals;
import dev.tributary.adapters.out.postgres.exchange.ExchangeJson;
import dev.tributary.adapters.out.postgres.exchange.PostgresExchangeReader;
import dev.tributary.adapters.out.postgres.fileimport.PostgresImportReader;
import dev.tributary.adapters.out.postgres.fileimport.PostgresImportVersions;
import dev.tributary.adapters.out.postgres.idempotency.PostgresIdempotencyRecords;
import dev.tributary.adapters.out.postgres.message.PostgresEarlierDeliveries;
import dev.tributary.adapters.out.postgres.message.PostgresOutbox;
import dev.tributary.adapters.out.postgres.message.PostgresSuppressions;
import dev.tributary.adapters.out.postgres.message.PostgresTransmissions;
import dev.tributary.adapters.out.postgres.profile.PostgresProfileMessages;
import dev.tributary.adapters.out.postgres.run.PostgresRunEndVersions;
import dev.tributary.adapters.out.postgres.run.PostgresRunReader;
import dev.tributary.adapters.out.postgres.run.PostgresRunVersions;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.run.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What pages and routes about one run, message, delivery, import or person read, and live pages.
 */
final class OneReads {
  private static final int LIMIT = 500;

  private final DataSource explained;
  private final Places places;

  OneReads(DataSource explained, Places places) {
    this.explained = explained;
    this.places = places;
  }

  Stream<Read> all() {
    return Stream.of(run(), messages(), versions(), requests()).flatMap(List::stream);
  }

  private List<Read> run() {
    PostgresRunReader runs = places.runReader(explained);
    PostgresExchangeReader exchanges =
        new PostgresExchangeReader(explained, new ExchangeJson(new ObjectMapper()));
    ActivityId activity = new ActivityId("activity2");
    return List.of(
        new Read("run", () -> runs.run(places.run())),
        new Read("end of a run", () -> runs.hasEnded(places.run())),
        new Read("tasks", () -> runs.tasks(places.run())),
        new Read("journal", () -> runs.journal(places.run(), Optional.empty(), LIMIT)),
        new Read("late journal", () -> runs.journal(places.run(), Optional.of(9L), LIMIT)),
        new Read("last line", () -> runs.lastLine(places.run(), activity)),
        new Read(
            "calls", () -> exchanges.list(places.run(), Optional.empty(), Optional.empty(), LIMIT)),
        new Read(
            "calls of an activity",
            () -> exchanges.list(places.run(), Optional.of(activity), Optional.empty(), LIMIT)));
  }

  private List<Read> messages() {
    PostgresOutbox outbox = new PostgresOutbox(explained);
    PostgresTransmissions transmissions = new PostgresTransmissions(explained);
    PostgresApprovals approvals = new PostgresApprovals(explained);
    return List.of(
        new Read("message", () -> outbox.message(places.message())),
        new Read("delivery", () -> outbox.delivery(places.delivery())),
        new Read("delivery of a task", () -> outbox.ofTask(new TaskId(1))),
        new Read("earlier deliveries", this::earlier),
        new Read("approvals", () -> approvals.waiting(Optional.empty(), LIMIT)),
        new Read("number of approvals", () -> approvals.count(LIMIT)),
        new Read("whether it is being sent", () -> transmissions.atWork(places.message())),
        new Read("what is due next", () -> transmissions.nextDue(places.delivery())),
        new Read(
            "messages to a person",
            () -> new PostgresProfileMessages(explained).to("person5@people.example.com", LIMIT)),
        new Read(
            "suppression",
            () ->
                new PostgresSuppressions(explained)
                    .find(Address.of(Channel.EMAIL, "blocked7@people.example.com"))));
  }

  private void earlier() {
    new PostgresOutbox(explained)
        .delivery(places.delivery())
        .ifPresent(last -> new PostgresEarlierDeliveries(explained).before(last.delivery(), LIMIT));
  }

  private List<Read> versions() {
    List<UUID> runs = List.of(places.run().value());
    List<UUID> imports = List.of(places.fileImport().value());
    return List.of(
        new Read("versions of runs", () -> new PostgresRunVersions(explained).of(runs)),
        new Read("newest runs", () -> new PostgresRunVersions(explained).ofNewest()),
        new Read("ends of runs", () -> new PostgresRunEndVersions(explained).of(runs)),
        new Read("versions of imports", () -> new PostgresImportVersions(explained).of(imports)),
        new Read("newest imports", () -> new PostgresImportVersions(explained).ofNewest()),
        new Read("import", () -> new PostgresImportReader(explained).find(places.fileImport())));
  }

  private List<Read> requests() {
    return List.of(
        new Read(
            "repeated request",
            () ->
                new PostgresIdempotencyRecords(explained)
                    .find("person1", "grown-1", Instant.EPOCH)),
        new Read("session", () -> new PostgresSessions(explained).find("none", Instant.now())),
        new Read(
            "attempts to sign in",
            () -> new PostgresSignInAttempts(explained).blocked("grown-1", 1, Instant.now())));
  }
}
