package dev.tributary.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.out.mail.ScriptedMailServer;
import dev.tributary.adapters.out.mail.ScriptedMailServer.Mail;
import dev.tributary.adapters.out.mail.ScriptedMailServer.Step;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.webapp.platform.DatabaseProxy;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program, killed or terminated while it sends: no message is sent twice, and every
 * message is sent or listed as unknown.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailKillIT {
  private static final int TERMINATED = 128 + 15;
  private static final List<Step> KILL_POINTS =
      List.of(Step.MAIL, Step.BODY, Step.DOT, Step.AFTER_REPLY);

  private static final Pattern LINK =
      Pattern.compile("List-Unsubscribe: *\\s*<[^>]*(/unsub[^>]*)>");

  @TempDir private Path home;

  private final TestDatabase database = TestDatabase.create();
  private final DatabaseProxy proxy = DatabaseProxy.of(database.jdbcUrl());
  private final StoryApi api = StoryApi.start();
  private final ScriptedMailServer mail = ScriptedMailServer.start();

  @Test
  void no_kill_sends_a_message_twice_or_loses_one() throws IOException {
    StoryProgram program = start();
    program.importStory(
        api,
        text ->
            text.replace(
                "      subject:",
                "      channel: smtp\n      confirmation: {when: never}\n      subject:"));
    for (Step killPoint : KILL_POINTS) {
      program = killedAt(killPoint, program);
      endsWithEveryMessageKnownOrListed(killPoint, program);
    }
    program = askedToEndWhileItSends(program);
    program = killedWhileAPersonSendsAgain(program);
    resendsWhatIsUnknown(program);
    letsAReaderGo(program);
    program.close();
    proxy.close();
    api.close();
    mail.close();
  }

  /** The program that goes on after the kill. */
  private StoryProgram killedAt(Step killPoint, StoryProgram program) {
    AtomicBoolean killed = new AtomicBoolean();
    mail.follow(
        (step, line) -> {
          if (step == killPoint && killed.compareAndSet(false, true)) {
            program.program().kill();
          }
          return Optional.empty();
        });
    program.beginAndExpectDeath(killPoint.name());
    assertThat(killed).as("killed at %s", killPoint).isTrue();
    return start();
  }

  private void endsWithEveryMessageKnownOrListed(Step killPoint, StoryProgram program) {
    Response ended = program.awaitEnd(killPoint.name());
    Response outbox = program.as().get("/api/v1/outbox?limit=500&run=" + ended.path("id"));
    List<Map<String, String>> messages = outbox.path("items");
    Set<String> sent = new HashSet<>();
    assertThat(messages).hasSize(3);
    for (Map<String, String> message : messages) {
      assertThat(message.get("state")).as("%s: %s", killPoint, message).isIn("sent", "unknown");
      if ("sent".equals(message.get("state"))) {
        sent.add(String.valueOf(message.get("recipient")));
      }
    }
    List<String> reached =
        mail.accepted().stream()
            .filter(one -> one.text().contains("Message-ID: <" + ended.path("id")))
            .map(Mail::recipient)
            .toList();
    assertThat(reached).as("at %s", killPoint).doesNotHaveDuplicates().containsAll(sent);
    System.out.printf(
        "  killed at %s: %d sent, %d arrived%n", killPoint, sent.size(), reached.size());
  }

  /** What is left of the delivery goes out after the next start. */
  private StoryProgram askedToEndWhileItSends(StoryProgram program) {
    AtomicBoolean asked = new AtomicBoolean();
    CompletableFuture<Integer> ended = new CompletableFuture<>();
    int before = mail.accepted().size();
    mail.follow(
        (step, line) -> {
          if (step == Step.DOT && asked.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> ended.complete(program.program().terminate()));
            StoryProgram.pause(); // longer than the program lets its work go on
          }
          return Optional.empty();
        });
    program.begin("asked-to-end", 0);
    assertThat(ended.join()).isEqualTo(TERMINATED);
    assertThat(mail.accepted()).as("work was left").hasSizeLessThan(before + 3);
    StoryProgram next = start();
    next.endsWithEachMessageOnce("asked-to-end");
    assertThat(mail.accepted().stream().map(Mail::recipient).skip(before)).hasSize(3);
    return next;
  }

  /** The message is not being sent for ever: it is listed as unknown again. */
  private StoryProgram killedWhileAPersonSendsAgain(StoryProgram program) throws IOException {
    String message = unknown(program).getFirst();
    mail.follow(
        (step, line) -> {
          if (step == Step.DOT) {
            program.program().kill();
          }
          return Optional.empty();
        });
    assertThatThrownBy(() -> program.as().post("/api/v1/outbox/%s/resend".formatted(message)))
        .isInstanceOf(IOException.class);
    mail.follow((step, line) -> Optional.empty());
    StoryProgram revived = start();
    revived.awaitMessage(message, "unknown");
    return revived;
  }

  private static List<String> unknown(StoryProgram program) {
    return program.as().get("/api/v1/outbox?state=unknown").path("items.id");
  }

  private static void resendsWhatIsUnknown(StoryProgram program) {
    String id = unknown(program).getFirst();
    Response again = program.as().post("/api/v1/outbox/%s/resend".formatted(id));
    assertThat(again.<String>path("state")).as(again.asString()).isEqualTo("sent");
    Response twice = program.as().post("/api/v1/outbox/%s/resend".formatted(id));
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(twice.<String>path("code")).isEqualTo("TRB-160005");
  }

  private void letsAReaderGo(StoryProgram program) {
    Mail last = mail.accepted().getLast();
    Matcher link = LINK.matcher(last.text());
    assertThat(link.find()).as(last.text()).isTrue();
    String path = link.group(1);
    assertThat(program.anonymous().get(path).statusCode()).isEqualTo(200);
    assertThat(suppressed(program)).isEmpty();
    assertThat(program.anonymous().post(path + "x").statusCode()).isEqualTo(200);
    assertThat(suppressed(program)).isEmpty();
    Response posted =
        program
            .anonymous()
            .contentType("application/x-www-form-urlencoded")
            .body("List-Unsubscribe=One-Click")
            .post(path);
    assertThat(posted.statusCode()).as(posted.asString()).isEqualTo(200);
    assertThat(suppressed(program)).containsExactly(last.recipient());

    mail.follow((step, line) -> Optional.empty());
    Response run = program.awaitEnd("after-the-opt-out");
    Response outbox = program.as().get("/api/v1/outbox?state=excluded&run=" + run.path("id"));
    assertThat(outbox.<List<String>>path("items.exclusion")).containsExactly("opt_out");

    assertThat(program.as().delete("/api/v1/suppressions/" + last.recipient()).statusCode())
        .isEqualTo(204);
    assertThat(suppressed(program)).isEmpty();
  }

  private static List<String> suppressed(StoryProgram program) {
    return program.as().get("/api/v1/suppressions").path("items.address");
  }

  private StoryProgram start() {
    return StoryProgram.start(
        home,
        database,
        proxy,
        api,
        Map.of(
            "tributary.mail.host", "127.0.0.1",
            "tributary.mail.port", Integer.toString(mail.port()),
            "tributary.mail.tls", "none",
            "tributary.mail.connections", "1",
            "tributary.mail.first-retry-delay", "100ms",
            "tributary.mail.abandoned-after", "100ms",
            "tributary.engine.upkeep-interval", "200ms",
            "tributary.engine.stop-grace", "100ms",
            "tributary.mail.public-url", "https://campaigns.example.com"));
  }
}
