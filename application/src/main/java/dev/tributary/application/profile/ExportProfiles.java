package dev.tributary.application.profile;

import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileId;
import dev.tributary.domain.profile.ProfileLimits;
import dev.tributary.domain.profile.ProfileSearch;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads profiles batch by batch. No database connection is held between two batches, so that a slow
 * consumer blocks nothing; each profile is passed on once, in its current state.
 */
@ApplicationScoped
public class ExportProfiles {
  private final FindProfiles find;
  private final ProfileLimits limits;

  public ExportProfiles(FindProfiles find, ProfileLimits limits) {
    this.find = find;
    this.limits = limits;
  }

  /** Consumes a batch, which is never empty. */
  public interface BatchConsumer {
    void accept(List<Profile> batch) throws IOException;
  }

  public void export(ProfileSearch search, BatchConsumer consumer) throws IOException {
    Optional<ProfileId> last = Optional.empty();
    List<Profile> batch = find.list(search, last, limits.batch());
    while (!batch.isEmpty()) {
      consumer.accept(batch);
      last = Optional.of(batch.getLast().id());
      batch = batch.size() < limits.batch() ? List.of() : find.list(search, last, limits.batch());
    }
  }
}
