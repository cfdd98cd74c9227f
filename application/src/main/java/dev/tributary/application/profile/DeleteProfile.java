package dev.tributary.application.profile;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileColumns;
import dev.tributary.domain.profile.ProfileErrorCode;
import dev.tributary.domain.profile.ProfileId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/**
 * Deletes a profile. The audit trail records the customer number only: deleted personal data must
 * not live on in it.
 */
@ApplicationScoped
public class DeleteProfile {
  private final FindProfiles find;
  private final Profiles profiles;
  private final CurrentProfileColumns people;
  private final AuditRecorder changes;

  public DeleteProfile(
      FindProfiles find, Profiles profiles, CurrentProfileColumns people, AuditRecorder changes) {
    this.find = find;
    this.profiles = profiles;
    this.people = people;
    this.changes = changes;
  }

  /**
   * @param seen the version that the caller read
   * @throws Conflict when the person was changed meanwhile
   */
  @Transactional
  public void delete(ProfileId id, long seen) {
    Profile before = find.one(id);
    if (!profiles.remove(people.columns().resource(), id, seen)) {
      throw new Conflict(ProfileErrorCode.CHANGED_MEANWHILE, id.toString());
    }
    changes.deleted(
        "profile",
        id.toString(),
        Map.of(ProfileColumns.EXTERNAL_ID, before.text(ProfileColumns.EXTERNAL_ID)));
  }
}
