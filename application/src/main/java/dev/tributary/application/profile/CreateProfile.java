package dev.tributary.application.profile;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.profile.SavedProfile.Rejected;
import dev.tributary.application.profile.SavedProfile.Saved;
import dev.tributary.domain.profile.ProfileColumns;
import dev.tributary.domain.profile.ProfileId;
import dev.tributary.domain.profile.ProfileWrite;
import dev.tributary.domain.profile.ReadValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** Creates a profile. */
@ApplicationScoped
public class CreateProfile {
  private final Profiles profiles;
  private final CurrentProfileColumns people;
  private final ValidateProfile values;
  private final AuditRecorder changes;

  public CreateProfile(
      Profiles profiles,
      CurrentProfileColumns people,
      ValidateProfile values,
      AuditRecorder changes) {
    this.profiles = profiles;
    this.people = people;
    this.values = values;
    this.changes = changes;
  }

  /**
   * @param written text by column; blank or missing for no value
   */
  @Transactional
  public SavedProfile create(Map<String, String> written) {
    ProfileColumns columns = people.columns();
    ReadValues read = values.check(columns, ProfileWrite.of(written), Optional.empty());
    if (!read.problems().isEmpty()) {
      return new Rejected(read.problems());
    }
    ProfileId id = profiles.add(columns.resource(), read.values());
    changes.created("profile", id.toString(), ProfileAuditView.of(read.values()));
    return new Saved(profiles.one(columns.resource(), id).orElseThrow());
  }
}
