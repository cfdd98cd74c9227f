package dev.tributary.application.profile;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.profile.SavedProfile.Rejected;
import dev.tributary.application.profile.SavedProfile.Saved;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileColumns;
import dev.tributary.domain.profile.ProfileErrorCode;
import dev.tributary.domain.profile.ProfileId;
import dev.tributary.domain.profile.ProfileWrite;
import dev.tributary.domain.profile.ReadValues;
import dev.tributary.domain.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Updates a profile, including its opt-outs. */
@ApplicationScoped
public class ChangeProfile {
  private final FindProfiles find;
  private final Profiles profiles;
  private final CurrentProfileColumns people;
  private final ValidateProfile values;
  private final AuditRecorder changes;

  public ChangeProfile(
      FindProfiles find,
      Profiles profiles,
      CurrentProfileColumns people,
      ValidateProfile values,
      AuditRecorder changes) {
    this.find = find;
    this.profiles = profiles;
    this.people = people;
    this.values = values;
    this.changes = changes;
  }

  /**
   * Replaces all values that can be written. An opt-out without a value is kept; a profile that has
   * these values already stays as it is, with its version.
   *
   * @param seen the version that the caller saw
   * @throws Conflict when the person was changed meanwhile
   */
  @Transactional
  public SavedProfile change(ProfileId id, ProfileWrite written, long seen) {
    ProfileColumns columns = people.columns();
    Profile before = find.one(id);
    ReadValues read = values.check(columns, written, Optional.of(before));
    if (before.version() != seen) {
      throw new Conflict(ProfileErrorCode.CHANGED_MEANWHILE, id.toString());
    }
    if (!read.problems().isEmpty()) {
      return new Rejected(read.problems());
    }
    Map<String, Value> were = new LinkedHashMap<>(before.values());
    were.keySet().retainAll(read.values().keySet());
    if (were.equals(read.values())) {
      return new Saved(before);
    }
    if (!profiles.replace(columns.resource(), id, read.values(), seen)) {
      throw new Conflict(ProfileErrorCode.CHANGED_MEANWHILE, id.toString());
    }
    changes.record(
        "changed",
        "profile",
        id.toString(),
        ProfileAuditView.differing(were, read.values()),
        ProfileAuditView.differing(read.values(), were));
    return new Saved(find.one(id));
  }
}
