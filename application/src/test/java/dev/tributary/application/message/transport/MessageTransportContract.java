package dev.tributary.application.message.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.message.transport.SendOutcome.Accepted;
import dev.tributary.application.message.transport.SendOutcome.PermanentlyRejected;
import dev.tributary.application.message.transport.SendOutcome.TemporarilyRejected;
import dev.tributary.application.message.transport.SendOutcome.Unknown;
import dev.tributary.application.message.transport.SendOutcome.Unreachable;
import dev.tributary.domain.message.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every transport; subclasses say how its server is made to reply. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class MessageTransportContract {
  /** What the server does with the next message. */
  protected enum Reply {
    ACCEPT(Accepted.class),
    REFUSE_FOR_NOW(TemporarilyRejected.class),
    REFUSE_FOR_GOOD(PermanentlyRejected.class),
    /** It ends the connection before the message is complete. */
    BREAK_BEFORE(Unreachable.class),
    /** It ends the connection after the message is complete, and does not reply. */
    BREAK_AFTER(Unknown.class);

    private final Class<? extends SendOutcome> outcome;

    Reply(Class<? extends SendOutcome> outcome) {
      this.outcome = outcome;
    }
  }

  /** A transport to a server that accepts everything. */
  protected abstract MessageTransport transport();

  /** A message that this transport can send. */
  protected abstract OutgoingMessage message();

  /** Makes the server do this with every message from now on. */
  protected abstract void replies(Reply reply);

  /** How many messages the server was asked to take. */
  protected abstract int attempts();

  @ParameterizedTest
  @EnumSource
  void the_outcome_is_that_of_the_reply(Reply reply) {
    replies(reply);
    assertThat(send(transport())).isInstanceOf(reply.outcome);
  }

  @ParameterizedTest
  @EnumSource
  void no_message_is_repeated(Reply reply) {
    replies(reply);
    send(transport());
    assertThat(attempts()).isEqualTo(1);
  }

  @Test
  void a_refusal_has_the_words_of_the_server() {
    replies(Reply.REFUSE_FOR_GOOD);
    assertThat(send(transport()))
        .isInstanceOfSatisfying(
            PermanentlyRejected.class,
            refused -> assertThat(refused.refusal()).isEqualTo(new Refusal(550, "5.1.1 who?")));
  }

  @Test
  void a_message_can_be_sent_after_another_was_refused() {
    MessageTransport transport = transport();
    replies(Reply.REFUSE_FOR_GOOD);
    send(transport);
    replies(Reply.ACCEPT);
    assertThat(send(transport)).isEqualTo(new Accepted());
  }

  @Test
  void at_least_one_message_can_be_sent_at_a_time() {
    assertThat(transport().configured()).isTrue();
    assertThat(transport().maxConcurrency()).isPositive();
    assertThat(message().content()).isNotNull();
  }

  private SendOutcome send(MessageTransport transport) {
    return transport.send(message(), CancelSignal.NEVER);
  }
}
