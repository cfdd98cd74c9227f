package dev.tributary.adapters.out.postgres.secret;

import dev.tributary.application.secret.KeyRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The fingerprints of {@code tributary.master_key}. */
@ApplicationScoped
public class PostgresKeyRegister implements KeyRegister {
  private final DataSource dataSource;

  public PostgresKeyRegister(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public List<String> lockAndList() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("lock table tributary.master_key in share row exclusive mode");
      List<String> known = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "select fingerprint from tributary.master_key order by since desc")) {
        while (rows.next()) {
          known.add(rows.getString(1));
        }
      }
      return known;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the register of master keys", e);
    }
  }

  @Override
  public void add(String fingerprint, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into tributary.master_key (fingerprint, since) values (?, ?)")) {
      insert.setString(1, fingerprint);
      insert.setObject(2, now.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot register a master key", e);
    }
  }
}
