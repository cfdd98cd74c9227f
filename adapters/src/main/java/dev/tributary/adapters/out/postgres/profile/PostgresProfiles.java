package dev.tributary.adapters.out.postgres.profile;

import dev.tributary.adapters.out.postgres.expression.SqlFailures;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.adapters.sql.StatementFailed;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The people in the table of their resource. */
@ApplicationScoped
public class PostgresProfiles implements Profiles {
  /** SQLSTATE of what rows of other tables forbid, and the class of all that rules forbid. */
  private static final String REFERRED_TO = "23503";

  private static final String RULES = "23";

  private final Sql sql;
  private final StatementLimits limits;

  public PostgresProfiles(DataSource dataSource, StatementLimits limits) {
    this.sql = new Sql(dataSource).failingWith(PostgresProfiles::translate);
    this.limits = limits;
  }

  @Override
  public List<Profile> find(
      Resource resource, ProfileSearch search, Optional<ProfileId> after, int limit) {
    ProfileSql profiles = new ProfileSql(resource);
    return sql.readOnly()
        .within(limits.preview())
        .list(profiles.page(search, after, limit), profiles::read);
  }

  @Override
  public Optional<Profile> one(Resource resource, ProfileId id) {
    ProfileSql profiles = new ProfileSql(resource);
    return sql.first(profiles.one(id), profiles::read);
  }

  @Override
  public Optional<ProfileId> owner(Resource resource, String externalId) {
    sql.first(ProfileSql.hold(externalId), _ -> externalId);
    return sql.first(new ProfileSql(resource).owner(externalId), PostgresProfiles::id);
  }

  @Override
  public ProfileId add(Resource resource, Map<String, Value> values) {
    return sql.first(new ProfileSql(resource).insert(values), PostgresProfiles::id).orElseThrow();
  }

  @Override
  public boolean replace(Resource resource, ProfileId id, Map<String, Value> values, long seen) {
    return sql.update(new ProfileSql(resource).update(id, values, instant(seen))) > 0;
  }

  @Override
  public boolean remove(Resource resource, ProfileId id, long seen) {
    return sql.failingWith(
                failed -> isReferredTo(failed) ? referredTo(id, failed) : translate(failed))
            .update(new ProfileSql(resource).delete(id, instant(seen)))
        > 0;
  }

  private static boolean isReferredTo(StatementFailed failed) {
    return failed.state().equals(REFERRED_TO);
  }

  private static Conflict referredTo(ProfileId id, StatementFailed failed) {
    return new Conflict(ProfileErrorCode.REFERRED_TO, id.toString(), failed.reported());
  }

  /** Reports a rule by its name. */
  private static RuntimeException translate(StatementFailed failed) {
    return failed.state().startsWith(RULES)
        ? new Refused(ProfileErrorCode.AGAINST_A_RULE, failed.reported())
        : SqlFailures.translate(failed);
  }

  private static ProfileId id(SqlRow row) {
    return new ProfileId(row.value(1, Long.class).orElseThrow());
  }

  private static Instant instant(long version) {
    return Instant.EPOCH.plus(version, ChronoUnit.MICROS);
  }
}
