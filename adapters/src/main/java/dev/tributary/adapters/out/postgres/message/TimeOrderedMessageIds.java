package dev.tributary.adapters.out.postgres.message;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.tributary.application.message.NewMessageIds;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageId;
import jakarta.enterprise.context.ApplicationScoped;

/** Ids as UUIDv7. */
@ApplicationScoped
public class TimeOrderedMessageIds implements NewMessageIds {
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  @Override
  public DeliveryId delivery() {
    return new DeliveryId(ids.generate());
  }

  @Override
  public MessageId message() {
    return new MessageId(ids.generate());
  }
}
