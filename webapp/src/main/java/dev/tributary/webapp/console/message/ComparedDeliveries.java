package dev.tributary.webapp.console.message;

import dev.tributary.application.message.Outbox.CountedDelivery;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.PageFrame;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Shows deliveries beside the last ones of their activities. */
@ApplicationScoped
public class ComparedDeliveries {
  private final PageFrame frame;

  ComparedDeliveries(PageFrame frame) {
    this.frame = frame;
  }

  public ComparedDelivery of(
      CountedDelivery counted, Optional<CountedDelivery> last, List<OutboxMessage> samples) {
    Formats formats = frame.formats();
    return new ComparedDelivery(
        counted.delivery().label(),
        "/console/messages?delivery=" + counted.delivery().id(),
        last.map(each -> formats.dayAndTime(each.delivery().startedAt())).orElse(""),
        new DeliveryFigures(counted, last, formats).all(),
        samples.stream().map(ComparedDeliveries::sample).toList());
  }

  private static ComparedDelivery.Sample sample(OutboxMessage message) {
    return switch (message.content()) {
      case EmailContent(var subject, var html, var text) ->
          new ComparedDelivery.Sample(
              message.recipient(),
              subject,
              "/console/messages?delivery=%s&message=%s"
                  .formatted(message.delivery(), message.id()),
              html.isEmpty() ? "" : "/console/messages/%s/html".formatted(message.id()),
              text);
    };
  }
}
