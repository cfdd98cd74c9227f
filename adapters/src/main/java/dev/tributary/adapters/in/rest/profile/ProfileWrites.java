package dev.tributary.adapters.in.rest.profile;

import dev.tributary.adapters.in.rest.problem.IdempotencyKey;
import dev.tributary.application.profile.ChangeProfile;
import dev.tributary.application.profile.CreateProfile;
import dev.tributary.application.profile.CurrentProfileColumns;
import dev.tributary.application.profile.SavedProfile;
import dev.tributary.domain.consent.OptOutRule;
import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileId;
import dev.tributary.domain.profile.ProfileWrite;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes of people as JSON objects. */
@ApplicationScoped
class ProfileWrites {
  private final CreateProfile create;
  private final ChangeProfile change;
  private final CurrentProfileColumns people;
  private final ProfileJson json;
  private final IdempotencyKey keys;

  ProfileWrites(
      CreateProfile create,
      ChangeProfile change,
      CurrentProfileColumns people,
      ProfileJson json,
      IdempotencyKey keys) {
    this.create = create;
    this.change = change;
    this.people = people;
    this.json = json;
    this.keys = keys;
  }

  /**
   * Adds a profile, or names the one that a request with the same key added.
   *
   * @throws ProfileRejected when the profile is not valid; then the key stands for nothing
   */
  IdempotencyKey.KeyedResponse create(@Nullable String key, Map<String, @Nullable Object> body) {
    return keys.once(key, "profile", body, () -> added(body).toString());
  }

  private ProfileId added(Map<String, @Nullable Object> body) {
    return saved(create.create(json.read(body, people.columns(), Optional.empty()))).id();
  }

  /**
   * Replaces the values of a profile.
   *
   * @throws ProfileRejected when it would not be valid
   */
  Profile replace(Profile before, Map<String, @Nullable Object> body, OptOutRule optOuts) {
    Map<String, String> texts = json.read(body, people.columns(), Optional.of(before));
    return saved(change.change(before.id(), new ProfileWrite(texts, optOuts), before.version()));
  }

  /** As RFC 7396 has it: members that are left out stay as they are, null takes a value away. */
  Profile merge(Profile before, Map<String, @Nullable Object> patch, OptOutRule optOuts) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>(json.written(before));
    merged.putAll(patch);
    return replace(before, merged, optOuts);
  }

  private static Profile saved(SavedProfile result) {
    return switch (result) {
      case SavedProfile.Saved(var profile) -> profile;
      case SavedProfile.Rejected(var problems) -> throw new ProfileRejected(problems);
    };
  }
}
