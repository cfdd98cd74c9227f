package dev.tributary.application.access;

import dev.tributary.domain.access.User;
import dev.tributary.domain.access.UserName;
import dev.tributary.domain.text.Trimming;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;

/** Finds a person by what was typed, which need not be a name at all. */
@ApplicationScoped
public class FindUser {
  private final Users users;

  public FindUser(Users users) {
    this.users = users;
  }

  @Transactional
  public Optional<User> find(String typed) {
    String name = Trimming.both(typed).toLowerCase(Locale.ROOT);
    return UserName.fits(name) ? users.find(new UserName(name)) : Optional.empty();
  }
}
