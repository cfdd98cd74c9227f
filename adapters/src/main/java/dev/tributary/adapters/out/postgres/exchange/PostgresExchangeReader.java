package dev.tributary.adapters.out.postgres.exchange;

import dev.tributary.application.exchange.ExchangeReader;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the records of calls, newest first. */
@ApplicationScoped
public class PostgresExchangeReader implements ExchangeReader {
  private static final String LIST =
      """
      select * from tributary.exchange
      where run_id = ? and (?::text is null or activity = ?) and (?::uuid is null or id < ?)
      order by id desc limit ?
      """;
  private static final String FIND = "select * from tributary.exchange where run_id = ? and id = ?";

  private final DataSource dataSource;
  private final ExchangeJson json;

  public PostgresExchangeReader(DataSource dataSource, ExchangeJson json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  @Override
  public List<Exchange> list(
      RunId run, Optional<ActivityId> activity, Optional<ExchangeId> before, int limit) {
    String only = activity.map(ActivityId::value).orElse(null);
    Object older = before.map(ExchangeId::value).orElse(null);
    return query(LIST, run.value(), only, only, older, older, limit);
  }

  @Override
  public Optional<Exchange> find(RunId run, ExchangeId exchange) {
    return query(FIND, run.value(), exchange.value()).stream().findFirst();
  }

  private List<Exchange> query(String sql, @Nullable Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<Exchange> exchanges = new ArrayList<>();
        while (rows.next()) {
          exchanges.add(new ExchangeRow(rows, json).toDomain());
        }
        return exchanges;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot read the records of calls", failed);
    }
  }
}
