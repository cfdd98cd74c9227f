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
  /** At most {@code limit} profiles, newest first, after {@code after}. */
  List<Profile> find(Resource resource, ProfileSearch search, Optional<ProfileId> after, int limit);

  /** The one of that id. */
  Optional<Profile> one(Resource resource, ProfileId id);

  /**
   * The profile with this customer number. Locks the number until the transaction ends, so that it
   * cannot be assigned twice.
   */
  Optional<ProfileId> owner(Resource resource, String externalId);

  /** Adds a profile with these values, by the names of their columns. */
  ProfileId add(Resource resource, Map<String, Value> values);

  /**
   * Updates the values of a profile.
   *
   * @return whether the person still had the version {@code seen}; if not, nothing was changed
   */
  boolean replace(Resource resource, ProfileId id, Map<String, Value> values, long seen);

  /**
   * Deletes a profile.
   *
   * @return whether the person still had the version {@code seen}; if not, nothing was changed
   */
  boolean remove(Resource resource, ProfileId id, long seen);
}
