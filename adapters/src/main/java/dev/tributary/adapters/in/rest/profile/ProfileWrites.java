package dev.tributary.adapters.in.rest.profile;

import dev.tributary.application.profile.ChangeProfile;
import dev.tributary.application.profile.CreateProfile;
import dev.tributary.application.profile.PeopleResource;
import dev.tributary.application.profile.SavedProfile;
import dev.tributary.domain.profile.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes of people as JSON objects. */
@ApplicationScoped
class ProfileWrites {
  private final CreateProfile create;
  private final ChangeProfile change;
  private final PeopleResource people;
  private final ProfileJson json;

  ProfileWrites(
      CreateProfile create, ChangeProfile change, PeopleResource people, ProfileJson json) {
    this.create = create;
    this.change = change;
    this.people = people;
    this.json = json;
  }

  SavedProfile create(Map<String, @Nullable Object> body) {
    return create.create(json.read(body, people.columns(), Optional.empty()));
  }

  SavedProfile replace(Profile before, Map<String, @Nullable Object> body) {
    return change.change(
        before.id(), json.read(body, people.columns(), Optional.of(before)), before.version());
  }
}
