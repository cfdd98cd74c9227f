package dev.tributary.webapp.console.message;

import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.StatusBadge;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The outbox, newest first.
 *
 * @param problem why a message was not sent again
 * @param narrowed whether these are the messages of one run or delivery only
 * @param deliveries the last deliveries with their counts
 * @param filters the states to choose from
 * @param older where older messages are; empty at the end
 */
public record MessagesPage(
    Optional<Message> problem,
    boolean narrowed,
    List<Delivery> deliveries,
    List<Filter> filters,
    List<Row> rows,
    String older,
    Optional<Preview> preview) {

  /**
   * A delivery and how it went.
   *
   * @param test whether it belongs to a test run
   * @param messages where its messages are listed
   * @param summary the counts of its messages by outcome, in one line
   * @param states further states that messages of it are in, each with where these are listed
   * @param reasons exclusions as text
   */
  public record Delivery(
      String label,
      boolean test,
      String messages,
      String workflow,
      String run,
      String started,
      String summary,
      String selected,
      String sent,
      String excluded,
      StateCount failed,
      StateCount unknown,
      List<StateCount> states,
      List<Reason> reasons) {}

  /**
   * How many messages are in a state.
   *
   * @param href where they are listed; empty when there is none
   */
  public record StateCount(StatusBadge badge, String count, String href) {}

  /** Why some were left out: {@code word} is the key of the reason. */
  public record Reason(String word, String count) {}

  /** A choice of messages. */
  public record Filter(String word, String href, boolean current) {}

  /**
   * A message in the list.
   *
   * @param messageId its {@code Message-ID}
   * @param reason the key of why it was not sent, or empty
   * @param reply the last reply of the mail server, cut short; empty without one
   */
  public record Row(
      String href,
      boolean selected,
      StatusBadge badge,
      String recipient,
      String subject,
      String messageId,
      String reason,
      String detail,
      String reply,
      String at) {}

  /** One message as its reader sees it. */
  public record Preview(
      String id,
      StatusBadge badge,
      String closed,
      String from,
      String recipient,
      String subject,
      String text,
      boolean html,
      String reason,
      String detail,
      String messageId,
      String run,
      String at,
      Sending sending,
      List<Value> values,
      List<String> filled) {
    /** Where the person with this address is found. */
    public String person() {
      return "/console/profiles?search=" + URLEncoder.encode(recipient, StandardCharsets.UTF_8);
    }
  }

  /**
   * How a message left so far, and how it is sent again.
   *
   * @param attempts how often the server was asked; empty when never
   * @param due when the next attempt is, or empty
   * @param sentAt when the server took it, or empty
   * @param reply the last reply of the server, or empty
   * @param resend where it is sent again; empty when it cannot be
   * @param seen the word of its state, for the form
   * @param mayArriveTwice whether it may have arrived already
   */
  public record Sending(
      String attempts,
      String due,
      String sentAt,
      String reply,
      String resend,
      String seen,
      boolean mayArriveTwice) {}

  /** A value that the message used. */
  public record Value(String name, String text) {}
}
