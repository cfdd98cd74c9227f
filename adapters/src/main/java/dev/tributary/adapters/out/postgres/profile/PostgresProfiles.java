package dev.tributary.adapters.out.postgres.profile;

import dev.tributary.adapters.out.postgres.expression.SetStatement;
import dev.tributary.adapters.out.postgres.expression.SqlFailures;
import dev.tributary.adapters.out.postgres.expression.SqlFragment;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.profile.Profiles;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileErrorCode;
import dev.tributary.domain.profile.ProfileId;
import dev.tributary.domain.profile.ProfileSearch;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The people in the table of their resource. */
@ApplicationScoped
public class PostgresProfiles implements Profiles {
  /** SQLSTATE of what rows of other tables forbid, and the class of all that rules forbid. */
  private static final String REFERRED_TO = "23503";

  private static final String RULES = "23";

  private final DataSource dataSource;
  private final StatementLimits limits;

  public PostgresProfiles(DataSource dataSource, StatementLimits limits) {
    this.dataSource = dataSource;
    this.limits = limits;
  }

  @Override
  public List<Profile> find(
      Resource resource, ProfileSearch search, Optional<ProfileId> after, int limit) {
    ProfileSql sql = new ProfileSql(resource);
    return new SetStatement(dataSource, sql.page(search, after, limit), limits.preview())
        .readOnlyRows(sql::read);
  }

  @Override
  public Optional<Profile> one(Resource resource, ProfileId id) {
    ProfileSql sql = new ProfileSql(resource);
    return first(sql.one(id), sql::read);
  }

  @Override
  public Optional<ProfileId> owner(Resource resource, String externalId) {
    first(ProfileSql.hold(externalId), _ -> externalId);
    return first(new ProfileSql(resource).owner(externalId), PostgresProfiles::id);
  }

  @Override
  public ProfileId add(Resource resource, Map<String, Value> values) {
    return first(new ProfileSql(resource).insert(values), PostgresProfiles::id).orElseThrow();
  }

  @Override
  public boolean replace(Resource resource, ProfileId id, Map<String, Value> values, long seen) {
    try {
      return changes(new ProfileSql(resource).update(id, values, instant(seen)));
    } catch (SQLException failed) {
      throw translate(failed);
    }
  }

  @Override
  public boolean remove(Resource resource, ProfileId id, long seen) {
    try {
      return changes(new ProfileSql(resource).delete(id, instant(seen)));
    } catch (SQLException failed) {
      throw REFERRED_TO.equals(failed.getSQLState())
          ? new Conflict(ProfileErrorCode.REFERRED_TO, id.toString(), reported(failed))
          : translate(failed);
    }
  }

  private <T> Optional<T> first(SqlFragment sql, SetStatement.Reading<T> reading) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql.text())) {
      sql.bind(statement, 1);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(reading.read(rows)) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw translate(failed);
    }
  }

  private boolean changes(SqlFragment sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql.text())) {
      sql.bind(statement, 1);
      return statement.executeUpdate() > 0;
    }
  }

  private static RuntimeException translate(SQLException failed) {
    return String.valueOf(failed.getSQLState()).startsWith(RULES)
        ? new Refused(ProfileErrorCode.AGAINST_A_RULE, reported(failed))
        : SqlFailures.translate(failed);
  }

  /** The rule by its name; the detail, which repeats values of the row, is left out. */
  private static String reported(SQLException failed) {
    ServerErrorMessage server =
        failed instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
    return server == null
        ? String.valueOf(failed.getSQLState())
        : String.valueOf(server.getMessage());
  }

  private static ProfileId id(ResultSet row) throws SQLException {
    return new ProfileId(row.getLong(1));
  }

  private static OffsetDateTime instant(long version) {
    return Instant.EPOCH.plus(version, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
