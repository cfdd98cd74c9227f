package dev.tributary.application.profile;

import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileId;
import dev.tributary.domain.profile.ProfileSearch;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stored people, with the columns of the resource that is given. Reading ends after the time
 * limit of a preview with a refusal. Writing takes part in the caller's transaction; what a rule of
 * the database forbids is refused.
 */
public interface Profiles {
  /** At most {@code limit} people, newest first, from behind {@code after}. */
  List<Profile> find(Resource resource, ProfileSearch search, Optional<ProfileId> after, int limit);

  /** The one of that id. */
  Optional<Profile> one(Resource resource, ProfileId id);

  /**
   * Who has this customer number. Until the transaction ends, others who ask for the same number
   * wait, so that it cannot be given twice.
   */
  Optional<ProfileId> owner(Resource resource, String externalId);

  /** Adds a person with these values, by the names of their columns. */
  ProfileId add(Resource resource, Map<String, Value> values);

  /**
   * Gives a person these values.
   *
   * @return whether the person still had the version {@code seen}; if not, nothing was changed
   */
  boolean replace(Resource resource, ProfileId id, Map<String, Value> values, long seen);

  /**
   * Forgets a person.
   *
   * @return whether the person still had the version {@code seen}; if not, nothing was changed
   */
  boolean remove(Resource resource, ProfileId id, long seen);
}
