package dev.tributary.webapp.chaos.witness;

import dev.tributary.adapters.out.mail.ScriptedMailServer;
import dev.tributary.adapters.out.mail.ScriptedMailServer.Step;
import dev.tributary.webapp.chaos.check.History.Mail;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mail server: records what it accepted, and may die before or after it has accepted. */
public final class MailWitness implements AutoCloseable {
  private static final Pattern MESSAGE_ID =
      Pattern.compile("^Message-ID:\\s*<([^>]+)>", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final int ONE_OF = 3;

  private final ScriptedMailServer server = ScriptedMailServer.start();
  private final Random random;
  private volatile boolean dying;
  private volatile Duration latency = Duration.ofMillis(25);

  public MailWitness(long seed) {
    random = new Random(seed);
    server.follow(this::response);
  }

  public int port() {
    return server.port();
  }

  /** The time before a message is accepted. */
  public void respondAfter(Duration time) {
    latency = time;
  }

  /** Whether it breaks connections in the middle of a message and after the end of one. */
  public void die(boolean wanted) {
    dying = wanted;
  }

  public List<Mail> accepted() {
    return server.accepted().stream()
        .map(mail -> new Mail(id(mail.text()), mail.recipient()))
        .toList();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private Optional<String> response(Step step, String line) {
    if (step == Step.DOT) {
      pause();
    }
    boolean breaks =
        dying && (step == Step.BODY || step == Step.DOT) && random.nextInt(ONE_OF) == 0;
    return breaks ? Optional.of(ScriptedMailServer.BREAK) : Optional.empty();
  }

  private void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(latency.toNanos());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private static String id(String text) {
    Matcher found = MESSAGE_ID.matcher(text);
    return found.find() ? found.group(1) : "none";
  }
}
