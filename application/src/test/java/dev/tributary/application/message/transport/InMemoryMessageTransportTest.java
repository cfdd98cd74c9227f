package dev.tributary.application.message.transport;

import dev.tributary.application.message.TestMessages;
import dev.tributary.application.message.transport.SendOutcome.Obstacle;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.RefusalSubject;

class InMemoryMessageTransportTest extends MessageTransportContract {
  private final InMemoryMessageTransport transport = new InMemoryMessageTransport();

  @Override
  protected MessageTransport transport() {
    return transport;
  }

  @Override
  protected OutgoingMessage message() {
    return TestMessages.to("ada@example.com");
  }

  @Override
  protected void replies(Reply reply) {
    transport.responseAll(
        switch (reply) {
          case ACCEPT -> new SendOutcome.Accepted();
          case REFUSE_FOR_NOW -> new SendOutcome.TemporarilyRejected(new Refusal(451, "later"));
          case REFUSE_FOR_GOOD ->
              new SendOutcome.PermanentlyRejected(
                  new Refusal(550, "5.1.1 who?"), RefusalSubject.ADDRESS);
          case BREAK_BEFORE -> new SendOutcome.Unreachable(Obstacle.CONNECTION, "gone");
          case BREAK_AFTER -> new SendOutcome.Unknown();
        });
  }

  @Override
  protected int attempts() {
    return transport.attempted().size();
  }
}
