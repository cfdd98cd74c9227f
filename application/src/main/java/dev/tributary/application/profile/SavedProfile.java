package dev.tributary.application.profile;

import dev.tributary.domain.profile.FieldProblem;
import dev.tributary.domain.profile.Profile;
import java.util.List;

/** What came of writing a profile. */
public sealed interface SavedProfile {
  /** It is kept as it stands here. */
  record Saved(Profile profile) implements SavedProfile {}

  /** Nothing was kept, because of all of these. */
  record Rejected(List<FieldProblem> problems) implements SavedProfile {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}
