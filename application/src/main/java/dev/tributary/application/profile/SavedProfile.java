package dev.tributary.application.profile;

import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.profile.Profile;
import java.util.List;

/** The result of writing a profile. */
public sealed interface SavedProfile {
  /** The profile as it was stored. */
  record Saved(Profile profile) implements SavedProfile {}

  /** Nothing was stored, because of these problems. */
  record Rejected(List<Problem> problems) implements SavedProfile {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}
