package dev.tributary.adapters.out.postgres.message;

import dev.tributary.application.message.Outbox;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the outbox, newest first. */
@ApplicationScoped
public class PostgresOutbox implements Outbox {
  private static final String MESSAGES =
      """
      select * from tributary.message
      where (?::uuid is null or run_id = ?) and (?::uuid is null or delivery_id = ?)
        and (?::text is null or state = ?) and (?::uuid is null or id < ?)
      order by id desc limit ?
      """;
  private static final String MESSAGE = "select * from tributary.message where id = ?";
  private static final String DELIVERIES =
      """
      select * from tributary.delivery
      where (?::uuid is null or run_id = ?) and (?::uuid is null or id < ?)
      order by id desc limit ?
      """;
  private static final String DELIVERY = "select * from tributary.delivery where id = ?";

  private final DataSource dataSource;

  public PostgresOutbox(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public List<OutboxMessage> messages(Filter filter, Optional<MessageId> before, int limit) {
    UUID run = filter.run().map(RunId::value).orElse(null);
    UUID delivery = filter.delivery().map(DeliveryId::value).orElse(null);
    String state = filter.state().map(MessageState::name).orElse(null);
    UUID older = before.map(MessageId::value).orElse(null);
    return query(
        MessageRow::read,
        MESSAGES,
        run,
        run,
        delivery,
        delivery,
        state,
        state,
        older,
        older,
        limit);
  }

  @Override
  public Optional<OutboxMessage> message(MessageId id) {
    return query(MessageRow::read, MESSAGE, id.value()).stream().findFirst();
  }

  @Override
  public List<CountedDelivery> deliveries(
      Optional<RunId> run, Optional<DeliveryId> before, int limit) {
    UUID only = run.map(RunId::value).orElse(null);
    UUID older = before.map(DeliveryId::value).orElse(null);
    return counted(query(DeliveryRow::read, DELIVERIES, only, only, older, older, limit));
  }

  @Override
  public Optional<CountedDelivery> delivery(DeliveryId id) {
    return counted(query(DeliveryRow::read, DELIVERY, id.value())).stream().findFirst();
  }

  private List<CountedDelivery> counted(List<Delivery> deliveries) {
    try (Connection connection = dataSource.getConnection()) {
      List<CountedDelivery> counted = new ArrayList<>();
      for (Delivery delivery : deliveries) {
        counted.add(new CountedDelivery(delivery, Counting.of(connection, delivery.id())));
      }
      return counted;
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot count the outbox", failed);
    }
  }

  private interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(Reading<T> reading, String sql, @Nullable Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(reading.read(rows));
        }
        return found;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot read the outbox", failed);
    }
  }
}
