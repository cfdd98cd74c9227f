package dev.tributary.adapters.out.mail;

import dev.tributary.adapters.out.mail.ScriptedMailServer.Step;
import dev.tributary.application.message.transport.MessageTransport;
import dev.tributary.application.message.transport.MessageTransportContract;
import dev.tributary.application.message.transport.OutgoingMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;

class SmtpTransportContractTest extends MessageTransportContract {
  private final ScriptedMailServer server = ScriptedMailServer.start();
  private final AtomicInteger attempts = new AtomicInteger();
  private final SmtpTransport transport =
      new SmtpTransport(
          new SmtpConfig(
              Optional.of("127.0.0.1"),
              server.port(),
              SmtpConfig.Encryption.NONE,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Duration.ofSeconds(5),
              Duration.ofSeconds(10),
              Duration.ofMillis(50),
              2,
              100));

  @AfterEach
  void stop() throws IOException {
    transport.close();
    server.close();
  }

  @Override
  protected MessageTransport transport() {
    return transport;
  }

  @Override
  protected OutgoingMessage message() {
    return OutgoingMail.to("ada@example.com");
  }

  @Override
  protected void replies(Reply reply) {
    server.follow(
        (step, line) -> {
          if (step == Step.MAIL) {
            attempts.incrementAndGet();
          }
          return switch (reply) {
            case ACCEPT -> Optional.empty();
            case REFUSE_FOR_NOW -> at(Step.RCPT, step, "451 later");
            case REFUSE_FOR_GOOD -> at(Step.RCPT, step, "550 5.1.1 who?");
            case BREAK_BEFORE -> at(Step.RCPT, step, ScriptedMailServer.BREAK);
            case BREAK_AFTER -> at(Step.DOT, step, ScriptedMailServer.BREAK);
          };
        });
  }

  private static Optional<String> at(Step wanted, Step step, String reply) {
    return step == wanted ? Optional.of(reply) : Optional.empty();
  }

  @Override
  protected int attempts() {
    return attempts.get();
  }
}
