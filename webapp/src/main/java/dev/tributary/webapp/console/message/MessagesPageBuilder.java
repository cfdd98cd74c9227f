package dev.tributary.webapp.console.message;

import dev.tributary.application.message.Outbox;
import dev.tributary.application.message.Outbox.CountedDelivery;
import dev.tributary.application.page.ListPage;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.message.Exclusion;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.layout.StatusBadge;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds the page about messages. */
@ApplicationScoped
public class MessagesPageBuilder {
  private static final int DELIVERIES_SHOWN = 5;
  private static final int MESSAGES_ON_A_PAGE = 25;

  /** Those beside sent, left out, refused and unknown that a delivery shows where it has any. */
  private static final List<MessageState> OTHER_STATES =
      List.of(
          MessageState.SANDBOXED, MessageState.READY, MessageState.SENDING, MessageState.STOPPED);

  private final Outbox outbox;
  private final PageFrame frame;
  private final SendingDetailsBuilder sending;
  private final DeliverySummary deliveries;

  MessagesPageBuilder(
      Outbox outbox, PageFrame frame, SendingDetailsBuilder sending, DeliverySummary deliveries) {
    this.outbox = outbox;
    this.frame = frame;
    this.sending = sending;
    this.deliveries = deliveries;
  }

  MessagesPage page(MessagesAddress address, Optional<Message> problem) {
    Outbox.Filter filter = new Outbox.Filter(address.run(), address.delivery(), address.state());
    ListPage<OutboxMessage, MessageId> found =
        outbox.messages(filter, address.after(), MESSAGES_ON_A_PAGE);
    return new MessagesPage(
        problem,
        address.narrowed(),
        deliveries(address),
        filters(address),
        found.items().stream().map(message -> row(address, message)).toList(),
        found.next().map(last -> address.after(last).href()).orElse(""),
        address.message().flatMap(outbox::message).map(m -> preview(address, m)));
  }

  /** The newest {@code limit} deliveries of all runs. */
  public List<MessagesPage.Delivery> lastDeliveries(int limit) {
    return deliveries(Optional.empty(), limit);
  }

  private List<MessagesPage.Delivery> deliveries(MessagesAddress address) {
    return address
        .delivery()
        .map(only -> outbox.delivery(only).stream().map(this::delivery).toList())
        .orElseGet(() -> deliveries(address.run(), DELIVERIES_SHOWN));
  }

  private List<MessagesPage.Delivery> deliveries(Optional<RunId> run, int limit) {
    return outbox.deliveries(run, Optional.empty(), limit).stream().map(this::delivery).toList();
  }

  private MessagesPage.Delivery delivery(CountedDelivery counted) {
    Formats formats = frame.formats();
    DeliveryCounts counts = counted.counts();
    return new MessagesPage.Delivery(
        counted.delivery().label(),
        counted.delivery().test(),
        MessagesAddress.of(counted.delivery().id()).href(),
        counted.delivery().workflow().value(),
        "/console/runs/" + counted.delivery().run(),
        formats.dayAndTime(counted.delivery().startedAt()),
        deliveries.of(counts),
        formats.number(counted.delivery().selected()),
        formats.number(counts.sent()),
        formats.number(counts.excludedInAll()),
        count(counted, MessageState.FAILED),
        count(counted, MessageState.UNKNOWN),
        OTHER_STATES.stream()
            .filter(state -> counts.in(state) > 0)
            .map(state -> count(counted, state))
            .toList(),
        counts.reasons().stream()
            .map(
                reason ->
                    new MessagesPage.Reason(
                        word(reason), formats.number(counts.excluded().getOrDefault(reason, 0L))))
            .toList());
  }

  private MessagesPage.StateCount count(CountedDelivery counted, MessageState state) {
    long messages = counted.counts().in(state);
    return new MessagesPage.StateCount(
        badge(state),
        frame.formats().number(messages),
        messages == 0
            ? ""
            : MessagesAddress.of(counted.delivery().id()).with(Optional.of(state)).href());
  }

  private static List<MessagesPage.Filter> filters(MessagesAddress address) {
    List<MessagesPage.Filter> filters = new ArrayList<>();
    filters.add(
        new MessagesPage.Filter(
            "messages.all", address.with(Optional.empty()).href(), address.state().isEmpty()));
    for (MessageState state : MessageState.values()) {
      filters.add(
          new MessagesPage.Filter(
              badge(state).word(),
              address.with(Optional.of(state)).href(),
              address.state().filter(state::equals).isPresent()));
    }
    return filters;
  }

  private MessagesPage.Row row(MessagesAddress address, OutboxMessage message) {
    return new MessagesPage.Row(
        address.preview(message.id()).href(),
        address.message().filter(message.id()::equals).isPresent(),
        badge(message.state()),
        message.recipient(),
        message.content().title(),
        message.messageId(),
        message.exclusion().map(MessagesPageBuilder::word).orElse(""),
        message.detail(),
        SendingDetailsBuilder.shortReply(message.transmission()),
        frame.formats().dayAndTime(message.at()));
  }

  private MessagesPage.Preview preview(MessagesAddress address, OutboxMessage message) {
    return switch (message.content()) {
      case EmailContent email -> preview(address, message, email);
    };
  }

  private MessagesPage.Preview preview(
      MessagesAddress address, OutboxMessage message, EmailContent email) {
    return new MessagesPage.Preview(
        message.id().toString(),
        badge(message.state()),
        address.closed().href(),
        message.sender(),
        message.recipient(),
        email.subject(),
        email.text(),
        !email.html().isEmpty(),
        message.exclusion().map(MessagesPageBuilder::word).orElse(""),
        message.detail(),
        message.messageId(),
        "/console/runs/" + message.run(),
        frame.formats().dayAndTime(message.at()),
        sending.sending(address, message),
        message.row().entrySet().stream()
            .map(value -> new MessagesPage.Value(value.getKey(), value.getValue()))
            .toList(),
        message.filled());
  }

  /** How a state shows. */
  public static StatusBadge badge(MessageState state) {
    return switch (state) {
      case READY -> new StatusBadge("idle", "clock", "messages.state_ready");
      case SENDING -> new StatusBadge("running", "loader-circle", "messages.state_sending");
      case SENT -> new StatusBadge("done", "circle-check", "messages.state_sent");
      case SANDBOXED -> new StatusBadge("idle", "inbox", "messages.state_sandboxed");
      case EXCLUDED -> new StatusBadge("waiting", "circle-slash", "messages.state_excluded");
      case FAILED -> new StatusBadge("failed", "circle-x", "messages.state_failed");
      case UNKNOWN -> new StatusBadge("waiting", "circle-alert", "messages.state_unknown");
      case STOPPED -> new StatusBadge("idle", "circle-stop", "messages.state_stopped");
    };
  }

  private static String word(Exclusion reason) {
    return "messages.reason_" + reason.name().toLowerCase(Locale.ROOT);
  }
}
