package dev.tributary.application.profile;

import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileErrorCode;
import dev.tributary.domain.profile.ProfileId;
import dev.tributary.domain.profile.ProfileSearch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds people with every column that the catalogue has. */
@ApplicationScoped
public class FindProfiles {
  private final Profiles profiles;
  private final CurrentProfileColumns people;

  public FindProfiles(Profiles profiles, CurrentProfileColumns people) {
    this.profiles = profiles;
    this.people = people;
  }

  /** At most {@code limit} profiles, newest first, after {@code after}. */
  public List<Profile> list(ProfileSearch search, Optional<ProfileId> after, int limit) {
    return profiles.find(people.columns().resource(), search, after, limit);
  }

  /** The one of that id; throws {@link NotFound}. */
  public Profile one(ProfileId id) {
    return profiles
        .one(people.columns().resource(), id)
        .orElseThrow(() -> new NotFound(ProfileErrorCode.UNKNOWN, id.toString()));
  }
}
