package dev.tributary.application.profile;

import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.profile.Birthday;
import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileColumns;
import dev.tributary.domain.profile.ProfileErrorCode;
import dev.tributary.domain.profile.ProfileId;
import dev.tributary.domain.profile.ProfileLimits;
import dev.tributary.domain.profile.ProfileWrite;
import dev.tributary.domain.profile.ReadValues;
import dev.tributary.domain.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses the texts of a profile and validates them against the rules and the other profiles. */
@ApplicationScoped
public class ValidateProfile {
  private final Profiles profiles;
  private final ProfileLimits limits;
  private final InstantSource clock;

  public ValidateProfile(Profiles profiles, ProfileLimits limits, InstantSource clock) {
    this.profiles = profiles;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * @param present the profile that is changed; empty for a new one
   */
  ReadValues check(ProfileColumns columns, ProfileWrite written, Optional<Profile> present) {
    ReadValues read = ReadValues.of(written, present, columns, limits);
    List<Problem> problems = new ArrayList<>(read.problems());
    Birthday.problem(read.values(), present, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        .ifPresent(problems::add);
    if (read.values().get(ProfileColumns.EXTERNAL_ID) instanceof Value.TextValue(var number)) {
      profiles
          .owner(columns.resource(), number)
          .filter(owner -> present.map(Profile::id).filter(owner::equals).isEmpty())
          .ifPresent(owner -> problems.add(taken(number, owner)));
    }
    return new ReadValues(read.values(), problems);
  }

  /** Two people cannot have one customer number. */
  private static Problem taken(String externalId, ProfileId owner) {
    return Problem.error(
        ProfileColumns.EXTERNAL_ID,
        ProfileErrorCode.EXTERNAL_ID_TAKEN,
        externalId,
        owner.toString());
  }
}
