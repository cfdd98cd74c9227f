package dev.tributary.application.profile;

import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileColumns;
import dev.tributary.domain.profile.ProfileErrorCode;
import dev.tributary.domain.profile.ProfileId;
import dev.tributary.domain.profile.ProfileSearch;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.value.Value;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** People of one test. A search without criteria only: words and facets are the database's work. */
public final class InMemoryProfiles implements Profiles {
  private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

  private final NavigableMap<Long, Profile> profiles = new TreeMap<>();
  private long ids;
  private long writes;

  @Override
  public List<Profile> find(
      Resource resource, ProfileSearch search, Optional<ProfileId> after, int limit) {
    if (!search.equals(ProfileSearch.ALL)) {
      throw new UnsupportedOperationException("only the database searches");
    }
    return profiles
        .headMap(after.map(ProfileId::value).orElse(Long.MAX_VALUE), false)
        .descendingMap()
        .values()
        .stream()
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Profile> one(Resource resource, ProfileId id) {
    return Optional.ofNullable(profiles.get(id.value()));
  }

  @Override
  public Optional<ProfileId> owner(Resource resource, String externalId) {
    return profiles.values().stream()
        .filter(profile -> profile.text(ProfileColumns.EXTERNAL_ID).equals(externalId))
        .map(Profile::id)
        .findFirst();
  }

  @Override
  public ProfileId add(Resource resource, Map<String, Value> values) {
    ProfileId id = new ProfileId(ids + 1);
    Map<String, Value> all = new LinkedHashMap<>();
    for (ResourceColumn column : resource.columns()) {
      all.put(column.name(), new Value.NullValue());
    }
    all.put(resource.key().name(), new Value.IntegerValue(id.value()));
    all.put(ProfileColumns.CREATED, now());
    store(id, all, values);
    ids++;
    return id;
  }

  @Override
  public boolean replace(Resource resource, ProfileId id, Map<String, Value> values, long seen) {
    Optional<Profile> before = one(resource, id).filter(profile -> profile.version() == seen);
    before.ifPresent(profile -> store(id, profile.values(), values));
    return before.isPresent();
  }

  @Override
  public boolean remove(Resource resource, ProfileId id, long seen) {
    return one(resource, id).filter(profile -> profile.version() == seen).isPresent()
        && profiles.remove(id.value()) != null;
  }

  private void store(ProfileId id, Map<String, Value> before, Map<String, Value> values) {
    refuseTaken(id, values);
    Map<String, Value> all = new LinkedHashMap<>(before);
    all.putAll(values);
    writes++;
    all.put(ProfileColumns.LAST_MODIFIED, now());
    profiles.put(id.value(), new Profile(id, all));
  }

  private void refuseTaken(ProfileId id, Map<String, Value> values) {
    Value number = values.getOrDefault(ProfileColumns.EXTERNAL_ID, new Value.NullValue());
    if (number instanceof Value.TextValue
        && profiles.values().stream()
            .anyMatch(
                other ->
                    !other.id().equals(id)
                        && other.value(ProfileColumns.EXTERNAL_ID).equals(number))) {
      throw new Refused(ProfileErrorCode.AGAINST_A_RULE, "profile_external_id_key");
    }
  }

  /** Each write is later than the one before. */
  private Value now() {
    return new Value.InstantValue(START.plus(writes, ChronoUnit.MICROS));
  }
}
