package dev.tributary.adapters.out.postgres.message;

import dev.tributary.application.message.Messages;
import dev.tributary.domain.message.AddressSpellings;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Writes the outbox on the connection of the present transaction. */
@ApplicationScoped
public class PostgresMessages implements Messages {
  private static final String OPEN =
      """
      insert into tributary.delivery
        (id, run_id, task_id, workflow, activity, label, selected, started_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (task_id) do nothing
      """;
  private static final String OF_TASK = "select * from tributary.delivery where task_id = ?";

  /** By the one key of {@code message_reached}, which no other index can replace. */
  static final String REACHED =
      """
      select distinct lower(recipient) from tributary.message
      where delivery_id::text || lower(recipient) = any (?) and state <> 'EXCLUDED'
      """;

  private static final String CLOSE =
      "update tributary.delivery set finished_at = ? where id = ? and finished_at is null";
  private static final String REMOVE =
      """
      delete from tributary.delivery where id in (
        select id from tributary.delivery where finished_at < ?
        order by finished_at limit ? for update skip locked)
      """;

  private final DataSource dataSource;

  public PostgresMessages(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Delivery open(Delivery delivery) {
    try (Connection connection = dataSource.getConnection()) {
      insert(connection, delivery);
      try (PreparedStatement statement = connection.prepareStatement(OF_TASK)) {
        statement.setLong(1, delivery.task().value());
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          return DeliveryRow.read(row);
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot open a delivery", failed);
    }
  }

  private static void insert(Connection connection, Delivery delivery) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(OPEN)) {
      statement.setObject(1, delivery.id().value());
      statement.setObject(2, delivery.run().value());
      statement.setLong(3, delivery.task().value());
      statement.setString(4, delivery.workflow().value());
      statement.setString(5, delivery.activity().value());
      statement.setString(6, delivery.label());
      statement.setLong(7, delivery.selected());
      statement.setObject(8, delivery.startedAt().atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    }
  }

  @Override
  public void add(List<OutboxMessage> messages) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(MessageRow.INSERT)) {
      for (OutboxMessage message : messages) {
        MessageRow.bind(statement, message);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot write the outbox", failed);
    }
  }

  @Override
  public Set<String> reached(DeliveryId delivery, Collection<String> mailboxes) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(REACHED)) {
      AddressSpellings wanted = AddressSpellings.of(mailboxes);
      Object[] keys = wanted.all().stream().map(spelling -> delivery + spelling).toArray();
      statement.setArray(1, connection.createArrayOf("text", keys));
      try (ResultSet rows = statement.executeQuery()) {
        Set<String> reached = new HashSet<>();
        while (rows.next()) {
          reached.add(wanted.mailbox(rows.getString(1)));
        }
        return reached;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot read the outbox", failed);
    }
  }

  @Override
  public DeliveryCounts counts(DeliveryId delivery) {
    try (Connection connection = dataSource.getConnection()) {
      return Counting.of(connection, delivery);
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot count the outbox", failed);
    }
  }

  @Override
  public boolean close(DeliveryId delivery, Instant at) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(CLOSE)) {
      statement.setObject(1, at.atOffset(ZoneOffset.UTC));
      statement.setObject(2, delivery.value());
      return statement.executeUpdate() == 1;
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot close a delivery", failed);
    }
  }

  @Override
  public int removeBefore(Instant instant, int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(REMOVE)) {
      statement.setObject(1, instant.atOffset(ZoneOffset.UTC));
      statement.setInt(2, limit);
      return statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot remove old deliveries", failed);
    }
  }
}
