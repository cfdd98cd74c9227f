package dev.tributary.application.profile;

import static dev.tributary.application.resource.ResourceFixture.column;

import dev.tributary.application.access.SettableClock;
import dev.tributary.application.access.audit.InMemoryAuditTrail;
import dev.tributary.application.profile.SavedProfile.Saved;
import dev.tributary.application.resource.InMemoryResources;
import dev.tributary.application.resource.ResourceFixture;
import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileLimits;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Map;

/** The use cases of profiles over stores in memory. */
final class ProfileFixture {
  private static final ProfileLimits LIMITS = new ProfileLimits(40, 100, 5, 2, 10);

  final SettableClock clock = new SettableClock();
  final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  final InMemoryProfiles profiles = new InMemoryProfiles();
  final InMemoryResources resources = new InMemoryResources();
  final CurrentProfileColumns columns = new CurrentProfileColumns(resources);
  final FindProfiles find = new FindProfiles(profiles, columns);
  final ValidateProfile validate = new ValidateProfile(profiles, LIMITS, clock);
  final CreateProfile create = new CreateProfile(profiles, columns, validate, trail.changes(clock));
  final ChangeProfile change =
      new ChangeProfile(find, profiles, columns, validate, trail.changes(clock));
  final DeleteProfile delete = new DeleteProfile(find, profiles, columns, trail.changes(clock));
  final ExportProfiles export = new ExportProfiles(find, LIMITS);

  ProfileFixture() {
    resources.add(
        ResourceFixture.resource(
            "profile",
            List.of(
                column("externalId", ValueType.TEXT),
                column("email", ValueType.TEXT),
                column("birthDate", ValueType.DATE),
                column("optOutEmail", ValueType.BOOLEAN),
                column("created", ValueType.DATETIME),
                column("lastModified", ValueType.DATETIME))));
  }

  /** A profile that exists. */
  Profile created(Map<String, String> written) {
    return saved(create.create(written));
  }

  static Profile saved(SavedProfile result) {
    return switch (result) {
      case Saved(var profile) -> profile;
      case SavedProfile.Rejected(var problems) ->
          throw new IllegalArgumentException(problems.toString());
    };
  }

  static List<String> problems(SavedProfile result) {
    return switch (result) {
      case Saved(var profile) -> throw new IllegalArgumentException("saved: " + profile.id());
      case SavedProfile.Rejected(var problems) ->
          problems.stream().map(problem -> problem.place() + " " + problem.code()).toList();
    };
  }
}
